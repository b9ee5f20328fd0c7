/** What a machine with two cores bears at once. */
const CORES = 2;

/**
 * Runs jobs in their order, as many at once as there are cores for them.
 *
 * @template Result
 * @param {{ cores: number, run: () => Promise<Result> }[]} jobs
 * @returns {Promise<Result[]>} in the order of the jobs
 */
export async function runInLanes(jobs) {
  const started = [];
  let running = [];
  for (const { cores, run } of jobs) {
    running = await roomFor(cores, running);
    const job = { cores, isDone: false, result: run() };
    job.ended = job.result.finally(() => (job.isDone = true));
    started.push(job);
    running.push(job);
  }
  return Promise.all(started.map(({ result }) => result));
}

/** Waits until enough of what runs has ended. @returns what still runs */
async function roomFor(cores, running) {
  const still = running.filter(({ isDone }) => !isDone);
  const taken = still.reduce((total, job) => total + job.cores, 0);
  if (taken + cores <= CORES) return still;
  await Promise.race(still.map(({ ended }) => ended));
  return roomFor(cores, still);
}
