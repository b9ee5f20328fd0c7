import type { Core } from '@strapi/strapi';

import type { Rebuild } from '../../../publications-contract';
import { keeperOf } from './keeper-of';

const runs = new WeakMap<Core.Strapi, Rebuild>();

const NEVER: Rebuild = { state: 'idle', done: 0, total: 0, startedAt: null, finishedAt: null };

/** The rebuild that was last begun in this process. */
export function lastRebuild(strapi: Core.Strapi): Rebuild {
  return runs.get(strapi) ?? NEVER;
}

/** Begins to make all anew in the background; whoever asks while that goes on has asked for the same. */
export function beginRebuild(strapi: Core.Strapi): void {
  if (lastRebuild(strapi).state === 'running') return;
  const run: Rebuild = { ...NEVER, state: 'running', startedAt: now() };
  runs.set(strapi, run);
  const end = (how: Pick<Rebuild, 'state' | 'error'>): void => {
    Object.assign(run, how, { finishedAt: now() });
  };
  void keeperOf(strapi)
    .rebuild((done, total) => Object.assign(run, { done, total }))
    .then(
      () => end({ state: 'done' }),
      (error: unknown) => {
        strapi.log.error(`Publications could not all be made anew: ${String(error)}`);
        end({ state: 'failed', error: error instanceof Error ? error.message : String(error) });
      }
    );
}

function now(): string {
  return new Date().toISOString();
}
