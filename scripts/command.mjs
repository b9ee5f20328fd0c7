import { spawn } from 'node:child_process';

import { Failure } from './failure.mjs';

const ownGroup = process.platform !== 'win32';

/**
 * Runs a program to its end and keeps what it prints.
 *
 * @param {string} file
 * @param {string[]} args
 * @param {{ cwd: string, env?: NodeJS.ProcessEnv, signal?: AbortSignal, says: string }} options `says`: the sentence of the
 *   failure. An aborted `signal` ends the program and everything that it started.
 * @returns {Promise<string>} its output, standard and error together
 * @throws {Failure} when it cannot be started or does not exit with 0
 */
export async function run(file, args, { cwd, env = process.env, signal, says }) {
  signal?.throwIfAborted();
  // A group of its own, so that no grandchild outlives a stop.
  const child = spawn(file, args, {
    cwd,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: ownGroup,
    shell: !ownGroup,
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => (output += text));
  }
  const kill = () => end(child);
  signal?.addEventListener('abort', kill, { once: true });
  const code = await new Promise((resolve) => {
    child.on('error', (error) => {
      output += error.message;
      resolve(-1);
    });
    child.on('close', resolve);
  });
  signal?.removeEventListener('abort', kill);
  signal?.throwIfAborted();
  if (code !== 0) throw new Failure(says, { output });
  return output;
}

function end(child) {
  try {
    if (ownGroup) process.kill(-child.pid, 'SIGTERM');
    else child.kill();
  } catch {
    // It has just ended by itself.
  }
}
