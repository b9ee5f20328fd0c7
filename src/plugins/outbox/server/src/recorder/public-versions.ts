import type { Core, UID } from '@strapi/strapi';

import { additions, lastDigestSql, type NewEvent } from '../store/event-log';
import { inTransaction, type Ledger } from '../store/ledger';
import type { Millis } from '../store/rows';
import type { Statement } from '../store/statement';
import { publicUntilSql } from './public-until';

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

/** A version and what its last event told of it. */
export interface ToldVersion extends PublicVersion {
  /** The fingerprint in that event; `null` without one, as when it is older than what is kept. */
  digest: string | null;
}

/**
 * Appends events and looks at the public versions of a document, one for each locale in which it is
 * public. In a transaction.
 */
export async function appendAndLook(
  strapi: Core.Strapi,
  events: readonly NewEvent[],
  uid: UID.ContentType,
  documentId: string
): Promise<PublicVersion[]> {
  const answers = await inTransaction(strapi, (tables) =>
    tables.together([
      ...additions(tables, events),
      select(strapi, tables, uid, 'document_id', documentId),
    ])
  );
  return ((answers.at(-1) ?? []) as VersionRow[]).map(version);
}

/**
 * The public versions of a document and what was told of them, once nobody else writes it; nobody will
 * until the transaction ends.
 * @param locks take care of that
 */
export async function lockedVersions(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  documentId: string,
  locks: readonly Statement[]
): Promise<ToldVersion[]> {
  const found = await inTransaction(strapi, async (tables) => {
    const sql = `select v.id, v.document_id, v.locale, v.updated_at,
        (${lastDigestSql(tables, 'v.document_id', 'v.locale')}) as digest
      from ${tables.tableOf(uid)} v where v.document_id = ?${isPublic(strapi, uid, 'v.')}`;
    const answers = await tables.together([...locks, { sql, values: [uid, documentId] }]);
    return (answers.at(-1) ?? []) as Array<VersionRow & { digest: string | null }>;
  });
  return found.map((row) => ({ ...version(row), digest: row.digest }));
}

/** All documents that are public in a locale. In a transaction. */
export async function publicVersionsIn(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  locale: string
): Promise<PublicVersion[]> {
  const [found = []] = await inTransaction(strapi, (tables) =>
    tables.together([select(strapi, tables, uid, 'locale', locale)])
  );
  return (found as VersionRow[]).map(version);
}

/** In SQL of its own: every publish asks it, and building the query takes longer than running it. */
function select(
  strapi: Core.Strapi,
  { tableOf }: Ledger,
  uid: UID.ContentType,
  column: 'document_id' | 'locale',
  value: string
): Statement {
  const sql = `select id, document_id, locale, updated_at from ${tableOf(uid)}
    where ${column} = ?${isPublic(strapi, uid)}`;
  return { sql, values: [value] };
}

/** What a row's condition needs beside others, so that it is one that readers can see. */
function isPublic(strapi: Core.Strapi, uid: UID.ContentType, prefix = ''): string {
  const isDrafted = strapi.contentType(uid).options?.draftAndPublish === true;
  const published = isDrafted ? ` and ${prefix}published_at is not null` : '';
  return `${published}${publicUntilSql(strapi, uid, prefix)}`;
}

function version(row: VersionRow): PublicVersion {
  return {
    id: row.id,
    documentId: row.document_id,
    locale: row.locale,
    updatedAt: Number(row.updated_at),
  };
}
