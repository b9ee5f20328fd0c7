import { randomBytes } from 'node:crypto';

import type { Core } from '@strapi/strapi';

import { fallbackSlug, numberedSlug, slugFrom } from '../../../domain/slug';
import { currentSlugs, redirectedSlugs, type SlugScope } from './taken';

/** How far the search for a free number reads ahead: slugs cut at 80 share a shorter beginning. */
const COMMON_LENGTH = 72;

/**
 * A free slug for a title: romanised, or made of the type's name and a short id when the title
 * has no letters, with `-2`, `-3` … when it is taken. Former addresses of other documents count
 * as taken, so that their redirects keep working.
 */
export async function generateSlug(
  strapi: Core.Strapi,
  scope: SlugScope,
  title: string | null
): Promise<string> {
  const { singularName } = strapi.contentType(scope.uid).info;
  const base = slugFrom(title ?? '') || fallbackSlug(singularName, shortId());
  const beginning = base.slice(0, COMMON_LENGTH);
  const taken = new Set([
    ...(await currentSlugs(strapi, scope, beginning)),
    ...(await redirectedSlugs(strapi, scope, beginning)),
  ]);
  let slug = base;
  for (let number = 2; taken.has(slug); number += 1) slug = numberedSlug(base, number);
  return slug;
}

function shortId(): string {
  return randomBytes(4).toString('hex');
}
