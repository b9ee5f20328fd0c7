import type { Core } from '@strapi/strapi';

const MESSAGE = 'The content has changed meanwhile. Ask again.';

/**
 * What was read has changed before all that belongs to it was. Whoever can ask again knows the error
 * by its mark; a client is told to (503).
 * @throws always
 */
export function changedMeanwhile(strapi: Core.Strapi): never {
  const mark = { changedMeanwhile: true };
  strapi.requestContext.get()?.throw(503, MESSAGE, mark);
  throw Object.assign(new Error(MESSAGE), mark);
}
