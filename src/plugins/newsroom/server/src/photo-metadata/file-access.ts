import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

import { settings } from '../settings';

const READ_ENTRY = 'plugin::content-manager.explorer.read';
const READ_FILE = 'plugin::upload.read';
const FILE = 'plugin::upload.file';

/** The part of an administrator's permissions that is asked here; `ctx.state.userAbility`. */
interface Ability {
  can(action: string, subject: string): boolean;
}

interface PermissionsManager {
  isAllowed: boolean;
  addPermissionsQueryTo(query: object): object;
}

/**
 * Lets an administrator pass who may read photos in the content manager and this file in the media
 * library, the conditions of the role included ("only their own files").
 *
 * @throws ForbiddenError without one of the two permissions
 * @throws NotFoundError when there is no such file, or none that the conditions let them see
 */
export async function requireFileRead(
  strapi: Core.Strapi,
  ability: Ability,
  fileId: number
): Promise<void> {
  const files: PermissionsManager = strapi.service('admin::permission').createPermissionsManager({
    ability,
    action: READ_FILE,
    model: FILE,
  });
  if (!files.isAllowed || !ability.can(READ_ENTRY, settings(strapi).contentTypes.photo)) {
    throw new errors.ForbiddenError('You need the permissions to read photos and media files.');
  }
  const query = files.addPermissionsQueryTo({ filters: { id: fileId } });
  const found = await strapi.db
    .query(FILE)
    .findOne(strapi.get('query-params').transform(FILE, query));
  if (!found) throw new errors.NotFoundError('There is no such file.');
}
