import type { Core, UID } from '@strapi/strapi';

import { settings } from '../settings';

const ROLE = 'plugin::users-permissions.role' as UID.ContentType;
const PERMISSION = 'plugin::users-permissions.permission' as UID.ContentType;

/** Without the users-permissions plugin tokens alone may read, and there is nobody to grant anything. */
export function hasVisitors(strapi: Core.Strapi): boolean {
  return strapi.plugin('users-permissions') !== undefined;
}

interface Role {
  id: number;
  permissions: Array<{ id: number; action: string }>;
}

/** Lets visitors `find` and `findOne` the four types. */
export async function grantPublicReads(strapi: Core.Strapi): Promise<void> {
  await grant(strapi, await findRole(strapi, 'public'), readsOf(strapi));
}

/** Lets readers who are signed in read what the public may: Strapi gives them nothing of it. */
export async function grantReadsToSignedIn(strapi: Core.Strapi): Promise<void> {
  const role = await findRole(strapi, 'public');
  const open = new Set(role.permissions.map(({ action }) => action));
  const reads = readsOf(strapi).filter((action) => open.has(action));
  const signedIn = await findRole(strapi, 'authenticated', false);
  if (signedIn) await grant(strapi, signedIn, reads);
}

/** Somebody for whom an administrator has made an account may use it. */
const SIGN_IN = 'plugin::users-permissions.auth.callback';

/**
 * Takes from visitors what is no reading: Strapi lets them register and ask for e-mails. An
 * administrator who wants sign-ups ticks these permissions, and "Enable sign-ups".
 */
export async function closeRegistration(strapi: Core.Strapi): Promise<void> {
  const store = strapi.store({ type: 'plugin', name: 'users-permissions' });
  const advanced = await store.get({ key: 'advanced' });
  await store.set({ key: 'advanced', value: { ...Object(advanced), allow_register: false } });
  const { permissions } = await findRole(strapi, 'public');
  const isKept = (action: string): boolean =>
    action === SIGN_IN || /\.(?:find|findOne)$/.test(action);
  const others = permissions.filter(({ action }) => !isKept(action));
  await strapi.db
    .query(PERMISSION)
    .deleteMany({ where: { id: { $in: others.map(({ id }) => id) } } });
}

function readsOf(strapi: Core.Strapi): string[] {
  return Object.values(settings(strapi).contentTypes).flatMap((uid) => [
    `${uid}.find`,
    `${uid}.findOne`,
  ]);
}

async function grant(strapi: Core.Strapi, role: Role, actions: readonly string[]): Promise<void> {
  const granted = new Set(role.permissions.map(({ action }) => action));
  for (const action of actions.filter((name) => !granted.has(name))) {
    await strapi.db.query(PERMISSION).create({ data: { action, role: role.id } });
  }
}

async function findRole(strapi: Core.Strapi, type: 'public'): Promise<Role>;
async function findRole(strapi: Core.Strapi, type: string, isNeeded: false): Promise<Role | null>;
async function findRole(strapi: Core.Strapi, type: string, isNeeded = true): Promise<Role | null> {
  const role: Role | null = await strapi.db
    .query(ROLE)
    .findOne({ where: { type }, populate: ['permissions'] });
  if (!role && isNeeded) {
    throw new Error(`The ${type} role is missing: enable the users-permissions plugin.`);
  }
  return role;
}
