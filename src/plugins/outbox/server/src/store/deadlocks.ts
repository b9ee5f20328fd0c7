const DEADLOCK = '40P01';
const MOST_TRIES = 5;

/**
 * Does work again that PostgreSQL ended because it and another transaction waited for each other.
 * @param work one whole transaction
 */
export async function retryDeadlocks<Result>(work: () => Promise<Result>): Promise<Result> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work();
    } catch (error) {
      const { code } = error as { code?: unknown };
      if (code !== DEADLOCK || tries === MOST_TRIES) throw error;
    }
  }
}
