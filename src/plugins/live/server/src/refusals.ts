import { errors } from '@strapi/utils';
import type { Context } from 'koa';

import type { QueryProblem } from '../../domain/stream-query';

/** Seconds after which a stream may be free. */
const FULL_SECONDS = 10;

interface Answering {
  gone(message: string, details?: unknown): void;
  serviceUnavailable(message: string, details?: unknown): void;
}

/** @throws ValidationError (400) with `details.errors[]` of `{path, message, name, code, values}` */
export function refuseQuery(problems: readonly QueryProblem[]): never {
  const [first] = problems;
  const message =
    problems.length === 1 && first ? first.message : `${problems.length} errors occurred`;
  throw new errors.ValidationError(message, {
    errors: problems.map((problem) => ({ ...problem, name: 'ValidationError', values: {} })),
  });
}

/** Answers 503: there are as many streams as this server may hold, or it is about to stop. */
export function refuseFull(ctx: Context): void {
  ctx.set('Retry-After', String(FULL_SECONDS));
  const message = 'No more streams can be opened here now. Poll for changes, or come back later.';
  const error = {
    path: [],
    message,
    name: 'ServiceUnavailableError',
    code: 'live.full',
    values: {},
  };
  (ctx as unknown as Answering).serviceUnavailable(message, { errors: [error] });
}

/** Answers 410 to who cannot go on from where they stand. @param next where to go on from instead */
export function refusePlace(ctx: Context, reason: string, next: number): void {
  const message =
    'Changes after this place are not kept any more, or it is not a place of this log. Read the live briefs again, and go on from details.next.';
  const error = { path: ['after'], message, name: 'GoneError', code: `live.${reason}`, values: {} };
  (ctx as unknown as Answering).gone(message, { next: String(next), errors: [error] });
}
