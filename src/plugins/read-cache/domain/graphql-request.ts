/** A GraphQL request as clients send it (GraphQL over HTTP, section 5). */
export interface GraphqlRequest {
  query: string;
  operationName: string | null;
  variables: unknown;
}

/**
 * Reads the body of a POST.
 * @returns `null` for anything that is not one plain request: lists, persisted queries, nonsense
 */
export function readGraphqlBody(body: string): GraphqlRequest | null {
  const value = parsed(body);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  return plainRequest(value as Record<string, unknown>);
}

/**
 * Reads the query of a GET.
 * @param search the part of the address after `?`
 * @returns `null` as for a body, and for parameters given twice or unknown
 */
export function readGraphqlSearch(search: string): GraphqlRequest | null {
  const given: Record<string, unknown> = {};
  for (const [name, value] of new URLSearchParams(search)) {
    if (name in given) return null;
    given[name] = name === 'variables' ? parsed(value) : value;
    if (name === 'variables' && given[name] === null) return null;
  }
  return plainRequest(given);
}

/** One spelling for equal requests: object keys sorted, at every depth. */
export function graphqlKey({ query, operationName, variables }: GraphqlRequest): string {
  return JSON.stringify([query, operationName, sorted(variables)]);
}

/** Whether an answer came without `errors`, which may be others the next time. */
export function isWholeAnswer(body: Buffer): boolean {
  return body.subarray(0, 8).toString('latin1') === '{"data":' && !body.includes('"errors":[');
}

/** Nobody's variables are deeper; what is deeper would take the stack of whoever walks through it. */
const MAX_DEPTH = 50;

const KNOWN = ['query', 'operationName', 'variables'];

function plainRequest(value: Record<string, unknown>): GraphqlRequest | null {
  if (Object.keys(value).some((name) => !KNOWN.includes(name))) return null;
  const { query, operationName = null, variables = null } = value;
  if (typeof query !== 'string') return null;
  if (operationName !== null && typeof operationName !== 'string') return null;
  if (typeof variables !== 'object' || Array.isArray(variables)) return null;
  if (isDeeper(variables, MAX_DEPTH)) return null;
  return { query, operationName, variables };
}

function isDeeper(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return depth === 0 || Object.values(value).some((child) => isDeeper(child, depth - 1));
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
