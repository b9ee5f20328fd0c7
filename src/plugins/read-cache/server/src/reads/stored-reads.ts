import type { Core } from '@strapi/strapi';

import type { GraphqlRequest } from '../../../domain/graphql-request';

/** What a read has taken from stored publications. */
export interface StoredRead {
  /** Ids of their rows. */
  publications: readonly number[];
  /** The documents that they are of. */
  documents: ReadonlyArray<{ uid: string; documentId: string }>;
  /** All that they were made of, such as `author:<documentId>`. */
  tags: readonly string[];
  /** How the documents were found. */
  found: ReadonlyArray<
    { uid: string } & (
      | { by: 'list'; locale: string }
      | { by: 'documentId'; value: string }
      | { by: 'slug'; value: string }
    )
  >;
}

/** Computes a value, or gives the one computed before under the same key. */
export type Remember = <Value>(key: string, compute: () => Promise<Value>) => Promise<Value>;

/** The part of the newsroom's contract that this plugin uses, if there is a newsroom. */
export interface StoredReads {
  /** In each statement that reads the store. */
  marker: string;
  /** What of the rows that such a statement has found can show in an answer. */
  shownIn(this: void, sql: string, rows: readonly unknown[]): readonly unknown[];
  answer(
    this: void,
    address: string,
    remember: Remember
  ): Promise<{ route: string; body: string } | null>;
  answerGraphql(
    this: void,
    question: GraphqlRequest,
    remember: Remember
  ): Promise<{ route: string; body: string } | null>;
  /** Has told what each of those statements has found; it is worked out when it is asked for. */
  watch(this: void, listener: (read: () => StoredRead) => void): void;
}

export function storedReads(strapi: Core.Strapi): StoredReads | null {
  const plugin = strapi.plugin('newsroom') as Core.Plugin | undefined;
  return plugin ? plugin.service<StoredReads>('storedReads') : null;
}
