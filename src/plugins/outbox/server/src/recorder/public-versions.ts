import type { Core, UID } from '@strapi/strapi';

import { inTransaction } from '../store/ledger';
import type { Millis } from '../store/rows';

/** A version of a document that readers can see. */
export interface PublicVersion {
  id: number;
  documentId: string;
  locale: string | null;
  /** Milliseconds since 1970. */
  updatedAt: number;
}

interface VersionRow {
  id: number;
  document_id: string;
  locale: string | null;
  /** A number on SQLite. */
  updated_at: Millis | Date | null;
}

/** The public versions of a document, one for each locale in which it is public. In a transaction. */
export function publicVersions(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  documentId: string
): Promise<PublicVersion[]> {
  return find(strapi, uid, 'document_id', documentId);
}

/** All documents that are public in a locale. In a transaction. */
export function publicVersionsIn(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  locale: string
): Promise<PublicVersion[]> {
  return find(strapi, uid, 'locale', locale);
}

/** In SQL of its own: every publish asks it twice, and building the query takes longer than running it. */
async function find(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  column: 'document_id' | 'locale',
  value: string
): Promise<PublicVersion[]> {
  const isDrafted = strapi.contentType(uid).options?.draftAndPublish === true;
  const found = await inTransaction(strapi, ({ rows, tableOf }) =>
    rows<VersionRow>(
      `select id, document_id, locale, updated_at from ${tableOf(uid)} where ${column} = ?` +
        (isDrafted ? ' and published_at is not null' : ''),
      [value]
    )
  );
  return found.map((row) => ({
    id: row.id,
    documentId: row.document_id,
    locale: row.locale,
    updatedAt: Number(row.updated_at),
  }));
}
