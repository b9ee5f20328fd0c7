import type { Core } from '@strapi/strapi';

/** What requests to a newsroom are made of. */
export interface Vocabulary {
  /** Each route by its method and its path, such as `GET /api/articles/:id`. */
  routes: Array<{ method: string; path: string }>;
  /** Of attributes, operators and parameters. */
  names: string[];
  /** Ids, slugs, days: what is really there. */
  words: string[];
}

/** Those that would take the newsroom, or the session, away from the requests that follow. */
const TAKES_AWAY =
  /^\/(admin\/(transfer|logout|login|users|roles|register|reset|forgot|access-token|renew)|content-type-builder)/;
/** Those that ask another server, which tests have none of: mail and Strapi's licences. */
const ASKS_OTHERS = /^\/((api\/)?email|admin\/license-trial-time-left)/;

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

const OPERATORS = [
  ...['$and', '$or', '$not', '$eq', '$eqi', '$ne', '$in', '$notIn', '$lt', '$gte', '$between'],
  ...['$contains', '$containsi', '$notContains', '$startsWith', '$endsWith', '$null', '$notNull'],
];
const PARAMETERS = [
  ...['filters', 'sort', 'populate', 'fields', 'pagination', 'page', 'pageSize', 'start', 'limit'],
  ...[
    'cursor',
    'withCount',
    'locale',
    'status',
    'day',
    'data',
    'query',
    'variables',
    '_q',
    '0',
    '1',
  ],
];

/** @param words of documents that the test has made */
export function vocabularyOf(strapi: Core.Strapi, words: readonly string[]): Vocabulary {
  const attributes = Object.values(strapi.contentTypes)
    .filter(({ uid }) => uid.startsWith('api::'))
    .flatMap((type) => Object.keys(type.attributes));
  const parts = Object.values(strapi.components).flatMap((part) => Object.keys(part.attributes));
  const routes = strapi.server
    .listRoutes()
    .flatMap(({ methods, path }) =>
      TAKES_AWAY.test(path) || ASKS_OTHERS.test(path)
        ? []
        : methods
            .filter((method: string) => METHODS.includes(method))
            .map((method: string) => ({ method, path }))
    );
  return {
    routes,
    names: [...new Set([...PARAMETERS, ...OPERATORS, ...attributes, ...parts])],
    words: [...words, ...Object.keys(strapi.contentTypes)],
  };
}
