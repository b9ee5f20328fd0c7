import type { Core, UID } from '@strapi/strapi';

import { settings } from '../settings';

const ROLE = 'plugin::users-permissions.role' as UID.ContentType;
const PERMISSION = 'plugin::users-permissions.permission' as UID.ContentType;

interface PublicRole {
  id: number;
  permissions: Array<{ action: string }>;
}

/** Lets visitors `find` and `findOne` the four types. */
export async function grantPublicReads(strapi: Core.Strapi): Promise<void> {
  const role: PublicRole | null = await strapi.db
    .query(ROLE)
    .findOne({ where: { type: 'public' }, populate: ['permissions'] });
  if (!role) throw new Error('The public role is missing: enable the users-permissions plugin.');
  const granted = new Set(role.permissions.map(({ action }) => action));
  const actions = Object.values(settings(strapi).contentTypes).flatMap((uid) => [
    `${uid}.find`,
    `${uid}.findOne`,
  ]);
  for (const action of actions.filter((name) => !granted.has(name))) {
    await strapi.db.query(PERMISSION).create({ data: { action, role: role.id } });
  }
}
