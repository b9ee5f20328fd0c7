import { Flights } from './flights';

interface Computation {
  resolve(value: string): void;
  reject(error: Error): void;
}

/** Flights whose computations end when the test says so. */
function setUp(limit = 10) {
  const state = { generation: 1 };
  const begun: Computation[] = [];
  const flights = new Flights<string>(limit, () => state.generation);
  const ask = (key: string, isWanted = () => true) =>
    flights.ask({
      key,
      isWanted,
      compute: () => new Promise((resolve, reject) => begun.push({ resolve, reject })),
    });
  return { state, begun, ask };
}

describe('Flights', () => {
  it('computes once for all who ask at the same time', async () => {
    const { begun, ask } = setUp();
    const [first, second] = [ask('a'), ask('a')];
    expect(begun).toHaveLength(1);
    begun[0]?.resolve('result');
    expect(await Promise.all([first.result, second.result])).toEqual(['result', 'result']);
    expect([first.isJoined, second.isJoined]).toEqual([false, true]);
  });

  it('computes again when the first has landed', async () => {
    const { begun, ask } = setUp();
    const first = ask('a');
    begun[0]?.resolve('old');
    await first.result;
    expect(ask('a').isJoined).toBe(false);
    expect(begun).toHaveLength(2);
  });

  it('lets nobody join what was begun before a write', async () => {
    const { state, begun, ask } = setUp();
    const before = ask('a');
    state.generation = 2;
    const after = ask('a');
    expect(after.isJoined).toBe(false);
    begun[0]?.resolve('old');
    begun[1]?.resolve('new');
    expect(await before.result).toBe('old');
    expect(await after.result).toBe('new');
    // The first to land has not cleared away the second.
    expect(begun).toHaveLength(2);
  });

  it('computes few at once, and not what nobody waits for any more', async () => {
    const { begun, ask } = setUp(1);
    let isThere = true;
    const first = ask('a');
    const second = ask('b', () => isThere);
    const third = ask('c');
    expect(begun).toHaveLength(1);
    isThere = false;
    begun[0]?.resolve('a');
    expect(await first.result).toBe('a');
    expect(await second.result).toBeNull();
    begun[1]?.resolve('c');
    expect(await third.result).toBe('c');
  });

  it('computes what one of two still waits for, in the generation it begins in', async () => {
    const { state, begun, ask } = setUp(1);
    const first = ask('a');
    const gone = ask('b', () => false);
    state.generation = 2;
    expect(ask('b').isJoined).toBe(true);
    begun[0]?.resolve('a');
    await first.result;
    begun[1]?.resolve('b');
    expect(await gone.result).toBe('b');
  });

  it('goes on after a computation that failed', async () => {
    const { begun, ask } = setUp(1);
    const first = ask('a');
    const second = ask('b');
    begun[0]?.reject(new Error('broken'));
    await expect(first.result).rejects.toThrow('broken');
    begun[1]?.resolve('b');
    expect(await second.result).toBe('b');
  });
});
