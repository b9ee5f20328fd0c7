import type { Core } from '@strapi/strapi';
import { LRUCache } from 'lru-cache';

import type { GraphqlQuestion, StoredAnswer } from '../../../../contract';
import {
  documentedRead,
  type DocumentedRead,
  type ReadRules,
} from '../../../../domain/documented-read';
import { schemaOf } from './kept-schema';
import { NotStored } from './projection';
import { storedRoots, type RestAnswer, type StoredRoot } from './roots';
import { readStoredQuery, type StoredQuery } from './stored-query';

/** Characters of queries that are remembered as they were read. */
const MAX_REMEMBERED = 1_000_000;

/** Where in a list or a type: the answers of one route differ by nothing else. */
const PLACES = ['documentId', 'slug', 'day', 'page', 'after'];

type Ask = (read: DocumentedRead) => Promise<string | null>;

/**
 * Answers queries for what is stored: with the answer of the same read over REST, of which the query
 * names properties. Anything more is left to Strapi.
 */
export class StoredGraphql {
  private readonly roots: ReadonlyMap<string, StoredRoot>;
  private readonly queries = new LRUCache<string, { query: StoredQuery | null }>({
    maxSize: MAX_REMEMBERED,
    sizeCalculation: (_query, text) => text.length + 500,
  });

  constructor(
    private readonly strapi: Core.Strapi,
    private readonly rules: ReadRules
  ) {
    this.roots = storedRoots(strapi, rules.paths);
  }

  /** @param ask gives the answer over REST */
  async answer(question: GraphqlQuestion, ask: Ask): Promise<StoredAnswer | null> {
    const query = this.read(question);
    const root = query && this.roots.get(query.root);
    const args = query?.argumentsWith(question.variables);
    const address = args && root?.address(args);
    const read = address ? documentedRead(address, this.rules) : null;
    const found = read && (await ask(read));
    if (!query || !root || !args || !found) return null;
    try {
      const value = query.project(root.value(JSON.parse(found) as RestAnswer));
      return { route: routeOf(question, args), body: bodyOf(query.as, value) };
    } catch (error) {
      if (error instanceof NotStored) return null;
      throw error;
    }
  }

  private read({ query, operationName }: GraphqlQuestion): StoredQuery | null {
    const schema = schemaOf(this.strapi);
    if (!schema) return null;
    const key = JSON.stringify([query, operationName]);
    const known = this.queries.get(key) ?? { query: readStoredQuery(schema, query, operationName) };
    this.queries.set(key, known);
    return known.query;
  }
}

/** As Apollo Server writes it. */
function bodyOf(as: string, value: unknown): string {
  const data = Object.create(null) as Record<string, unknown>;
  data[as] = value;
  return `${JSON.stringify({ data })}\n`;
}

function routeOf(
  { query, operationName }: GraphqlQuestion,
  { pagination, ...args }: Readonly<Record<string, unknown>>
): string {
  const all = { ...args, ...(pagination as object | undefined) };
  const kept = Object.entries(all).filter(([name]) => !PLACES.includes(name));
  return JSON.stringify([query, operationName, kept]);
}
