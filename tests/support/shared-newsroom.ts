import type { RequestListener } from 'node:http';
import { isDeepStrictEqual } from 'node:util';

import type { Core } from '@strapi/strapi';

import { type BootOptions, type Newsroom, type StartedNewsroom, startInProcess } from './newsroom';
import { keepPristine, type Pristine } from './pristine';

interface Shared {
  options: BootOptions;
  newsroom: StartedNewsroom;
  pristine: Pristine;
}

let isSharing = false;
let shared: Shared | null = null;

export function sharesNewsroom(): boolean {
  return isSharing;
}

/** From here on the specs of this file use one newsroom, one after the other. */
export function shareNewsroom(): void {
  isSharing = true;
}

/** Stops what they have shared. */
export async function stopShared(): Promise<void> {
  await shared?.newsroom.stop();
  shared = null;
}

/**
 * The newsroom of this file, as it was when it was started: `stop` gives it back.
 *
 * @throws when it was started with other options than the spec asks for
 */
export async function lendNewsroom(options: BootOptions): Promise<Newsroom> {
  shared ??= await start(options);
  const { newsroom, pristine } = shared;
  if (!isDeepStrictEqual(shared.options, options)) {
    throw new Error('This spec boots with other options than its suite: move it to another one.');
  }
  await pristine.restore();
  const { strapi } = newsroom;
  const restore = [...settingsOf(strapi), listenersOf(strapi)];
  return {
    ...newsroom,
    async stop() {
      for (const one of restore) one();
      await newsroom.conclude();
    },
  };
}

async function start(options: BootOptions): Promise<Shared> {
  const newsroom = await startInProcess(options);
  return { options, newsroom, pristine: await keepPristine(newsroom) };
}

const PLUGINS = ['feeds', 'guard', 'live', 'newsroom', 'outbox', 'read-cache'];

/** What a spec may set differently, on the objects that the plugins have in their hands. */
function settingsOf({ config, log }: Core.Strapi): Array<() => void> {
  const { silent } = log;
  const plugins = PLUGINS.map((name) => config.get<object>(`plugin::${name}`));
  return [
    ...plugins.map((settings) => {
      const before = { ...settings };
      return () => void Object.assign(settings, before);
    }),
    () => void (log.silent = silent),
  ];
}

/** Who answers requests. */
function listenersOf({ server: { httpServer } }: Core.Strapi): () => void {
  const before = httpServer.listeners('request') as RequestListener[];
  return () => {
    httpServer.removeAllListeners('request');
    for (const listener of before) httpServer.on('request', listener);
  };
}
