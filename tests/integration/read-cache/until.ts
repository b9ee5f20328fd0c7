const PATIENCE_MS = 30_000;

/** Waits until something holds that no event announces. */
export async function until(holds: () => Promise<boolean> | boolean): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`It does not hold after ${PATIENCE_MS / 1000} s.`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
