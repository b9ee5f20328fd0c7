import { httpClient } from '../../support/http';

/** JSON texts by type, document and locale, such as `article p3k… uk` and `photo x8d… -`. */
export type Documents = Map<string, string>;

interface Listed {
  documentId: string;
  locale?: string | null;
}

export interface Page {
  data: Listed[];
  meta: { pagination: { pageCount: number } };
}

const LISTS: ReadonlyArray<[type: string, query: string]> = [
  ['article', 'locale=en'],
  ['article', 'locale=uk'],
  ['live-brief', 'locale=en'],
  ['live-brief', 'locale=uk'],
  ['author', ''],
  ['photo', ''],
];
const PAGE_SIZE = 100;

export function keyOf(type: string, { documentId, locale }: Listed): string {
  return `${type} ${documentId} ${locale ?? '-'}`;
}

/** Where one document is read. */
function addressOf(key: string): string {
  const [type, documentId, locale] = key.split(' ');
  return `/api/${type}s/${documentId}${locale === '-' ? '' : `?locale=${locale}`}`;
}

/**
 * All that REST shows to anybody.
 *
 * @param given such as `populate=*`
 */
export function publicDocuments(url: string, given = ''): Promise<Documents> {
  return listedDocuments((path) => readJson<Page>(url, path), given);
}

/** All that the lists of the four types hold. */
export async function listedDocuments(
  read: (path: string) => Promise<Page>,
  given = ''
): Promise<Documents> {
  const documents: Documents = new Map();
  for (const [type, query] of LISTS) {
    for (let page = 1, pages = 1; page <= pages; page += 1) {
      const answer = await read(
        `/api/${type}s?${query}&${given}&sort=documentId&pagination[page]=${page}&pagination[pageSize]=${PAGE_SIZE}`
      );
      pages = answer.meta.pagination.pageCount;
      for (const one of answer.data) documents.set(keyOf(type, one), JSON.stringify(one));
    }
  }
  return documents;
}

/** What `GET /api/<plural>/<documentId>` answers to anybody, by itself; `null` where nothing is public. */
export async function publicDocument(url: string, key: string): Promise<string | null> {
  const { status } = await httpClient(url).get(addressOf(key));
  if (status === 404) return null;
  const { data } = await readJson<{ data: Listed }>(url, addressOf(key));
  return JSON.stringify(data);
}

/**
 * An answer whose parts written as JSON again are the bytes that came.
 *
 * @param token none is the anonymous public
 */
export async function readJson<Body>(url: string, path: string, token?: string): Promise<Body> {
  const { status, text, body } = await httpClient(url, token).get<Body>(path);
  if (status !== 200) throw new Error(`${path} was answered with ${status}: ${text}`);
  if (JSON.stringify(body) !== text) throw new Error(`${path} is not plain JSON: ${text}`);
  return body;
}

/** What somebody who has folded the log holds otherwise than REST shows it. */
export function differences(log: Documents, rest: Documents): string[] {
  const keys = [...new Set([...log.keys(), ...rest.keys()])].toSorted();
  return keys
    .filter((key) => said(log.get(key)) !== said(rest.get(key)))
    .map((key) => `${key}\n  log:  ${log.get(key)}\n  REST: ${rest.get(key)}`);
}

/**
 * What a document says, without what moves in it whenever somebody saves it: to save it as it was is
 * told to nobody.
 */
export function said(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const saved = { id: undefined, updatedAt: undefined, publishedAt: undefined };
  return JSON.stringify({ ...(JSON.parse(text) as object), ...saved });
}
