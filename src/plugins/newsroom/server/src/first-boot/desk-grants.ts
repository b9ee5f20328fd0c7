import type { Core } from '@strapi/strapi';

import { DESK_PUBLISH, DESK_READ } from '../desk/permissions';

interface Roles {
  findOne(where: object): Promise<{ id: number } | null>;
  addPermissions(roleId: number, permissions: object[]): Promise<unknown>;
}

/** Opens the live desk to Strapi's own Editor role, where it still exists. */
export async function grantDeskToEditors(strapi: Core.Strapi): Promise<void> {
  const roles = strapi.service('admin::role') as unknown as Roles;
  const editor = await roles.findOne({ code: 'strapi-editor' });
  if (!editor) return;
  await roles.addPermissions(
    editor.id,
    [DESK_READ, DESK_PUBLISH].map((action) => ({
      action,
      actionParameters: {},
      subject: null,
      properties: {},
      conditions: [],
    }))
  );
}
