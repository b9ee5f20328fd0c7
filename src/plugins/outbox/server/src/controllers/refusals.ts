import { errors } from '@strapi/utils';
import type { Context } from 'koa';

import { at, refusal, type FieldRefusal, type Refusal } from '../../../domain/refusal';

interface Refusing {
  conflict(message: string, details?: unknown): void;
  gone(message: string, details?: unknown): void;
}

/**
 * Refuses a request in Strapi's own shape, each problem on its field.
 * @throws ValidationError (400) with `details.errors[]` of `{path, message, name, code, values}`
 */
export function refuse(problems: readonly FieldRefusal[]): never {
  const [first] = problems;
  const message =
    problems.length === 1 && first ? first.message : `${problems.length} errors occurred`;
  throw new errors.ValidationError(message, errorsOf(problems, 'ValidationError'));
}

/** Answers 404. */
export function refuseMissing(problem: Refusal): never {
  throw new errors.NotFoundError(problem.message, errorsOf(at([], problem), 'NotFoundError'));
}

/** Answers 409: right in itself, but not now. */
export function conflict(
  ctx: Context,
  problem: Refusal,
  path: string[] = [],
  facts?: object
): void {
  const details = { ...facts, ...errorsOf(at(path, problem), 'ConflictError') };
  (ctx as unknown as Refusing).conflict(problem.message, details);
}

/** Answers 410 to who asks for what is no longer kept. */
export function goneBefore(ctx: Context, oldest: number, facts: object): void {
  const problem = refusal('events.after.forgotten', { last: oldest - 1 });
  const details = { ...facts, ...errorsOf(at(['after'], problem), 'GoneError') };
  (ctx as unknown as Refusing).gone(problem.message, details);
}

function errorsOf(problems: readonly FieldRefusal[], name: string): { errors: object[] } {
  return {
    errors: problems.map(({ path, message, code, values }) => ({
      path,
      message,
      name,
      code,
      values,
    })),
  };
}

/**
 * A database id from a path.
 * @throws NotFoundError (404), as for any id that does not exist
 */
export function idFrom(ctx: Context, noun: 'endpoint' | 'delivery'): number {
  return wholeNumber(ctx.params.id) ?? refuseMissing(refusal(`${noun}.missing`));
}

/** A whole number that the databases hold; `null` for anything else. */
export function wholeNumber(value: unknown): number | null {
  const text = typeof value === 'number' ? String(value) : value;
  if (typeof text !== 'string' || !/^\d{1,10}$/.test(text)) return null;
  return Number(text) <= 2_147_483_647 ? Number(text) : null;
}
