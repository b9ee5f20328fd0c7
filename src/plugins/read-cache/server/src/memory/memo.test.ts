import { Memo } from './memo';

function setUp() {
  const state = { epoch: 1 as number | null, isInTransaction: false, reads: 0 };
  const memo = new Memo({
    epoch: () => state.epoch,
    isInTransaction: () => state.isInTransaction,
  });
  const read = (during?: () => void) =>
    memo.remember('key', async () => {
      state.reads += 1;
      const { reads } = state;
      await Promise.resolve();
      during?.();
      return reads;
    });
  return { state, read };
}

describe('Memo', () => {
  it('reads once until something is written', async () => {
    const { state, read } = setUp();
    expect([await read(), await read()]).toEqual([1, 1]);
    state.epoch = 2;
    expect([await read(), await read()]).toEqual([2, 2]);
  });

  it('does not keep what was read while something was written', async () => {
    const { state, read } = setUp();
    await read(() => {
      state.epoch = 2;
    });
    expect(await read()).toBe(2);
    state.epoch = 1;
    expect(await read()).toBe(3);
  });

  it('is not used or filled in a transaction', async () => {
    const { state, read } = setUp();
    await read();
    state.isInTransaction = true;
    expect(await read()).toBe(2);
    state.isInTransaction = false;
    expect(await read()).toBe(1);
  });

  it('is not used or filled while writes may go unnoticed', async () => {
    const { state, read } = setUp();
    state.epoch = null;
    expect([await read(), await read()]).toEqual([1, 2]);
    state.epoch = 1;
    expect(await read()).toBe(3);
  });

  it('keeps nothing of keys that are longer than anybody asks twice', async () => {
    const memo = new Memo({ epoch: () => 1, isInTransaction: () => false });
    let reads = 0;
    const read = async () => (reads += 1);
    for (let n = 0; n < 100; n += 1) await memo.remember(`${n}${'x'.repeat(60_000)}`, read);
    expect([await memo.remember(`0${'x'.repeat(60_000)}`, read), memo.bytes]).toEqual([101, 0]);
  });
});
