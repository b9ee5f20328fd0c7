import type { Core } from '@strapi/strapi';

import type { Inside } from './inside';
import { knexInsides } from './knex-insides';
import { poolInsides } from './pool-insides';
import { strapiInsides } from './strapi-insides';
import { yupInside } from './yup-inside';

/**
 * Sees whether everything that the guard relies on without a promise is as it was.
 *
 * @throws with all that has changed, and what to do about it
 */
export async function proveInsides(strapi: Core.Strapi): Promise<void> {
  const changed: string[] = [];
  for (const inside of [...poolInsides, ...knexInsides, yupInside, ...strapiInsides]) {
    if (!(await holds(inside, strapi))) changed.push(inside.what);
  }
  if (changed.length === 0) return;
  throw new Error(`The guard plugin relies on what has changed in Strapi, knex or a driver:
- ${changed.join('\n- ')}
Start with the versions that the package lock names, or update the plugin.`);
}

async function holds(inside: Inside, strapi: Core.Strapi): Promise<boolean> {
  try {
    return await inside.holds(strapi);
  } catch {
    return false;
  }
}
