import type { Core, UID } from '@strapi/strapi';

import { settings } from '../settings';
import type { Access } from './access';
import type { DeskAccess } from './brief-data';
import type { BriefVersions } from './versions';

/** Of the stories and photos that some briefs have, the `documentId`s that the editor may read. */
export interface ReadableChoices {
  stories: ReadonlySet<string>;
  photos: ReadonlySet<string>;
}

/** One query for each type, with the conditions of the role; none where no name may be read. */
export async function readableChoices(
  strapi: Core.Strapi,
  access: DeskAccess,
  briefs: readonly BriefVersions[]
): Promise<ReadableChoices> {
  const { article, photo } = settings(strapi).contentTypes;
  const rows = briefs.flatMap(({ draft, published }) => (published ? [draft, published] : [draft]));
  const idsOf = (field: 'article' | 'leadPhoto'): string[] =>
    rows.flatMap((row) => row[field]?.documentId ?? []);
  return {
    stories: await readable(
      strapi,
      { uid: article, title: 'title' },
      access.article,
      idsOf('article')
    ),
    photos: await readable(strapi, { uid: photo, title: 'name' }, access.photo, idsOf('leadPhoto')),
  };
}

async function readable(
  strapi: Core.Strapi,
  { uid, title }: { uid: UID.ContentType; title: string },
  access: Access,
  ids: readonly string[]
): Promise<Set<string>> {
  if (!access.can('read', undefined, title)) return new Set();
  const found: Array<{ documentId: string }> = await strapi.db.query(uid).findMany({
    select: ['documentId'],
    where: { $and: [await access.readable(), { documentId: { $in: [...new Set(ids)] } }] },
  });
  return new Set(found.map(({ documentId }) => documentId));
}
