import type { Core } from '@strapi/strapi';

import { lockUntilCommit } from '../documents/lock';
import type { SlugScope } from './taken';

/** Makes writers that look for a free slug in the same scope wait for each other until they commit. */
export function lockSlugs(strapi: Core.Strapi, { uid, locale }: SlugScope): Promise<void> {
  return lockUntilCommit(strapi, `newsroom slugs ${uid} ${locale ?? ''}`);
}
