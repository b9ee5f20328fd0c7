import { errors } from '@strapi/utils';

import type { Reason } from '../../../domain/refusal';
import { refusals } from '../documents/problems';

/**
 * Answers 400 to a query. @throws ValidationError, in the shape of Strapi's own
 * @param parameter such as `filters[title][$eq]`, whose parts are the path
 */
export function refuseQuery(parameter: string, reason: Reason): never {
  const entries = refusals([{ ...reason, path: pathOf(parameter) }]);
  throw new errors.ValidationError(
    `Invalid parameter "${parameter}". ${entries.map(({ message }) => message).join(' ')}`,
    { source: 'query', param: parameter, errors: entries }
  );
}

function pathOf(parameter: string): Array<string | number> {
  const parts = parameter.split(/[[\]]+/).filter((part) => part !== '');
  return parts.map((part) => (/^\d+$/.test(part) ? Number(part) : part));
}
