import { AsyncLocalStorage } from 'node:async_hooks';

import type { Core } from '@strapi/strapi';

import { settings } from '../settings';
import type { Keeper } from './keeper-of';
import { nextEnd } from './next-end';
import { findStrays, makeTrue } from './pass';
import { rebuild } from './rebuild';
import { subscribe } from './subscribers';

/** Makes one pass after the other over the store; whoever asks during one waits for the next. */
export const publications = ({ strapi }: { strapi: Core.Strapi }): Keeper => {
  // A commit wakes it, but what it does is not part of that transaction, nor of a request.
  const outside = AsyncLocalStorage.snapshot();
  let current: Promise<void> = Promise.resolve();
  let next: Promise<void> | null = null;
  let timer: NodeJS.Timeout | undefined;
  let build: string | null = null;
  let isStarted = false;
  let isFilled = false;
  let isEnding = false;
  let isFailing = false;

  async function makePass(): Promise<void> {
    if (!isFilled) {
      await findStrays(strapi, () => isEnding);
      isFilled = !isEnding;
    }
    build = await makeTrue(strapi, build, () => isEnding);
  }

  function pass(): Promise<void> {
    next ??= current
      .catch(() => undefined)
      .then(() => {
        next = null;
        current = outside(makePass);
        return current;
      });
    return next;
  }

  function rebuildNext(onProgress: (done: number, all: number) => void): Promise<void> {
    const rebuilt = current
      .catch(() => undefined)
      .then(() => outside(() => rebuild(strapi, onProgress, () => isEnding)));
    current = rebuilt;
    return rebuilt;
  }

  async function passAndWait(): Promise<void> {
    const poll = 1000 * settings(strapi).publicationPollSeconds;
    let delay = poll;
    try {
      await pass();
      const end = await nextEnd(strapi);
      if (end !== null) delay = Math.max(1, Math.min(poll, end - Date.now()));
      isFailing = false;
    } catch (error) {
      // Once, however long it lasts.
      if (!isFailing) strapi.log.error(`Publications could not be made anew: ${String(error)}`);
      isFailing = true;
    }
    clearTimeout(timer);
    if (!isEnding) timer = setTimeout(() => void passAndWait(), delay).unref();
  }

  return {
    subscribe: (subscriber) => subscribe(strapi, subscriber),
    settled: pass,
    rebuild: rebuildNext,
    isFilled: () => isFilled,
    wake: () => {
      if (isStarted && !isEnding && next === null) void outside(passAndWait);
    },
    start: () => {
      isStarted = true;
      void outside(passAndWait);
    },
    stop: async () => {
      isEnding = true;
      clearTimeout(timer);
      await current.catch(() => undefined);
    },
  };
};
