import { randomUUID } from 'node:crypto';

import type { Core } from '@strapi/strapi';

/**
 * Makes an API token.
 *
 * @param permissions of a `custom` token, such as `api::article.article.find`
 * @returns what goes behind "Bearer"
 */
export async function createApiToken(
  strapi: Core.Strapi,
  type: 'full-access' | 'read-only' | 'custom' = 'full-access',
  permissions?: string[]
): Promise<string> {
  const token = await strapi.service('admin::api-token').create({
    kind: 'content-api',
    name: `A ${type} token of a test, ${randomUUID()}`,
    description: '',
    type,
    lifespan: null,
    permissions: type === 'custom' ? permissions : undefined,
  });
  return token.accessKey;
}
