import type { Core, UID } from '@strapi/strapi';

import { pictureHashes } from '../../../domain/body-pictures';
import { tagOf } from '../../../domain/publication-tags';
import { kindRow } from '../kinds/kind-rows';
import { photosOfFiles } from '../presenters/body-photos';
import { visitOutput } from '../rest/output-nodes';
import { newsroomType } from '../settings';
import { intendedStories } from './intended-stories';
import type { Row } from './row';
import { kindOf } from './subject';

/**
 * The tags of all that some publications of one type are made of, their own documents included.
 * @returns by row id, in the order of the alphabet
 */
export async function madeOf(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  rows: readonly Row[]
): Promise<Map<number, string[]>> {
  const hashesOf = new Map(
    rows.map((row) => [row.id, pictureHashes(kindRow(strapi, uid, row).body)])
  );
  const photos = await photosOfFiles(strapi, [...new Set([...hashesOf.values()].flat())]);
  const stories = await intendedStories(strapi, uid, rows);
  const made = new Map<number, string[]>();
  for (const row of rows) {
    const tags = tagsBehind(strapi, uid, row);
    for (const hash of hashesOf.get(row.id) ?? []) {
      tags.add(tagOf('picture', hash));
      const photo = photos.get(hash);
      if (photo) tags.add(tagOf('photo', photo.documentId));
    }
    for (const story of stories.get(row.id) ?? []) tags.add(tagOf('article', story));
    made.set(row.id, [...tags].toSorted());
  }
  return made;
}

function tagsBehind(strapi: Core.Strapi, uid: UID.ContentType, row: Row): Set<string> {
  const tags = new Set<string>();
  const isPhoto = newsroomType(strapi, uid) === 'photo';
  visitOutput(strapi, uid, row, (type, entry) => {
    const kind = kindOf(strapi, type);
    if (kind && typeof entry.documentId === 'string') tags.add(tagOf(kind, entry.documentId));
    if (type !== 'plugin::upload.file') return;
    tags.add(tagOf('file', Number(entry.id)));
    // Bodies know the file of a Photo by its hash.
    if (isPhoto && typeof entry.hash === 'string') tags.add(tagOf('picture', entry.hash));
  });
  return tags;
}
