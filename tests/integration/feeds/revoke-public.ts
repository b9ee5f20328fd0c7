import type { Core, UID } from '@strapi/strapi';

const PERMISSION = 'plugin::users-permissions.permission' as UID.ContentType;

/** Takes rights from the public. @returns gives them back */
export async function revokePublic(
  strapi: Core.Strapi,
  actions: readonly string[]
): Promise<() => Promise<void>> {
  const where = { action: { $in: [...actions] }, role: { type: 'public' } };
  const found = await strapi.db.query(PERMISSION).findMany({ where, populate: ['role'] });
  const ids = found.map(({ id }: { id: number }) => id);
  await strapi.db.query(PERMISSION).deleteMany({ where: { id: { $in: ids } } });
  return async () => {
    for (const { action, role } of found as Array<{ action: string; role: { id: number } }>) {
      await strapi.db.query(PERMISSION).create({ data: { action, role: role.id } });
    }
  };
}
