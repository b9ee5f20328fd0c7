import type { EndpointKind } from '../../../domain/endpoint-kind';
import type { ClaimedDelivery } from '../store/claims';
import { createLane, type Lane } from './lane';
import type { Load } from './load';

const again = (): void => undefined;

function delivery(id: number, isUrgent = false, kind: EndpointKind = 'cloudflare') {
  const endpoint = { id: 1, kind };
  const event = { type: isUrgent ? 'article.deleted' : 'article.updated' };
  const subjectKey = `api::article.article:a${id}:en`;
  return { id, isUrgent, endpoint, event, subjectKey } as ClaimedDelivery;
}

function laneOf(...waiting: ClaimedDelivery[]): Lane {
  const lane = createLane();
  lane.waiting.push(...waiting);
  return lane;
}

function send(lane: Lane, now: number): Load | null {
  const load = lane.next(2, now, again);
  if (load) lane.begun(load);
  return load;
}

const ids = (load: Load | null): number[] | undefined => load?.deliveries.map(({ id }) => id);

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

it('sends events one by one, as many at once as it may', () => {
  const lane = laneOf(...[1, 2, 3].map((id) => delivery(id, false, 'webhook')));
  expect([send(lane, 0), send(lane, 0), send(lane, 0)].map(ids)).toEqual([[1], [2], undefined]);
});

it('sends purges together, each a second after the one before has ended', () => {
  const lane = laneOf(delivery(1), delivery(2));
  const first = send(lane, 5000);
  expect(ids(first)).toEqual([1, 2]);
  expect(first?.tags).toEqual(['article', 'article:a1', 'article:a2']);
  lane.waiting.push(delivery(3), delivery(4));
  expect(send(lane, 9000)).toBeNull();
  if (first) lane.ended(first, 9000);
  expect(send(lane, 9500)).toBeNull();
  expect(ids(send(lane, 10_000))).toEqual([3, 4]);
});

it('looks again when that second is over, and does not await a clock that was set back', () => {
  const lane = laneOf(delivery(1));
  const first = send(lane, 5000);
  if (first) lane.ended(first, 5000);
  lane.waiting.push(delivery(2));
  const look = jest.fn();
  expect(lane.next(2, 5200, look)).toBeNull();
  expect(lane.next(2, 5300, look)).toBeNull();
  jest.advanceTimersByTime(799);
  expect(look).not.toHaveBeenCalled();
  jest.advanceTimersByTime(1);
  expect(look).toHaveBeenCalledTimes(1);
  expect(ids(send(lane, 1000))).toEqual([2]);
});

it('sends withdrawals at once, beside whatever is under way', () => {
  const lane = laneOf(delivery(1));
  send(lane, 0);
  lane.waiting.push(delivery(2), delivery(3, true), delivery(4, true));
  expect(ids(send(lane, 1))).toEqual([3, 4]);
  lane.waiting.push(delivery(5, true));
  expect(ids(send(lane, 2))).toEqual([5]);
  expect(send(lane, 3)).toBeNull();
});

it('puts no more tags into a request than the CDN takes', () => {
  const lane = laneOf(...Array.from({ length: 150 }, (_, id) => delivery(id)));
  const load = send(lane, 0);
  expect(load?.deliveries).toHaveLength(99);
  expect(load?.tags).toHaveLength(100);
  expect(lane.waiting).toHaveLength(51);
});
