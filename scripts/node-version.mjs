// Read by every Node that can load a module at all: nothing newer than 2018 may stand here.

const OLDEST = 20;

/**
 * Starts a program whose files only a recent Node can read.
 *
 * @param {() => Promise<unknown>} start
 */
export function withRecentNode(start) {
  const problem = nodeProblem(process.versions.node);
  if (problem === null) return start();
  console.error(problem);
  process.exitCode = 1;
}

/**
 * Why this Node cannot run the project, or null when it can.
 *
 * @public for its test
 * @param {string} version as in `process.versions.node`, "20.11.1"
 * @returns {string | null} one sentence for the person at the terminal
 */
export function nodeProblem(version) {
  const major = Number(version.split('.')[0]);
  if (major >= OLDEST) return null;
  return (
    'Node ' + version + ' is too old: install Node ' + OLDEST + ' or later, then run this again.'
  );
}
