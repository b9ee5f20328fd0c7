import { createApiToken } from '../../support/api-token';
import { bootNewsroom, type Newsroom } from '../../support/boot';
import { type Factories, type Fields, factories } from '../../support/factories';
import { graphqlClient } from '../../support/graphql';
import { type HttpClient, httpClient } from '../../support/http';
import type { CausedEvent } from './folded-log';
import { type Observe, observer } from './observed-changes';

type Type = 'authors' | 'photos';

interface List {
  data: object[];
  meta: { pagination: { total: number } };
}

/** By each way to look: whether it shows a document. */
export type Sight = Record<string, boolean>;

/** A newsroom with authors and photos that nothing public shows yet. */
export interface SourcesNewsroom {
  newsroom: Newsroom;
  client: HttpClient;
  visitor: HttpClient;
  make: Factories;
  observe: Observe;
  hiddenAuthor(fields?: Fields): Promise<string>;
  hiddenPhoto(fields?: Fields): Promise<string>;
  /** A PUT that is accepted. */
  put(path: string, data: Fields, query?: string): Promise<void>;
  /** Takes a story back in one language or all. */
  withdraw(documentId: string, locale?: string): Promise<void>;
  /** Whether somebody sees a document, by each way to look; anybody without a token. */
  sight(type: Type, documentId: string, token?: string): Promise<Sight>;
}

/** What `sight` says of a document that is shown, or hidden, everywhere. */
export function everywhere(isShown: boolean): Sight {
  return {
    single: isShown,
    filtered: isShown,
    counted: isShown,
    listed: isShown,
    graphql: isShown,
    graphqlList: isShown,
    graphqlCount: isShown,
  };
}

/** Types, documents and causes of events, in their order. */
export function told(events: readonly CausedEvent[]): string[] {
  return events.map(({ type, data, cause }) =>
    [type, data.documentId, ...(cause ? [cause.type, cause.documentId] : [])].join(' ')
  );
}

export async function bootSources(): Promise<SourcesNewsroom> {
  const newsroom = await bootNewsroom();
  const { strapi, url } = newsroom;
  const token = await createApiToken(strapi);
  const client = httpClient(url, token);
  const make = factories(client);
  return {
    newsroom,
    client,
    visitor: httpClient(url),
    make,
    observe: observer(newsroom, token),
    hiddenAuthor: async (fields = {}) =>
      (await make.author({ listed: false, ...fields })).documentId,
    hiddenPhoto: async (fields = {}) => (await make.photo(fields)).documentId,
    async put(path, data, query = '') {
      const { status, text } = await client.put(`${path}${query}`, { data });
      if (status !== 200) throw new Error(`PUT ${path} was answered with ${status}: ${text}`);
    },
    async withdraw(documentId, locale = 'en') {
      await strapi.documents('api::article.article').unpublish({ documentId, locale });
    },
    sight: (type, documentId, as) => seenBy(url, as, type, documentId),
  };
}

async function seenBy(
  url: string,
  token: string | undefined,
  type: Type,
  documentId: string
): Promise<Sight> {
  const who = httpClient(url, token);
  const single = await who.get(`/api/${type}/${documentId}`);
  const list = await who.get<List>(`/api/${type}?filters[documentId]=${documentId}`);
  const all = await who.get<List>(`/api/${type}?pagination[pageSize]=100&sort=id:desc`);
  const one = type.slice(0, -1);
  const { data } = await graphqlClient(url, token)<Record<string, unknown>>(
    `query ($id: ID!) {
      one: ${one}(documentId: $id) { documentId }
      list: ${type}(filters: { documentId: { eq: $id } }) { documentId }
      counted: ${type}_connection(filters: { documentId: { eq: $id } }) { pageInfo { total } }
    }`,
    { id: documentId }
  );
  return {
    single: single.status === 200,
    filtered: list.body.data.length === 1,
    counted: list.body.meta.pagination.total === 1,
    listed: all.text.includes(documentId),
    graphql: data.one !== null,
    graphqlList: (data.list as object[]).length === 1,
    graphqlCount: (data.counted as { pageInfo: { total: number } }).pageInfo.total === 1,
  };
}
