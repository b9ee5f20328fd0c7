import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context, Middleware } from 'koa';

import { isInputMistake } from '../../../domain/input-mistake';

type Factory = (config: unknown, context: { strapi: Core.Strapi }) => Middleware;

/** What the registry of middlewares does; its type in Strapi knows `get` alone. */
interface Registry {
  extend(name: string, wrap: (factory: Factory) => Factory): unknown;
}

/**
 * Answers 400 where Strapi's own code breaks on the form of a request, and says so in one line of the
 * log: else that is a 500 with a stack for every such request.
 */
export function refuseInputMistakes(strapi: Core.Strapi): void {
  const registry = strapi.get('middlewares') as Registry;
  registry.extend('strapi::errors', (factory) => (config, context) => {
    const answer = factory(config, context);
    return (ctx, next) =>
      answer(ctx, async () => {
        try {
          await next();
        } catch (error) {
          throw refusalOf(strapi, ctx, error) ?? error;
        }
      });
  });
}

function refusalOf(strapi: Core.Strapi, ctx: Context, error: unknown): Error | null {
  if (!(error instanceof Error)) return null;
  const { name, stack = '' } = error;
  const { code } = error as { code?: unknown };
  const { body } = ctx.request as { body?: unknown };
  const { _q: search } = ctx.query;
  if (!isInputMistake({ name, code, stack, body, search })) return null;
  const [reason = ''] = error.message.split('\n');
  strapi.log.warn(`Refused, for its form: ${ctx.method} ${ctx.path} (${reason.slice(0, 200)})`);
  const refusal = new errors.ValidationError(
    'This address takes another form of request: look at the names and the types of what you send.'
  );
  return Object.assign(refusal, { cause: error });
}
