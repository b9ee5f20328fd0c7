import { useOutboxEndpointsQuery, useOutboxStatusQuery } from './outbox-api';
import type { Endpoint, Status } from './outbox-types';

const OFTEN = { pollingInterval: 5000 };

/** The publishers and how far each is behind, read again every few seconds. */
export interface Endpoints {
  /** `undefined` until they have been read. */
  endpoints: Endpoint[] | undefined;
  /** `undefined` until it has been read. */
  status: Status | undefined;
  isLoading: boolean;
  isFetching: boolean;
  /** Whether the last try to read them again has failed. */
  isOutdated: boolean;
  /** Milliseconds since 1970, of when all this is; 0 before anything was read. */
  now: number;
}

export function useEndpoints(): Endpoints {
  const endpoints = useOutboxEndpointsQuery(undefined, OFTEN);
  const status = useOutboxStatusQuery(undefined, OFTEN);
  return {
    endpoints: endpoints.data,
    status: status.data,
    isLoading: endpoints.isLoading,
    isFetching: endpoints.isFetching,
    isOutdated: endpoints.error !== undefined || status.error !== undefined,
    now: Math.min(endpoints.fulfilledTimeStamp ?? 0, status.fulfilledTimeStamp ?? Infinity),
  };
}
