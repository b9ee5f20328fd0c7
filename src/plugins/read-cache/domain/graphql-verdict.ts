import { parse } from 'graphql';

/** A GraphQL request as clients send it (GraphQL over HTTP, section 5.1). */
export interface GraphqlRequest {
  query: string;
  operationName: string | null;
  variables: unknown;
}

/**
 * Reads a request body.
 * @returns `null` for anything that is not one plain request: lists, persisted queries, nonsense
 */
export function readGraphqlRequest(body: string): GraphqlRequest | null {
  const value = parsed(body);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const { query, operationName, variables, extensions } = value as Record<string, unknown>;
  if (typeof query !== 'string' || extensions !== undefined) return null;
  if (operationName !== undefined && operationName !== null && typeof operationName !== 'string') {
    return null;
  }
  return { query, operationName: operationName ?? null, variables: variables ?? null };
}

/** Whether a document only reads; one that does not parse is left to GraphQL to explain. */
export function isReadOnly(query: string): boolean {
  try {
    return parse(query, { maxTokens: 10_000 }).definitions.every(
      (definition) =>
        definition.kind === 'FragmentDefinition' ||
        (definition.kind === 'OperationDefinition' && definition.operation === 'query')
    );
  } catch {
    return false;
  }
}

/** One spelling for equal requests: object keys sorted, at every depth. */
export function graphqlKey({ query, operationName, variables }: GraphqlRequest): string {
  return JSON.stringify([query, operationName, sorted(variables)]);
}

/** An answer with `errors` is not kept: it may be different the next time. */
export function isWholeAnswer(body: Buffer): boolean {
  return body.subarray(0, 8).toString('latin1') === '{"data":';
}

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(sorted);
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : Number(a > b)))
      .map(([name, child]) => [name, sorted(child)])
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
