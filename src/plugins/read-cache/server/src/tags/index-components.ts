import type { Core } from '@strapi/strapi';

import type { TrackedJoin } from './tracked-models';

/**
 * An index that leads from a component to its entry: Strapi's own tables only have the way from the
 * entry, and a trigger goes this one. The newsroom makes the same for what has credits.
 */
export async function indexComponents(
  strapi: Core.Strapi,
  joins: readonly TrackedJoin[]
): Promise<void> {
  for (const { table, sides } of joins) {
    const component = sides.find(({ kind }) => kind === 'component');
    if (!component) continue;
    await strapi.db.connection.raw('CREATE INDEX IF NOT EXISTS ?? ON ?? (??)', [
      `${table}_component_idx`,
      table,
      component.column,
    ]);
  }
}
