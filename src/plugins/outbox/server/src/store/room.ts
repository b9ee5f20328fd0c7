import type { EndpointRecord } from './endpoint-record';

/** How many more deliveries this process will take: of what waits for nothing else, and of the rest. */
export interface Places {
  urgent: number;
  other: number;
}

export type Room = (endpoint: Pick<EndpointRecord, 'id' | 'kind'>) => Places;
