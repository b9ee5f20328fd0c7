import type { Core, UID } from '@strapi/strapi';

import { isLocalised } from '../documents/write';
import { settings } from '../settings';
import { localeCodes } from './locales';

const PERMISSION = 'admin::permission' as UID.ContentType;
const EXPLORER = 'plugin::content-manager.explorer';

/**
 * What Strapi's own roles lack on localised types: on a new database it gives them no language,
 * which opens none, and drops the actions that have no fields.
 */
const MISSING: Record<string, { actions: string[]; conditions: string[] }> = {
  'strapi-editor': { actions: ['publish', 'delete'], conditions: [] },
  'strapi-author': { actions: ['delete'], conditions: ['admin::is-creator'] },
};

interface Permission {
  id: number;
  action: string;
  properties: Record<string, unknown> | null;
}

interface Roles {
  findOne(where: object): Promise<{ id: number } | null>;
  addPermissions(roleId: number, permissions: object[]): Promise<unknown>;
}

/**
 * Lets Strapi's Editor and Author do what their descriptions say, in every language of the site.
 * Permissions that an administrator has saved carry their languages, and are left alone.
 */
export async function openLanguagesToRoles(strapi: Core.Strapi): Promise<void> {
  const types = Object.values(settings(strapi).contentTypes).filter((uid) =>
    isLocalised(strapi, uid)
  );
  const locales = await localeCodes(strapi);
  const roles = strapi.service('admin::role') as unknown as Roles;
  for (const [code, { actions, conditions }] of Object.entries(MISSING)) {
    const role = await roles.findOne({ code });
    for (const subject of role ? types : []) {
      const has = await openLanguages(strapi, { roleId: role?.id, subject, locales });
      if (!role || has === null) continue;
      const added = actions.filter((name) => !has.has(`${EXPLORER}.${name}`));
      await roles.addPermissions(
        role.id,
        added.map((name) => ({
          action: `${EXPLORER}.${name}`,
          actionParameters: {},
          subject,
          properties: { locales },
          conditions,
        }))
      );
    }
  }
}

/** The actions that were opened, or `null` when an administrator has chosen languages already. */
async function openLanguages(
  strapi: Core.Strapi,
  scope: { roleId: number | undefined; subject: string; locales: string[] }
): Promise<Set<string> | null> {
  const permissions: Permission[] = await strapi.db
    .query(PERMISSION)
    .findMany({ where: { role: scope.roleId, subject: scope.subject } });
  const areNew = permissions.every(({ properties }) => properties?.locales === undefined);
  if (permissions.length === 0 || !areNew) return null;
  for (const { id, properties } of permissions) {
    const data = { properties: { ...properties, locales: scope.locales } };
    await strapi.db.query(PERMISSION).update({ where: { id }, data });
  }
  return new Set(permissions.map(({ action }) => action));
}
