/** Shorter than a test may take, so that a test that waits in vain says what for. */
const PATIENCE_MS = 100_000;

/**
 * Asks again and again until something is there.
 *
 * @param ask gives `undefined`, `null` or `false` while it is not
 * @throws with the name of what was waited for, after 100 seconds unless told otherwise
 */
export async function waitFor<Found>(
  what: string,
  ask: () => Found | Promise<Found>,
  patienceMs = PATIENCE_MS
): Promise<Exclude<NonNullable<Found>, false>> {
  const deadline = Date.now() + patienceMs;
  for (;;) {
    const found = await ask();
    if (found !== undefined && found !== null && found !== false) {
      return found as Exclude<NonNullable<Found>, false>;
    }
    if (Date.now() > deadline) throw new Error(`Waited in vain for ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
