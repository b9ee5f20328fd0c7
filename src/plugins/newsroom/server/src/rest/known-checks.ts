import { sanitize, validate } from '@strapi/utils';

/**
 * Whether a query is checked by Strapi itself, which looks at names and at how values are nested,
 * but not at the values. Another plugin may have put a check of its own around it.
 */
export function isStrapisOwn(
  kind: 'validate' | 'sanitize',
  check: (...given: never[]) => unknown
): boolean {
  const getModel = (): never => {
    throw new Error('These checks are looked at, not run.');
  };
  const own =
    kind === 'validate'
      ? validate.createAPIValidators({ getModel }).query
      : sanitize.createAPISanitizers({ getModel }).query;
  return check.toString() === own.toString();
}
