import type { Core } from '@strapi/strapi';

/** Of every account of the tests. */
export const PASSWORD = 'Sample-password-1';

/** The same with bcrypt's fewest rounds. */
const HASH = '$2a$04$MyPsC59j8tgVBN3oF9scReHfkgfdNdVVXxQf.WdHedDnCusBTLfB2';

/**
 * Has the administrators of a test log in without the tenth of a second that Strapi's ten rounds take,
 * and take again for every one that is made.
 */
export function hashQuickly(strapi: Core.Strapi): void {
  strapi.service('admin::auth').hashPassword = async (): Promise<string> => HASH;
}
