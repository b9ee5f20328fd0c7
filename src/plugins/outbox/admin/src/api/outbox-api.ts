import { adminApi } from '@strapi/strapi/admin';

import type { EndpointInput } from '../../../domain/endpoint-input';
import type {
  Delivery,
  DeliveryQuery,
  DocumentDeliveries,
  Endpoint,
  EndpointWithSecret,
  Locale,
  Status,
  TestResult,
} from './outbox-types';

interface Wrapped<Data> {
  data: Data;
}

/** Without `enabled` nothing is recorded or sent at all. */
interface DeliveryPage extends Wrapped<Delivery[]> {
  meta: { next: number | null; enabled: boolean };
}

interface DocumentAnswer extends Wrapped<DocumentDeliveries[]> {
  meta: { enabled: boolean };
}

const api = adminApi
  .enhanceEndpoints({ addTagTypes: ['OutboxEndpoint', 'OutboxDelivery'] })
  .injectEndpoints({
    endpoints: (build) => ({
      outboxStatus: build.query<Status, void>({
        query: () => ({ url: '/outbox/status', method: 'GET' }),
        transformResponse: unwrapped<Status>,
        providesTags: ['OutboxEndpoint', 'OutboxDelivery'],
      }),
      outboxEndpoints: build.query<Endpoint[], void>({
        query: () => ({ url: '/outbox/endpoints', method: 'GET' }),
        transformResponse: unwrapped<Endpoint[]>,
        providesTags: ['OutboxEndpoint'],
      }),
      outboxLocales: build.query<Locale[], void>({
        query: () => ({ url: '/i18n/locales', method: 'GET' }),
      }),
      createOutboxEndpoint: build.mutation<EndpointWithSecret, EndpointInput>({
        query: (data) => ({ url: '/outbox/endpoints', method: 'POST', data }),
        transformResponse: unwrapped<EndpointWithSecret>,
        invalidatesTags: ['OutboxEndpoint'],
      }),
      updateOutboxEndpoint: build.mutation<Endpoint, { id: number; input: EndpointInput }>({
        query: ({ id, input }) => ({ url: `/outbox/endpoints/${id}`, method: 'PUT', data: input }),
        transformResponse: unwrapped<Endpoint>,
        // At once: a form that has been saved would else jump back until the list is read again.
        async onQueryStarted({ id }, { dispatch, queryFulfilled }) {
          const saved = await queryFulfilled.catch(() => null);
          if (saved === null) return;
          const replace = (endpoints: Endpoint[]): Endpoint[] =>
            endpoints.map((endpoint) => (endpoint.id === id ? saved.data : endpoint));
          dispatch(api.util.updateQueryData('outboxEndpoints', undefined, replace));
        },
        invalidatesTags: ['OutboxEndpoint', 'OutboxDelivery'],
      }),
      removeOutboxEndpoint: build.mutation<Endpoint, number>({
        query: (id) => ({ url: `/outbox/endpoints/${id}`, method: 'DELETE' }),
        transformResponse: unwrapped<Endpoint>,
        invalidatesTags: ['OutboxEndpoint', 'OutboxDelivery'],
      }),
      rotateOutboxSecret: build.mutation<
        EndpointWithSecret,
        { id: number; keepOldForSeconds: number }
      >({
        query: ({ id, keepOldForSeconds }) => ({
          url: `/outbox/endpoints/${id}/rotate`,
          method: 'POST',
          data: { keepOldForSeconds },
        }),
        transformResponse: unwrapped<EndpointWithSecret>,
        invalidatesTags: ['OutboxEndpoint'],
      }),
      testOutboxEndpoint: build.mutation<TestResult, number>({
        query: (id) => ({ url: `/outbox/endpoints/${id}/test`, method: 'POST', data: {} }),
        transformResponse: unwrapped<TestResult>,
      }),
      replayOutbox: build.mutation<{ pending: number }, { id: number; after: number }>({
        query: ({ id, after }) => ({
          url: `/outbox/endpoints/${id}/replay`,
          method: 'POST',
          data: { after },
        }),
        transformResponse: unwrapped<{ pending: number }>,
        invalidatesTags: ['OutboxDelivery'],
      }),
      outboxDeliveries: build.query<DeliveryPage, DeliveryQuery>({
        query: (params) => ({ url: '/outbox/deliveries', method: 'GET', config: { params } }),
        providesTags: ['OutboxDelivery'],
        keepUnusedDataFor: 0,
      }),
      sendOutboxDeliveryAgain: build.mutation<Delivery, number>({
        query: (id) => ({ url: `/outbox/deliveries/${id}/send-again`, method: 'POST', data: {} }),
        transformResponse: unwrapped<Delivery>,
        invalidatesTags: ['OutboxDelivery'],
      }),
      outboxContentTypes: build.query<string[], void>({
        query: () => ({ url: '/outbox/content-types', method: 'GET' }),
        transformResponse: unwrapped<string[]>,
      }),
      outboxDocument: build.query<DocumentAnswer, { uid: string; documentId: string }>({
        query: ({ uid, documentId }) => ({
          url: `/outbox/documents/${uid}/${documentId}`,
          method: 'GET',
        }),
        keepUnusedDataFor: 0,
      }),
    }),
  });

export const {
  useOutboxStatusQuery,
  useOutboxEndpointsQuery,
  useOutboxLocalesQuery,
  useCreateOutboxEndpointMutation,
  useUpdateOutboxEndpointMutation,
  useRemoveOutboxEndpointMutation,
  useRotateOutboxSecretMutation,
  useTestOutboxEndpointMutation,
  useReplayOutboxMutation,
  useOutboxDeliveriesQuery,
  useSendOutboxDeliveryAgainMutation,
  useOutboxContentTypesQuery,
  useOutboxDocumentQuery,
} = api;

function unwrapped<Data>({ data }: Wrapped<Data>): Data {
  return data;
}
