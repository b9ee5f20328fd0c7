import type { Core } from '@strapi/strapi';

import type { Publication } from '../../../contract';
import type { Made } from './publication';
import { inTables, type PublicationRow, type Tables } from './tables';

interface Subject {
  subject: string;
  documentId: string;
  locale: string | null;
}

/** What is stored of documents, one row for each locale in which they are public. */
export function storedOf(
  strapi: Core.Strapi,
  subject: string,
  documentIds: readonly string[]
): Promise<PublicationRow[]> {
  return inTables(strapi, async (tables) =>
    tables.publications().where({ subject }).whereIn('subject_id', documentIds).orderBy('id')
  );
}

/** Stores a publication in place of an older one, in the current transaction. */
export function putPublication(
  strapi: Core.Strapi,
  { subject, documentId, locale }: Subject,
  made: Made & { build: string },
  older: PublicationRow | undefined
): Promise<void> {
  return inTables(strapi, async (tables) => {
    if (older) {
      await tables.publications().where({ id: older.id }).update(made);
      if (older.tags !== made.tags) await changeTags(tables, older, made.tags);
      return;
    }
    const [id] = await tables
      .publications()
      .insert({ subject, subject_id: documentId, subject_locale: locale ?? '', ...made })
      .returning('id');
    if (id) await addTags(tables, id.id, tagsIn(made.tags));
  });
}

export function removePublications(
  strapi: Core.Strapi,
  rows: readonly Pick<PublicationRow, 'id'>[]
): Promise<void> {
  const ids = rows.map(({ id }) => id);
  return inTables(strapi, async (tables) => {
    await tables.tags().whereIn('publication', ids).delete();
    await tables.publications().whereIn('id', ids).delete();
  });
}

/** As subscribers are told of it. */
export function publicationOf(row: Omit<PublicationRow, 'id'>): Publication {
  return {
    uid: row.subject,
    documentId: row.subject_id,
    locale: row.subject_locale || null,
    text: row.document,
    tags: tagsIn(row.tags),
    story: row.story,
  };
}

export function tagsIn(tags: string): string[] {
  return JSON.parse(tags) as string[];
}

async function changeTags(tables: Tables, older: PublicationRow, tags: string): Promise<void> {
  const before = new Set(tagsIn(older.tags));
  const now = tagsIn(tags);
  const gone = [...before].filter((tag) => !now.includes(tag));
  if (gone.length > 0) {
    await tables.tags().where({ publication: older.id }).whereIn('tag', gone).delete();
  }
  await addTags(
    tables,
    older.id,
    now.filter((tag) => !before.has(tag))
  );
}

async function addTags(
  tables: Tables,
  publication: number,
  tags: readonly string[]
): Promise<void> {
  if (tags.length === 0) return;
  await tables.tags().insert(tags.map((tag) => ({ publication, tag })));
}
