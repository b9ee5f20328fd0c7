import { adminApi } from '@strapi/strapi/admin';

import type {
  Delivery,
  DeliveryQuery,
  DocumentDeliveries,
  Endpoint,
  EndpointInput,
  EndpointWithSecret,
  Locale,
  Status,
  TestResult,
} from './outbox-types';

interface Wrapped<Data> {
  data: Data;
}

interface DeliveryPage extends Wrapped<Delivery[]> {
  meta: { next: number | null };
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
      outboxDocument: build.query<DocumentDeliveries[], { uid: string; documentId: string }>({
        query: ({ uid, documentId }) => ({
          url: `/outbox/documents/${uid}/${documentId}`,
          method: 'GET',
        }),
        transformResponse: unwrapped<DocumentDeliveries[]>,
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
