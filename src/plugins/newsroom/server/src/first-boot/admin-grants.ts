import type { Core } from '@strapi/strapi';

interface Roles {
  findOne(where: object): Promise<{ id: number } | null>;
  addPermissions(roleId: number, permissions: object[]): Promise<unknown>;
}

/** Gives one of Strapi's own roles some of the plugin's actions, where the role still exists. */
export async function grantActions(
  strapi: Core.Strapi,
  code: 'strapi-editor' | 'strapi-author',
  actions: readonly string[]
): Promise<void> {
  const roles = strapi.service('admin::role') as unknown as Roles;
  const role = await roles.findOne({ code });
  if (!role) return;
  await roles.addPermissions(
    role.id,
    actions.map((action) => ({
      action,
      actionParameters: {},
      subject: null,
      properties: {},
      conditions: [],
    }))
  );
}
