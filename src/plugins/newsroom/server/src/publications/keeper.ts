import { AsyncLocalStorage } from 'node:async_hooks';

import type { Core } from '@strapi/strapi';

import { settings } from '../settings';
import { noteComplete, wasAbsent } from './absence';
import type { Keeper } from './keeper-of';
import { nextEnd } from './next-end';
import { findStrays, makeTrue } from './pass';
import { rebuild } from './rebuild';
import { subjects } from './subject';
import { subscribe } from './subscribers';
import { tellUntold } from './untold';

/** Makes one pass after the other over the store; whoever asks during one waits for the next. */
export const publications = ({ strapi }: { strapi: Core.Strapi }): Keeper => {
  // A commit wakes it, but what it does is not part of that transaction, nor of a request.
  const outside = AsyncLocalStorage.snapshot();
  let current: Promise<void> = Promise.resolve();
  let next: Promise<void> | null = null;
  let timer: NodeJS.Timeout | undefined;
  let build: string | null = null;
  let isStarted = false;
  const filled = new Set<string>();
  let hasToldAll = false;
  let isEnding = false;
  let isFailing = false;

  const onFilled = (uid: string): unknown => filled.add(uid);
  const isFilledWith = (uid: string): boolean => filled.has(uid);
  const isFilled = (): boolean => subjects(strapi).every(isFilledWith);

  async function fill(): Promise<void> {
    if (wasAbsent(strapi)) await fillAnew();
    else await findStrays(strapi, isFilledWith, onFilled, () => isEnding);
    if (isFilled()) await noteComplete(strapi);
  }

  /** All was stored before, so that what is not is news; and all may have changed since. */
  async function fillAnew(): Promise<void> {
    const found: string[] = [];
    const onFound = (uid: string): unknown => found.push(uid);
    await rebuild(
      strapi,
      () => undefined,
      () => true,
      onFound,
      () => isEnding
    );
    if (!isEnding) found.forEach(onFilled);
  }

  async function makePass(): Promise<void> {
    if (!isFilled()) await fill();
    if (!hasToldAll) {
      await tellUntold(strapi, () => isEnding);
      hasToldAll = !isEnding;
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
      .then(() =>
        outside(() => rebuild(strapi, onProgress, isFilledWith, onFilled, () => isEnding))
      );
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
    isFilled,
    knowsUsesOf: (uid) =>
      subjects(strapi).slice(0, subjects(strapi).indexOf(uid)).every(isFilledWith),
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
