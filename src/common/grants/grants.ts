import type { Core, UID } from '@strapi/strapi';

/** Where Strapi keeps what somebody may do: what a right says, and who may hold it. */
const KINDS = [
  {
    model: 'admin::permission' as UID.ContentType,
    says: ['action', 'actionParameters', 'subject', 'properties', 'conditions'],
    holders: { role: 'admin::role', apiToken: 'admin::api-token' },
  },
  {
    model: 'admin::api-token-permission' as UID.ContentType,
    says: ['action'],
    holders: { token: 'admin::api-token' },
  },
  {
    model: 'plugin::users-permissions.permission' as UID.ContentType,
    says: ['action'],
    holders: { role: 'plugin::users-permissions.role' },
  },
] as const;

type Kind = (typeof KINDS)[number];
type Row = Record<string, unknown>;

/** Rights by the model of their rows; holders as their ids. */
export type Grants = Record<string, Row[]>;

/** All rights to what a plugin does. */
export async function readGrants(strapi: Core.Strapi, plugin: string): Promise<Grants> {
  const grants: Grants = {};
  for (const kind of present(strapi)) {
    const populate = Object.fromEntries(
      Object.keys(kind.holders).map((name) => [name, { select: ['id'] }])
    );
    const rows: Row[] = await strapi.db
      .query(kind.model)
      .findMany({ where: toActionsOf(plugin), orderBy: { id: 'asc' }, populate });
    grants[kind.model] = rows.map((row) => ({
      ...Object.fromEntries(kind.says.map((name) => [name, row[name]])),
      ...Object.fromEntries(Object.keys(kind.holders).map((name) => [name, idOf(row[name])])),
    }));
  }
  return grants;
}

/**
 * Gives back what Strapi has taken away in a start without a plugin, whose actions it did not know:
 * then there is none left of a kind. What somebody has taken away is not in the grants.
 */
export async function giveBack(strapi: Core.Strapi, plugin: string, grants: Grants): Promise<void> {
  for (const kind of present(strapi)) {
    const rights = grants[kind.model] ?? [];
    if (rights.length === 0) continue;
    const query = strapi.db.query(kind.model);
    if ((await query.count({ where: toActionsOf(plugin) })) > 0) continue;
    for (const right of rights) {
      if (await isHeld(strapi, kind, right)) await query.create({ data: right });
    }
  }
}

function toActionsOf(plugin: string) {
  return { action: { $startsWith: `plugin::${plugin}.` } };
}

function present(strapi: Core.Strapi): Kind[] {
  return KINDS.filter(({ model }) => strapi.getModel(model));
}

/** By somebody who is still there. */
async function isHeld(strapi: Core.Strapi, { holders }: Kind, right: Row): Promise<boolean> {
  for (const [name, model] of Object.entries(holders)) {
    const id = right[name];
    if (typeof id !== 'number') continue;
    return (await strapi.db.query(model).count({ where: { id } })) > 0;
  }
  return false;
}

function idOf(holder: unknown): unknown {
  return typeof holder === 'object' && holder !== null && 'id' in holder ? holder.id : null;
}
