import { errors } from '@strapi/utils';

/** Answers 400 to a query. @throws ValidationError, in the shape of Strapi's own */
export function refuseQuery(parameter: string, advice: string): never {
  throw new errors.ValidationError(`Invalid parameter "${parameter}". ${advice}`, {
    source: 'query',
    param: parameter,
  });
}
