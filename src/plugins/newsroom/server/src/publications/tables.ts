import type { Core } from '@strapi/strapi';

import { MARK } from './models/mark';
import { PUBLICATION } from './models/publication';
import { STORE_STATE } from './models/store-state';
import { TAG } from './models/tag';
import { UNTOLD } from './models/untold';

type Connection = Core.Strapi['db']['connection'];

/** A row of the store. */
export interface PublicationRow {
  id: number;
  /** UID of the content type. */
  subject: string;
  subject_id: string;
  /** `''` for a type that is not localised: no two rows are alike then, on either database. */
  subject_locale: string;
  /** Row id of the version that readers see. */
  row_id: number;
  /** Milliseconds since 1970, a text on PostgreSQL; `null` where it stays true until a write. */
  true_until: number | string | null;
  /** The REST document as JSON text. */
  document: string;
  /** Fingerprint of all that readers can ask for. */
  digest: string;
  /** Document id of the public story that a live brief belongs to. */
  story: string | null;
  /** Fingerprint of what the publications of others show of it; `null` for stories, and before it was kept. */
  shown_elsewhere: string | null;
  /** A JSON list of what it was made of. */
  tags: string;
  /** Of configuration and version, when it was made. */
  build: string;
}

export interface TagRow {
  publication: number;
  tag: string;
}

export interface MarkRow {
  id: number;
  tag: string;
  cause_type: string;
  cause_id: string | null;
  /** Whether the document of that id was written where no rule has seen it. */
  is_found: boolean | number | null;
}

export interface StoreStateRow {
  id: number;
  complete_with: string | null;
  is_told: boolean | number | null;
}

export interface UntoldRow {
  id: number;
  subject: string;
  subject_id: string;
  subject_locale: string;
  document: string | null;
  is_deleted: boolean | number | null;
}

/** What a row of an author or a photo says of itself. */
export interface SourceRow {
  document_id: string;
  is_shown: boolean | null;
  /** Of an author. */
  listed?: boolean | null;
}

export type Tables = ReturnType<typeof tablesOn>;

/** Runs work on the store's tables in the current transaction, or in one of its own. */
export async function inTables<Result>(
  strapi: Core.Strapi,
  work: (tables: Tables) => Promise<Result>
): Promise<Result> {
  return await strapi.db.transaction(({ trx }) => work(tablesOn(strapi, trx)));
}

function tablesOn(strapi: Core.Strapi, connection: Connection) {
  const schema = strapi.db.getSchemaName();
  const name = (uid: string): string => strapi.db.metadata.get(uid).tableName;
  const from = <Row extends object>(uid: string) => {
    const query = connection<Row>(name(uid));
    return schema ? query.withSchema(schema) : query;
  };
  return {
    isPostgres: strapi.db.dialect.client === 'postgres',
    publications: () => from<PublicationRow>(PUBLICATION),
    tags: () => from<TagRow>(TAG),
    marks: () => from<MarkRow>(MARK),
    state: () => from<StoreStateRow>(STORE_STATE),
    untold: () => from<UntoldRow>(UNTOLD),
    /** Rows of authors or photos. */
    sources: (uid: string) => from<SourceRow>(uid),
    tableOf: name,
    /** As SQL names a content type's table. */
    nameOf: (uid: string): string => (schema ? `"${schema}".` : '') + `"${name(uid)}"`,
    /** Rows of a statement in SQL that both databases read the same way. */
    rows: async <Row>(sql: string, values: readonly (string | number | null)[]): Promise<Row[]> => {
      const result: unknown = await connection.raw(sql, [...values] as string[]);
      return (Array.isArray(result) ? result : (result as { rows: Row[] }).rows) as Row[];
    },
  };
}
