import type { Core, UID } from '@strapi/strapi';

import type { ChangeCause, PublicationChange } from '../../../contract';
import { idsOf, tagOf } from '../../../domain/publication-tags';
import { picturesOf } from './pictures-of';
import { isDrafted, kindOf } from './subject';
import { inTables } from './tables';

export interface NewMark {
  tag: string;
  cause: ChangeCause;
}

/** Marks all publications with these tags as changed, in the current transaction. */
export async function addMarks(strapi: Core.Strapi, marks: readonly NewMark[]): Promise<void> {
  if (marks.length === 0) return;
  await inTables(strapi, ({ marks: table }) =>
    table().insert(
      marks.map(({ tag, cause }) => ({
        tag,
        cause_type: cause.type,
        cause_id: cause.documentId,
      }))
    )
  );
}

/**
 * The marks that changes mean for others: of an author or a photo each change, of a story only that
 * it appears or goes, since a brief links to it only while it is there.
 */
export async function marksOf(
  strapi: Core.Strapi,
  changes: readonly PublicationChange[]
): Promise<NewMark[]> {
  const hashes = new Map<string, string[]>();
  for (const { after } of changes) {
    if (!after || kindOf(strapi, after.uid) !== 'photo') continue;
    const { documentId, tags } = after;
    // A photo is told of in each of its languages.
    hashes.set(documentId, [...(hashes.get(documentId) ?? []), ...idsOf('picture', tags)]);
  }
  const pictures = await picturesOf(strapi, hashes);
  return changes.flatMap((change) => marksOfOne(strapi, change, pictures));
}

function marksOfOne(
  strapi: Core.Strapi,
  { before, after, cause }: PublicationChange,
  pictures: ReadonlyMap<string, readonly string[]>
): NewMark[] {
  const publication = after ?? before;
  const kind = publication && kindOf(strapi, publication.uid);
  if (!kind) return [];
  const { uid, documentId } = publication;
  const mark = (tag: string, word: string): NewMark => ({
    tag,
    // What has changed this one changes the others, too: a file, not the photo of it.
    cause: cause ?? { type: `${kind}.${word}`, documentId },
  });
  if (isDrafted(strapi, uid as UID.ContentType)) {
    if (before && after) return [];
    return [mark(tagOf(kind, documentId), after ? 'published' : 'unpublished')];
  }
  const word = !before ? 'created' : after ? 'updated' : 'deleted';
  // Who did not exist is in nothing yet; a photo may be, whose rights had ended.
  const own = before || kind === 'photo' ? [tagOf(kind, documentId)] : [];
  const tags = [...own, ...(after ? (pictures.get(documentId) ?? []) : [])];
  return [...new Set(tags)].map((tag) => mark(tag, word));
}
