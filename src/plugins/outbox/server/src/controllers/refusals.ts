import { errors } from '@strapi/utils';
import type { Context } from 'koa';

interface Refusing {
  conflict(message: string, details?: unknown): void;
  gone(message: string, details?: unknown): void;
}

/**
 * Refuses a request in Strapi's own shape, each problem on its field.
 * @throws ValidationError (400) with `details.errors[]` of `{path, message, name}`
 */
export function refuse(problems: ReadonlyArray<{ path: string[]; message: string }>): never {
  const [first] = problems;
  const message =
    problems.length === 1 && first ? first.message : `${problems.length} errors occurred`;
  throw new errors.ValidationError(message, {
    errors: problems.map((problem) => ({
      ...problem,
      name: 'ValidationError',
    })),
  });
}

/** Answers 409: right in itself, but not now. */
export function conflict(ctx: Context, message: string, details?: unknown): void {
  (ctx as unknown as Refusing).conflict(message, details);
}

/** Answers 410 to who asks for what is no longer kept. */
export function goneBefore(ctx: Context, oldest: number, details: object): void {
  const message = `Events up to sequence ${oldest - 1} are no longer kept. Read the documents anew, then go on from ${oldest - 1}.`;
  (ctx as unknown as Refusing).gone(message, details);
}

/**
 * A database id from a path.
 * @throws NotFoundError (404), as for any id that does not exist
 */
export function idFrom(ctx: Context, noun: string): number {
  const id = wholeNumber(ctx.params.id);
  if (id === null) throw new errors.NotFoundError(`There is no such ${noun}.`);
  return id;
}

/** A whole number that the databases hold; `null` for anything else. */
export function wholeNumber(value: unknown): number | null {
  const text = typeof value === 'number' ? String(value) : value;
  if (typeof text !== 'string' || !/^\d{1,10}$/.test(text)) return null;
  return Number(text) <= 2_147_483_647 ? Number(text) : null;
}
