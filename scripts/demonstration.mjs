import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import { buildAdmin, buildServer } from './build.mjs';
import { installDependencies } from './dependencies.mjs';
import { ensureEnvironment, setting } from './environment.mjs';
import { Failure, report } from './failure.mjs';
import { folderProblem } from './folder.mjs';
import { portProblem } from './port.mjs';
import { serveNewsroom } from './newsroom.mjs';
import { Stopped, stopRequests } from './stopping.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/**
 * Prepares what is missing, serves the newsroom and ends the process when asked to: with 0 after a stop, with 1 after a
 * failure.
 *
 * @param {string[]} args of the command line
 */
export async function demonstrate(args) {
  process.chdir(root);
  const stop = stopRequests();
  try {
    await prepare(args, stop.signal);
    await serveNewsroom(root, stop);
  } catch (error) {
    if (error instanceof Stopped) console.log(error.message);
    else report(error);
  }
  // Strapi may leave timers behind; nothing is left to wait for.
  process.exit();
}

async function prepare(args, signal) {
  refuse(folderProblem(root));
  usePort(args);
  if (ensureEnvironment(root)) console.log('Wrote .env with fresh secrets.');
  const host = setting(root, 'HOST') ?? '0.0.0.0';
  refuse(await portProblem(host, Number(setting(root, 'PORT') ?? 1337)));
  await installDependencies(root, signal);
  await buildServer(root, signal);
  await buildAdmin(root, signal);
}

/** `--port` goes the way of every setting, through the environment, which wins over .env. */
function usePort(args) {
  try {
    const { values } = parseArgs({ args, options: { port: { type: 'string' } } });
    if (values.port) process.env.PORT = values.port;
  } catch (error) {
    throw new Failure(`${error.message}\nUsage: npm run demo -- [--port 1337]`);
  }
}

function refuse(problem) {
  if (problem) throw new Failure(problem);
}
