import type { ClaimedDelivery } from '../store/claims';
import { lanes } from './lanes';

let now = 0;
let sent: number[] = [];

beforeEach(() => {
  now = 1000;
  sent = [];
});

const open = (concurrency = 2) =>
  lanes(
    concurrency,
    ({ id }) => sent.push(id),
    () => now
  );

function delivery(id: number, endpointId = 1, leaseToken = 'a'): ClaimedDelivery {
  return { id, leaseToken, endpoint: { id: endpointId } } as ClaimedDelivery;
}

describe('lanes', () => {
  it('sends as many at once as allowed, the rest as answers come', () => {
    const one = open();
    const [first, second, third] = [delivery(1), delivery(2), delivery(3)];
    one.add([first, second, third], 2000);
    expect(sent).toEqual([1, 2]);
    one.answered(first, 10);
    expect(sent).toEqual([1, 2, 3]);
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
    expect(one.room(1)).toBe(1);
    one.answered(first, 500);
    expect(one.room(1)).toBe(1);
    one.recorded(first);
    expect(one.room(1)).toBe(2);
    expect(one.isEmpty()).toBe(true);
  });

  it('claims ahead of a quick endpoint, and stops when it becomes slow', () => {
    const one = open();
    const first = delivery(1);
    one.add([first], 2000);
    one.answered(first, 10);
    one.recorded(first);
    expect(one.room(1)).toBe(40);
    const second = delivery(2);
    one.add([second], 2000);
    one.answered(second, 5000);
    one.recorded(second);
    expect(one.room(1)).toBe(2);
  });

  it('leaves alone what it holds no lease of any more', () => {
    const one = open(1);
    const first = delivery(1);
    one.add([first, delivery(2)], 2000);
    now = 2001;
    one.answered(first, 10);
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
    one.renewed(['a', 'b'], 3000);
    now = 2500;
    one.answered(first, 10);
    one.answered(other, 10);
    expect(sent).toEqual([1, 3, 2]);
  });

  it('gives back what it has not sent', () => {
    const one = open(1);
    one.add([delivery(1), delivery(2), delivery(3, 2)], 2000);
    expect(one.drop(1).map(({ id }) => id)).toEqual([2]);
    expect(one.leaseTokens()).toEqual(['a']);
    expect(one.drop()).toEqual([]);
  });
});
