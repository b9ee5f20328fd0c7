import { errors } from '@strapi/utils';

import { entryOf, type Refusal } from '../../domain/refusal';

interface At {
  /** To the parameter or the field. */
  path?: string[];
  /** More of `details`, such as what it had before there were codes. */
  [name: string]: unknown;
}

/** 400, with what was refused in `details.errors[]`. */
export function invalid(refused: Refusal, at: At = {}): errors.ValidationError {
  return new errors.ValidationError(refused.message, detailsOf(refused, 'ValidationError', at));
}

/** 413. */
export function tooLarge(refused: Refusal, at: At = {}): errors.PayloadTooLargeError {
  const name = 'PayloadTooLargeError';
  return new errors.PayloadTooLargeError(refused.message, detailsOf(refused, name, at));
}

export function detailsOf(refused: Refusal, name: string, { path = [], ...more }: At = {}): object {
  return { ...more, errors: [entryOf(refused, path, name)] };
}
