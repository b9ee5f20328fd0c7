import fs from 'node:fs';
import path from 'node:path';

/**
 * What the demo remembers between two runs, beside the database and readable by its owner only.
 *
 * @typedef {{ email?: string, password?: string, loadingInto?: string }} DemoState `loadingInto`: the SQLite file that is
 *   being filled with sample content; still there after a run that was broken off in the middle
 */

/** @returns {DemoState} */
export function readDemoState(root) {
  try {
    return JSON.parse(fs.readFileSync(stateFile(root), 'utf8'));
  } catch (error) {
    if (error.code === 'ENOENT' || error instanceof SyntaxError) return {};
    throw error;
  }
}

/** @param {string} root @param {DemoState} change */
export function changeDemoState(root, change) {
  const file = stateFile(root);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const state = JSON.stringify({ ...readDemoState(root), ...change }, null, 2);
  fs.writeFileSync(`${file}.new`, `${state}\n`, { mode: 0o600 });
  fs.renameSync(`${file}.new`, file);
}

function stateFile(root) {
  return path.join(root, '.tmp/demo.json');
}
