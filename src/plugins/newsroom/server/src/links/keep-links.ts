import type { Core } from '@strapi/strapi';

import { inTurn } from '../documents/turns';
import { lockLinks } from './link-locks';
import { hasLinks, isPublishable, linkPlan, linksTo } from './link-plan';
import { completeLinksTo, forgetLinksTo, keepLinksTo } from './links-of-others';
import { completeDrafts, forgetGone, keepDropped, publishedPlaces } from './own-links';
import { versionsOf } from './versions';

interface Call {
  uid: string;
  action: string;
  params: { documentId?: string; status?: string };
}

/**
 * Strapi copies a link to the published version only where what it leads to is published, and drops
 * it for good when that is taken back. Here the published version remembers what it is to link to,
 * and does so whenever that is published; in every type that has drafts, where a guarded type is at
 * either end.
 */
export function keepLinks(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    const call = context as Call;
    if (!changesVersions(strapi, call)) return next();
    return strapi.db.transaction(({ trx }) => inTurn(trx, () => withLinks(strapi, call, next)));
  });
}

function changesVersions(strapi: Core.Strapi, { uid, action, params }: Call): boolean {
  if (!isPublishable(strapi, uid)) return false;
  if (!hasLinks(linkPlan(strapi, uid)) && linksTo(strapi, uid).length === 0) return false;
  if (action === 'create' || action === 'update') return params.status === 'published';
  return ['publish', 'unpublish', 'discardDraft', 'delete'].includes(action);
}

async function withLinks<Result>(
  strapi: Core.Strapi,
  { uid, action, params: { documentId } }: Call,
  next: () => Result
): Promise<Awaited<Result>> {
  if (documentId) await lockLinks(strapi, uid, [{ documentId }]);
  const before = await versionsOf(strapi, uid, documentId);
  const places = await publishedPlaces(strapi, uid, before);
  for (const { target, links } of places) await lockLinks(strapi, target, links);
  if (action === 'unpublish') await keepLinksTo(strapi, uid, before);

  const result = await next();

  const after = await versionsOf(strapi, uid, documentId ?? documentIdOf(result));
  const change = { uid, before, after };
  await forgetGone(strapi, change, places);
  if (action === 'discardDraft') {
    await completeDrafts(strapi, change);
  } else if (action === 'delete') {
    await forgetLinksTo(strapi, change);
  } else {
    await keepDropped(strapi, change);
    await completeLinksTo(strapi, change);
  }
  return result;
}

function documentIdOf(result: unknown): string | undefined {
  if (typeof result !== 'object' || result === null || !('documentId' in result)) return undefined;
  return typeof result.documentId === 'string' ? result.documentId : undefined;
}
