import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context, Middleware } from 'koa';

import { withoutStatement } from '../../../domain/database-failure';
import { isInputMistake } from '../../../domain/input-mistake';
import { ruleRefusal } from './broken-rules';
import { refuseBrokenRulesInGraphql } from './graphql-rules';

const READS = ['GET', 'HEAD'];

type Factory = (config: unknown, context: { strapi: Core.Strapi }) => Middleware;

/** What the registry of middlewares does; its type in Strapi knows `get` alone. */
interface Registry {
  extend(name: string, wrap: (factory: Factory) => Factory): unknown;
}

/**
 * Answers 400 where Strapi's own code breaks on the form of a request, or the database on its values,
 * and says so in one line of the log: else that is a 500 with a stack for every such request.
 */
export function refuseInputMistakes(strapi: Core.Strapi): void {
  refuseBrokenRulesInGraphql(strapi);
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
  if (!isError(error)) return null;
  const refusal = ruleRefusal(error, !READS.includes(ctx.method)) ?? formRefusal(ctx, error);
  if (!refusal) return null;
  const reason = withoutStatement(error.message).split('\n')[0] ?? '';
  strapi.log.warn(
    `Refused because of what was sent: ${ctx.method} ${ctx.path} (${reason.slice(0, 200)})`
  );
  return refusal;
}

/** By its form: errors of an addon need not be of this code's own `Error`. */
function isError(error: unknown): error is Error {
  return typeof error === 'object' && error !== null && 'message' in error && 'stack' in error;
}

function formRefusal(ctx: Context, error: Error): Error | null {
  const { name, stack = '' } = error;
  const { code } = error as { code?: unknown };
  const { body } = ctx.request as { body?: unknown };
  const { _q: search } = ctx.query;
  if (!isInputMistake({ name, code, stack, body, search })) return null;
  const refusal = new errors.ValidationError(
    'This address takes another form of request: look at the names and the types of what you send.'
  );
  return Object.assign(refusal, { cause: error });
}
