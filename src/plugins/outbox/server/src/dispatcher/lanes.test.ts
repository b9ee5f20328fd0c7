import type { ClaimedDelivery } from '../store/claims';
import { lanes, type Lanes } from './lanes';
import type { Load } from './load';

let now = 0;
let sent: number[] = [];

beforeEach(() => {
  now = 1000;
  sent = [];
});

const open = (concurrency = 2) =>
  lanes(
    concurrency,
    ({ deliveries: [{ id }] }) => sent.push(id),
    () => now
  );

function delivery(id: number, endpointId = 1, leaseToken = 'a'): ClaimedDelivery {
  const endpoint = { id: endpointId, kind: 'webhook' };
  return { id, leaseToken, endpoint } as ClaimedDelivery;
}

const load = (one: ClaimedDelivery): Load => ({ deliveries: [one], tags: [] });
const room = (one: Lanes, id: number): number => one.room({ id, kind: 'webhook' }).other;

describe('lanes', () => {
  it('sends as many at once as allowed, the rest as answers come', () => {
    const one = open();
    const [first, second, third] = [delivery(1), delivery(2), delivery(3)];
    one.add([first, second, third], 2000);
    expect(sent).toEqual([1, 2]);
    one.answered(load(first), 10);
    expect(sent).toEqual([1, 2, 3]);
  });

  it('knows whether answers are to come, recorded or not', () => {
    const one = open(1);
    const [first, second] = [delivery(1, 1), delivery(2, 2)];
    expect(one.isSending()).toBe(false);
    one.add([first, second], 2000);
    one.answered(load(first), 10);
    expect(one.isSending()).toBe(true);
    one.abandoned(load(second));
    expect(one.isSending()).toBe(false);
  });

  it('lets no endpoint wait for another', () => {
    const one = open(1);
    one.add([delivery(1, 1), delivery(2, 1), delivery(3, 2)], 2000);
    expect(sent).toEqual([1, 3]);
  });

  it('has room until results are recorded', () => {
    const one = open();
    const first = delivery(1);
    one.add([first], 2000);
    expect(room(one, 1)).toBe(1);
    one.answered(load(first), 500);
    expect(room(one, 1)).toBe(1);
    one.recorded(first);
    expect(room(one, 1)).toBe(2);
    expect(one.isEmpty()).toBe(true);
  });

  it('claims ahead of a quick endpoint, and stops when it becomes slow', () => {
    const one = open();
    const first = delivery(1);
    one.add([first], 2000);
    one.answered(load(first), 10);
    one.recorded(first);
    expect(room(one, 1)).toBe(40);
    const second = delivery(2);
    one.add([second], 2000);
    one.answered(load(second), 5000);
    one.recorded(second);
    expect(room(one, 1)).toBe(2);
  });

  it('leaves alone what it holds no lease of any more', () => {
    const one = open(1);
    const first = delivery(1);
    one.add([first, delivery(2)], 2000);
    now = 2001;
    one.answered(load(first), 10);
    expect(sent).toEqual([1]);
    one.recorded(first);
    expect(one.isEmpty()).toBe(true);
  });

  it('goes on with a lease that was renewed in time, and with none that was renewed too late', () => {
    const one = open(1);
    const [first, other] = [delivery(1, 1, 'a'), delivery(3, 2, 'b')];
    one.add([first, delivery(2, 1, 'a')], 2000);
    one.add([other, delivery(4, 2, 'b')], 1500);
    now = 1600;
    one.renewed(['a', 'b'], new Set([1, 2, 3, 4]), 3000);
    now = 2500;
    one.answered(load(first), 10);
    one.answered(load(other), 10);
    expect(sent).toEqual([1, 3, 2]);
  });

  it('leaves alone what the database has not renewed, and goes on with the rest', () => {
    const one = open(1);
    const first = delivery(1);
    one.add([first, delivery(2), delivery(3)], 2000);
    one.add([delivery(4, 1, 'later')], 2000);
    one.renewed(['a'], new Set([1, 3]), 3000);
    one.answered(load(first), 500);
    one.recorded(first);
    expect(sent).toEqual([1, 3]);
    expect(one.drop().map(({ id }) => id)).toEqual([4]);
  });

  it('goes on after one that was not sent', () => {
    const one = open(1);
    const first = delivery(1);
    one.add([first, delivery(2)], 2000);
    one.abandoned(load(first));
    expect(sent).toEqual([1, 2]);
    expect(room(one, 1)).toBe(0);
  });

  it('sends nothing and has no room while an endpoint is held, then gives back what waits', () => {
    const one = open(2);
    const [first, second] = [delivery(1), delivery(2)];
    one.add([first, second, delivery(3), delivery(4, 2)], 2000);
    one.hold(1);
    one.hold(1);
    one.answered(load(first), 10);
    one.answered(load(second), 10);
    one.add([delivery(5)], 2000);
    expect(sent).toEqual([1, 2, 4]);
    expect([room(one, 1), room(one, 2)]).toEqual([0, 1]);
    one.recorded(first);
    expect(one.release(1).map(({ id }) => id)).toEqual([3, 5]);
    expect(room(one, 1)).toBe(0);
    expect(one.release(1)).toEqual([]);
    expect(room(one, 1)).toBeGreaterThan(0);
  });

  it('gives back what it has not sent', () => {
    const one = open(1);
    one.add([delivery(1), delivery(2), delivery(3, 2)], 2000);
    expect(one.drop(1).map(({ id }) => id)).toEqual([2]);
    expect(one.leaseTokens()).toEqual(['a']);
    expect(one.drop()).toEqual([]);
  });
});
