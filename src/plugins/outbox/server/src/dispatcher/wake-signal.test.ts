import { wakeSignal } from './wake-signal';

describe('wakeSignal', () => {
  it('does not wait when it was woken before', async () => {
    const signal = wakeSignal();
    signal.wake();
    expect(await signal.wait(60_000)).toBe(true);
  });

  it('wakes who waits', async () => {
    const signal = wakeSignal();
    const waiting = signal.wait(60_000);
    signal.wake();
    expect(await waiting).toBe(true);
  });

  it('ends by itself, and one wake counts once', async () => {
    const signal = wakeSignal();
    signal.wake();
    signal.wake();
    expect(await signal.wait(60_000)).toBe(true);
    expect(await signal.wait(1)).toBe(false);
  });
});
