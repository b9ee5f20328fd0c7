import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import { inSnapshot } from './snapshot';

type Action = (this: unknown, context: Context, ...others: unknown[]) => unknown;

type Controller = Record<string, unknown>;

interface Controllers {
  keys(): string[];
  extend(uid: string, extension: (controller: Controller) => Controller): unknown;
}

/**
 * Changes with every write; `null` while writes may go unnoticed. `NaN`, which is not even equal to
 * itself, while a write has been sent and its answer has not come: it may show in one statement and
 * not have shown in the one before.
 */
export type Epoch = () => number | null;

/** After so many tries, writes come faster than an answer can be read. */
const MAX_TRIES = 3;

/** Of an error that says that what was read has changed before all of it was. */
const CHANGED = 'changedMeanwhile';

/**
 * Repeats a read of the content API when something was written while it was computed, so that an
 * entry, what is computed for it and the total are of one moment without a transaction around
 * every read. The last try has one. Called while registering: routes keep the actions they find.
 */
export function readInOneMoment(strapi: Core.Strapi, epoch: Epoch): void {
  const controllers = strapi.get('controllers') as Controllers;
  for (const uid of controllers.keys()) {
    if (!hasContentApi(strapi, uid)) continue;
    controllers.extend(uid, (controller) => {
      for (const [name, action] of Object.entries(controller)) {
        if (typeof action !== 'function') continue;
        controller[name] = repeated(strapi, epoch, action as Action);
      }
      return controller;
    });
  }
}

function hasContentApi(strapi: Core.Strapi, uid: string): boolean {
  if (uid.startsWith('api::')) return true;
  const plugin = /^plugin::([^.]+)\./.exec(uid)?.[1];
  const routes = plugin && strapi.plugin(plugin)?.routes;
  return typeof routes === 'object' && 'content-api' in routes;
}

function repeated(strapi: Core.Strapi, epoch: Epoch, action: Action): Action {
  return async function inOneMoment(this: unknown, context, ...others) {
    const ask = async (): Promise<unknown> => action.call(this, context, ...others);
    if (!isRead(context) || strapi.db.inTransaction()) return ask();
    for (let tries = 1; tries < MAX_TRIES; tries += 1) {
      const before = epoch();
      try {
        const answer = await ask();
        // An action that has answered by itself cannot take it back.
        const isFinal = before === null || context.body !== undefined;
        if (isFinal || before === epoch()) return answer;
      } catch (error) {
        if (!hasChanged(error)) throw error;
      }
    }
    return inSnapshot(strapi, ask);
  };
}

function isRead({ method, state }: Context): boolean {
  const route = state.route as { info?: { type?: string } } | undefined;
  return (method === 'GET' || method === 'HEAD') && route?.info?.type === 'content-api';
}

function hasChanged(error: unknown): boolean {
  return error instanceof Error && CHANGED in error;
}
