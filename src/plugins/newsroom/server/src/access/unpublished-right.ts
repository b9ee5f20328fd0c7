import type { Core } from '@strapi/strapi';

import type { Auth } from './auth';

/** The checkbox in a custom token's permissions, below Newsroom. */
const READ_UNPUBLISHED = 'plugin::newsroom.drafts.read';

/**
 * Whether somebody may read what is not public: drafts, and authors and photos that readers are not shown. Full-access
 * tokens may, and custom ones with that permission; no visitor, signed in or not.
 */
export async function mayReadUnpublished(
  strapi: Core.Strapi,
  auth: Auth | null | undefined
): Promise<boolean> {
  if (auth?.strategy?.name !== 'content-api-token') return false;
  try {
    await strapi.get('auth').verify(auth, { scope: [READ_UNPUBLISHED] });
    return true;
  } catch {
    return false;
  }
}
