/** Of better-sqlite3, what the pack was tried with. */
const FOR_NODE_20 = '12.8.0';
const SINCE_NODE_22 = '13.2.0';

/**
 * Why a version of better-sqlite3 is not for a version of Node. Version 13 takes a newer interface than Node 20
 * has, and loading it ends the process. Since Node 24.19, so may each statement of an older one that is cleared
 * away: their base class then asks for an environment that is not there (better-sqlite3 issue 1515).
 *
 * @param driver such as `12.8.0`; one that chooses by itself has `0.0.0`
 * @param node such as `20.20.2`
 * @returns what happens, and the version to install; `null` where they go together
 */
export function sqliteDriverProblem(
  driver: string,
  node: string
): { what: string; install: string } | null {
  const [major = 0] = numbers(driver);
  const [nodeMajor = 0, nodeMinor = 0] = numbers(node);
  if (major >= 13 && nodeMajor < 22) {
    return {
      what: `better-sqlite3 ${driver} ends Node ${node} when it is loaded`,
      install: FOR_NODE_20,
    };
  }
  const isEnding = nodeMajor > 24 || (nodeMajor === 24 && nodeMinor >= 19);
  if (major > 0 && major < 13 && isEnding) {
    return {
      what: `better-sqlite3 ${driver} may end Node ${node} at any time`,
      install: SINCE_NODE_22,
    };
  }
  return null;
}

function numbers(version: string): number[] {
  return version.split('.').map(Number);
}
