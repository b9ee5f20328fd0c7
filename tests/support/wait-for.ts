const PATIENCE_MS = 180_000;

/**
 * Asks again and again until something is there.
 *
 * @param ask gives `undefined`, `null` or `false` while it is not
 * @throws with the name of what was waited for, after three minutes
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
