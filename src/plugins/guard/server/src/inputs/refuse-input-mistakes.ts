import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import { withoutStatement } from '../../../domain/database-failure';
import { isInputMistake } from '../../../domain/input-mistake';
import { refusal } from '../../../domain/refusal';
import { aroundErrors } from '../answers/around-errors';
import { invalid } from '../refused';
import { ruleRefusal } from './broken-rules';

const READS = ['GET', 'HEAD'];

/**
 * Answers 400 where Strapi's own code breaks on the form of a request, or the database on its values,
 * and says so in one line of the log: else that is a 500 with a stack for every such request.
 */
export function refuseInputMistakes(strapi: Core.Strapi): void {
  aroundErrors(
    strapi,
    (answer) => (ctx, next) =>
      answer(ctx, async () => {
        try {
          await next();
        } catch (error) {
          throw refusalOf(strapi, ctx, error) ?? error;
        }
      })
  );
}

function refusalOf(strapi: Core.Strapi, ctx: Context, error: unknown): Error | null {
  if (!isError(error)) return null;
  const refused = ruleRefusal(error, !READS.includes(ctx.method)) ?? formRefusal(ctx, error);
  if (!refused) return null;
  const reason = withoutStatement(error.message).split('\n')[0] ?? '';
  strapi.log.warn(
    `Refused because of what was sent: ${ctx.method} ${ctx.path} (${reason.slice(0, 200)})`
  );
  return refused;
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
  return Object.assign(invalid(refusal('request.form')), { cause: error });
}
