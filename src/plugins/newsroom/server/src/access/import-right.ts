import type { Core } from '@strapi/strapi';

import type { Auth } from './auth';

/** The checkbox in a custom token's permissions, below Newsroom. */
const IMPORT = 'plugin::newsroom.imports.write';

/**
 * Whether the request under way comes from an importer: a custom token with that permission. A token
 * of full access does the newsroom's daily work as well, so it has the rules of that.
 */
export async function mayImport(strapi: Core.Strapi): Promise<boolean> {
  const auth = strapi.requestContext.get()?.state?.auth as Auth | undefined;
  const token = auth?.credentials as { type?: string } | null | undefined;
  if (auth?.strategy?.name !== 'content-api-token' || token?.type !== 'custom') return false;
  try {
    await strapi.get('auth').verify(auth, { scope: [IMPORT] });
    return true;
  } catch {
    return false;
  }
}
