const OUT = ' out';

/**
 * What a change of a brief is compared with: the draft's last change, and whether readers see the
 * brief, since taking it down leaves the draft as it was.
 */
export function briefVersion(changed: string, isOut: boolean): string {
  return isOut ? changed + OUT : changed;
}

/** Whether readers saw the brief as it was, and no longer do. */
export function isTakenDown(before: string, now: string): boolean {
  return before.endsWith(OUT) && !now.endsWith(OUT);
}
