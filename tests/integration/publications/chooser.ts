/** Chooses at random, the same again for the same seed. */
export interface Chooser {
  /** A whole number below a limit. */
  below(limit: number): number;
  /** True once in so many times. */
  oneIn(times: number): boolean;
  /** One of them; `undefined` of none. */
  of<Item>(items: readonly Item[]): Item | undefined;
  /** By its weight. */
  weighed<Item>(items: ReadonlyArray<readonly [weight: number, item: Item]>): Item;
}

export function chooser(seed: number): Chooser {
  let state = seed >>> 0;
  // Mulberry32: small, and good enough to choose what to try next.
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    below,
    oneIn: (times) => below(times) === 0,
    of: (items) => items[below(items.length)],
    weighed(items) {
      let left = next() * items.reduce((sum, [weight]) => sum + weight, 0);
      for (const [weight, item] of items) {
        left -= weight;
        if (left < 0) return item;
      }
      const last = items.at(-1);
      if (!last) throw new Error('There is nothing to choose from.');
      return last[1];
    },
  };
}
