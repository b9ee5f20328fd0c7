import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';

import { type Environment, foreignSettings, testEnvironment } from './environment';
import { copyPublic } from './folder';
import { freePort } from './free-port';
import { root } from './root';

/** `strapi start` as an operator runs it, in a process of its own. */
export interface NewsroomProcess {
  url: string;
  pid: number;
  /** What it has printed so far. */
  output(): string;
  /** Ends it with a signal and waits until it is gone. */
  stop(signal?: 'SIGTERM' | 'SIGINT' | 'SIGKILL'): Promise<NewsroomExit>;
}

export interface NewsroomExit {
  code: number | null;
  signal: NodeJS.Signals | null;
}

const PATIENCE_MS = 180_000;

/**
 * Starts the compiled project in a folder and waits until it is healthy.
 *
 * @param folder its working folder, see `newFolder`; kept between two starts, so is what lies in it
 * @param env the database's settings at least, see `database`
 */
export async function startNewsroom(folder: string, env: Environment): Promise<NewsroomProcess> {
  linkProject(folder);
  return startServer(folder, env, [strapiCommand, 'start']);
}

/**
 * Starts any project with Node and waits until it is healthy.
 *
 * @param parameters of Node
 */
export async function startServer(
  folder: string,
  env: Environment,
  parameters: string[]
): Promise<NewsroomProcess> {
  const port = Number(env.PORT ?? (await freePort()));
  const child = spawnNode(folder, testEnvironment(port, env), parameters);
  let output = '';
  child.stdout.on('data', (text) => (output += text));
  child.stderr.on('data', (text) => (output += text));
  const exit = once(child, 'exit').then(([code, signal]): NewsroomExit => ({ code, signal }));
  const url = `http://127.0.0.1:${port}`;
  try {
    await Promise.race([healthy(url), exit.then(() => Promise.reject(new Error('It has ended.')))]);
  } catch (cause) {
    child.kill('SIGKILL');
    throw new Error(`The newsroom did not start:\n${output}`, { cause });
  }
  return {
    url,
    pid: child.pid as number,
    output: () => output,
    stop: (signal = 'SIGTERM') => {
      child.kill(signal);
      return exit;
    },
  };
}

/**
 * Starts the compiled project where it must not start.
 *
 * @returns its code and all that it has printed, when it has ended
 */
export async function startInVain(
  folder: string,
  env: Environment
): Promise<{ code: number | null; output: string }> {
  linkProject(folder);
  return endOf(folder, env, [strapiCommand, 'start']);
}

/** The same for any project. */
export async function endOf(
  folder: string,
  env: Environment,
  parameters: string[]
): Promise<{ code: number | null; output: string }> {
  const environment = testEnvironment(await freePort(), env);
  const child = spawnNode(folder, environment, parameters);
  let output = '';
  child.stdout.on('data', (text) => (output += text));
  child.stderr.on('data', (text) => (output += text));
  const timer = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS);
  const [code] = await once(child, 'exit');
  clearTimeout(timer);
  return { code, output };
}

/** Loads the application and ends it again without listening, as the commands of `strapi` do. */
const LOAD = `require('@strapi/strapi').createStrapi({ appDir: process.cwd(), distDir: process.cwd() + '/dist' }).load()
  .then((app) => app.destroy()).then(() => process.exit(0))`;

/**
 * What a command such as `strapi export` does to a newsroom that may be running meanwhile.
 *
 * @throws with what it printed when it fails
 */
export async function loadOnly(folder: string, env: Environment): Promise<void> {
  linkProject(folder);
  const child = spawnNode(folder, testEnvironment(await freePort(), env), ['-e', LOAD]);
  let output = '';
  child.stdout.on('data', (text) => (output += text));
  child.stderr.on('data', (text) => (output += text));
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`Loading ended with ${code}:\n${output}`);
}

function spawnNode(folder: string, env: Environment, parameters: string[]) {
  const own = { ...process.env };
  for (const name of foreignSettings) delete own[name];
  return spawn(process.execPath, parameters, {
    cwd: folder,
    env: { ...own, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

const strapiCommand = path.join(root, 'node_modules/@strapi/strapi/bin/strapi.js');

/** Makes the folder look like the project to Strapi, with a public/ of its own. */
export function linkProject(folder: string): void {
  if (fs.existsSync(path.join(folder, 'dist'))) return;
  for (const name of ['dist', 'favicon.png', 'node_modules', 'package.json', 'tsconfig.json']) {
    fs.symlinkSync(path.join(root, name), path.join(folder, name));
  }
  copyPublic(folder);
}

async function healthy(url: string): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  while (Date.now() < deadline) {
    const answer = await fetch(`${url}/_health`).catch(() => null);
    if (answer?.status === 204) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${url}/_health has not answered within ${PATIENCE_MS / 1000} s.`);
}
