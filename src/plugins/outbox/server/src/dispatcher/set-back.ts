/** A step as small as this is how clocks are kept right, and waits for itself. */
const SMALL_MS = 2000;

/** Notices that the clock of this machine was set back, by one that only goes forward. */
export interface SetBackWatch {
  /** @returns by how many milliseconds it was set back since the last look; 0 as a rule */
  look(this: void): number;
}

/**
 * @param clock milliseconds since 1970
 * @param steady milliseconds since any beginning
 */
export function setBackWatch(clock: () => number, steady: () => number): SetBackWatch {
  let offset = clock() - steady();
  return {
    look() {
      const now = clock() - steady();
      const back = offset - now;
      if (Math.abs(back) < SMALL_MS) return 0;
      offset = now;
      return Math.max(0, Math.round(back));
    },
  };
}
