import * as fc from 'fast-check';

import { documents } from './graphql-documents';
import { oddJson, oddText } from './odd-values';
import type { Vocabulary } from './vocabulary';

export const CALLERS = ['nobody', 'token', 'editor', 'chief'] as const;

export interface FuzzedRequest {
  by: (typeof CALLERS)[number];
  method: string;
  /** With its query, as it goes over the line. */
  path: string;
  headers: Record<string, string>;
  body?: string;
}

const BODY_TYPES = [
  'application/json',
  'text/plain',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'application/vnd.api+json',
  'nonsense',
];

/** Requests to any route, mostly of the right form and wrong inside. */
export function requests(vocabulary: Vocabulary): fc.Arbitrary<FuzzedRequest> {
  const { routes, names, words } = vocabulary;
  const word = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...words) },
    { weight: 1, arbitrary: oddText }
  );
  const publicRoutes = routes.filter(({ path }) => path.startsWith('/api/'));
  const route = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...publicRoutes) },
    { weight: 1, arbitrary: fc.constantFrom(...routes) }
  );
  const by = fc.constantFrom(...CALLERS);
  const rest = fc.record({
    by,
    route,
    word: fc.array(word, { minLength: 4, maxLength: 4 }),
    query: queries(names, word),
    body: bodies(names, words),
    type: fc.oneof(
      { weight: 6, arbitrary: fc.constant('application/json') },
      { weight: 1, arbitrary: fc.constantFrom(...BODY_TYPES) }
    ),
    encoding: fc.oneof(
      { weight: 30, arbitrary: fc.constant(null) },
      { weight: 1, arbitrary: fc.constantFrom('gzip', 'br', 'nonsense') }
    ),
  });
  const graphql = fc.record({ by, body: documents(names, words) });
  return fc.oneof(
    { weight: 4, arbitrary: rest.map(restRequest) },
    {
      weight: 1,
      arbitrary: graphql.map(({ by: caller, body }) => ({
        by: caller,
        method: 'POST',
        path: '/graphql',
        headers: { 'content-type': 'application/json' },
        body,
      })),
    }
  );
}

function restRequest(parts: {
  by: FuzzedRequest['by'];
  route: { method: string; path: string };
  word: string[];
  query: string;
  body: string;
  type: string;
  encoding: string | null;
}): FuzzedRequest {
  const { by, route, word, query, body, type, encoding } = parts;
  const given = [...word];
  const path = route.path.replace(/:\w+(\([^)]*\))?|\(\.\*\)|\*/g, () =>
    escaped(given.pop() ?? '')
  );
  const isRead = route.method === 'GET' || route.method === 'DELETE';
  return {
    by,
    method: route.method,
    path: `${path}${query && `?${query}`}`,
    headers: isRead
      ? {}
      : { 'content-type': type, ...(encoding && { 'content-encoding': encoding }) },
    ...(isRead ? {} : { body }),
  };
}

/** `filters[credits][author]=…&sort=…`, and less likely things. */
function queries(names: readonly string[], word: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const name = fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(...names) },
    { weight: 1, arbitrary: oddText }
  );
  const value = fc.oneof(word, name);
  const pair = fc
    .tuple(fc.array(name, { minLength: 1, maxLength: 6 }), fc.option(value, { freq: 10 }))
    .map(([[first = '', ...keys], text]) => {
      const key = [escaped(first), ...keys.map((inner) => `[${escaped(inner)}]`)].join('');
      return text === null ? key : `${key}=${escaped(text)}`;
    });
  return fc.array(pair, { maxLength: 6 }).map((pairs) => pairs.join('&'));
}

function bodies(names: readonly string[], words: readonly string[]): fc.Arbitrary<string> {
  const data = fc.dictionary(fc.constantFrom(...names), oddJson(names, words), { maxKeys: 8 });
  return fc.oneof(
    { weight: 8, arbitrary: data.map((fields) => JSON.stringify({ data: fields })) },
    { weight: 4, arbitrary: data.map((fields) => JSON.stringify(fields)) },
    { weight: 2, arbitrary: oddJson(names, words).map((value) => JSON.stringify(value)) },
    { weight: 1, arbitrary: fc.oneof(oddText, fc.constant('--x\r\nContent-Disposition: form')) }
  );
}

function escaped(text: string): string {
  return encodeURIComponent(Buffer.from(text).toString());
}
