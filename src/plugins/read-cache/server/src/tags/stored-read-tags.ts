import type { Core } from '@strapi/strapi';

import { namedDocument, namedRow } from '../../../domain/document-names';
import { languageListKey, rowKey } from '../../../domain/tracked-table';
import type { StoredRead } from '../reads/stored-reads';
import type { TypeTag } from './type-tag';

const PUBLICATION = 'plugin::newsroom.publication';
const MARK = 'plugin::newsroom.publication-mark';

/**
 * What an answer from the store depends on: the rows of its publications, whatever may mark one of
 * them as changed, and how its documents were found.
 */
export function storedReadTags(
  strapi: Core.Strapi,
  { publications, tags, found }: StoredRead
): string[] {
  const store = tableOf(strapi, PUBLICATION);
  const marks = tableOf(strapi, MARK);
  return [
    ...publications.map((id) => rowKey(store, 'id', id)),
    ...tags.map((tag) => rowKey(marks, 'tag', tag)),
    ...found.map((one) => {
      const table = tableOf(strapi, one.uid);
      if (one.by === 'list') return languageListKey(table, one.locale);
      return rowKey(table, one.by === 'slug' ? 'slug' : 'document_id', one.value);
    }),
  ];
}

/** The documents of such an answer, and what they were made of, as a CDN is told. */
export function storedReadNames(
  strapi: Core.Strapi,
  { documents, tags, found }: StoredRead,
  typeTag: TypeTag
): string[] {
  const own = documents.map(({ uid, documentId }) => `${typeTag(uid)}:${documentId}`);
  const [only = '', ...others] = own;
  const slugs = found.flatMap((one) =>
    one.by === 'slug' ? [rowKey(tableOf(strapi, one.uid), 'slug', one.value)] : []
  );
  return [
    ...[...own, ...tags.filter((tag) => !tag.startsWith('picture:'))].map(namedDocument),
    ...(only !== '' && others.length === 0 ? slugs.map((slug) => namedRow(slug, only)) : []),
  ];
}

function tableOf(strapi: Core.Strapi, uid: string): string {
  return strapi.db.metadata.get(uid).tableName;
}
