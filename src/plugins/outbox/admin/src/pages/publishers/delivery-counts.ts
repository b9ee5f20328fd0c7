import type { DeliveryCounts, Endpoint, Status } from '../../api/outbox-types';

/** How much has been sent to a publisher and waits for it; `undefined` until that has been read. */
export function countsOf(
  status: Status | undefined,
  { id }: Pick<Endpoint, 'id'>
): DeliveryCounts | undefined {
  return status?.endpoints.find((candidate) => candidate.id === id)?.deliveries;
}
