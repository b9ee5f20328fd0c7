import type { Core } from '@strapi/strapi';
import type { Context, Middleware } from 'koa';

import { completeDetails, type AnsweredError } from '../../../domain/answered-error';
import { aroundErrors } from './around-errors';
import { completeGraphql } from './complete-graphql';

/**
 * Has each of `details.errors[]` of an answer carry a path, a code and values, whoever refused: Strapi
 * leaves some out, and often all. Called last, so that it stands outermost.
 */
export function completeAnswers(strapi: Core.Strapi): void {
  aroundErrors(strapi, completing);
  completeGraphql(strapi);
}

function completing(answer: Middleware): Middleware {
  return async (ctx, next) => {
    await answer(ctx, next);
    complete(ctx);
  };
}

function complete(ctx: Context): void {
  if (ctx.status < 400 || ctx.status === 500) return;
  const { error } = (ctx.body ?? {}) as { error?: AnsweredError };
  if (typeof error !== 'object' || error === null || typeof error.status !== 'number') return;
  error.details = completeDetails(error);
}
