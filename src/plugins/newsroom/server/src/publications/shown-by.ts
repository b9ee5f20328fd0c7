import type { UID } from '@strapi/strapi';

import type { TagKind } from '../../../domain/publication-tags';
import { PUBLICATION } from './models/publication';
import { TAG } from './models/tag';
import type { Tables } from './tables';

/** A type whose documents are public only while something public shows them. */
export interface Source {
  uid: UID.ContentType;
  kind: TagKind & ('author' | 'photo');
}

/**
 * SQL: whether something public shows a document, as far as publications are stored.
 * @param row by which name the statement knows the document's row
 */
export function isShownSql({ nameOf }: Tables, { uid, kind }: Source, row: string): string {
  const isUsed = `exists (
    select 1 from ${nameOf(TAG)} n join ${nameOf(PUBLICATION)} p on p.id = n.publication
      where n.tag = '${kind}:' || ${row}.document_id and p.subject <> '${uid}')`;
  return kind === 'author' ? `(${row}.listed is true or ${isUsed})` : isUsed;
}
