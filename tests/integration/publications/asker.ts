import type { Core } from '@strapi/strapi';

import type { Ask } from './stored-publications';

/** Asks the database of a newsroom in this process. */
export function asker(strapi: Core.Strapi): Ask {
  return async <Row>(sql: string) => {
    const result: unknown = await strapi.db.connection.raw(sql);
    return (Array.isArray(result) ? result : (result as { rows: Row[] }).rows) as Row[];
  };
}
