import type { IncomingHttpHeaders } from 'node:http';

import { usesPostgres } from '../../support/environment';
import { newFolder, removeFolder } from '../../support/folder';
import { type NewsroomProcess, startNewsroom } from '../../support/process';
import { type CachedNewsroom, bootCached } from './cached-newsroom';
import { graphqlReads, restReads, type Subjects } from './documented-reads';
import { origin, type RawAnswer, type RawRequest, rawRequest } from './raw-request';

/** One newsroom with the cache, and one without it on the same database, at the same public address. */
const folder = newFolder();
let cached: CachedNewsroom;
let plain: NewsroomProcess;
let subjects: Subjects;

beforeAll(async () => {
  cached = await bootCached({ env: { NODE_ENV: 'production' } });
  // Some of what follows is logged as an error of the client.
  cached.strapi.log.silent = true;
  subjects = await fill();
  const { DATABASE_CLIENT = '', DATABASE_URL = '', DATABASE_FILENAME = '' } = process.env;
  plain = await startNewsroom(folder, {
    DATABASE_CLIENT,
    ...(usesPostgres ? { DATABASE_URL } : { DATABASE_FILENAME }),
    NODE_ENV: 'production',
    PUBLIC_URL: cached.url,
    READ_CACHE_ENABLED: 'false',
    OUTBOX_ENABLED: 'false',
  });
});
afterAll(async () => {
  await plain?.stop();
  await cached?.stop();
  removeFolder(folder);
});

async function fill(): Promise<Subjects> {
  const { make, desk } = cached;
  const author = await make.author({ name: 'Sample Reporter' });
  const photo = await make.photo({ caption: 'A field.' });
  const story = async (title: string, query = '') =>
    make.article(
      {
        title,
        credits: [{ author: author.documentId, role: 'author' }],
        leadPhoto: photo.documentId,
        audioTrack: await make.audioTrack(),
        corrections: [{ kind: 'correction', text: 'Corrected.', date: '2024-02-02T10:00:00Z' }],
        datePublished: '2024-02-01T10:00:00Z',
      },
      query
    );
  const article = await story('First story');
  for (const title of ['Second story', 'Third story', 'Fourth story']) await story(title);
  await story('Not yet a story', '?status=draft');
  const brief = await make.brief({
    article: article.documentId,
    datePublished: '2024-02-01T11:00:00Z',
  });
  await desk.put(`/api/articles/${article.documentId}?locale=uk`, {
    data: {
      title: 'Перша історія',
      body: [{ type: 'paragraph', children: [{ type: 'text', text: 'Два слова.' }] }],
      credits: [{ author: author.documentId, role: 'author' }],
      datePublished: '2024-02-01T10:00:00Z',
    },
  });
  const page = await desk.get('/api/articles?pagination[pageSize]=2');
  return { article, brief, author, photo, cursor: page.body.meta.pagination.next };
}

/** Without what differs from one moment or one connection to the next, or is the cache's own to say. */
function lasting(headers: IncomingHttpHeaders): object {
  const {
    date: _date,
    connection: _connection,
    'keep-alive': _keepAlive,
    'transfer-encoding': _transfer,
    'content-length': _length,
    'x-read-cache': _origin,
    'cache-status': _status,
    'cache-control': _policy,
    vary: _vary,
    etag: _tag,
    ...rest
  } = headers;
  return rest;
}

interface Answers {
  computed: RawAnswer;
  kept: RawAnswer;
  without: RawAnswer;
}

/** What the cache says of an answer, computed and then from memory, and what Strapi says without it. */
async function ask(path: string, request: RawRequest): Promise<Answers> {
  cached.cache.flush();
  const computed = await rawRequest(`${cached.url}${path}`, request);
  let kept = await rawRequest(`${cached.url}${path}`, request);
  // On PostgreSQL word of a write may come late, and clear between the two.
  for (let tries = 0; tries < 20 && origin(kept) === 'miss'; tries += 1) {
    kept = await rawRequest(`${cached.url}${path}`, request);
  }
  const without = await rawRequest(`${plain.url}${path}`, request);
  return { computed, kept, without };
}

/**
 * What a client sees of an answer. Strapi loads what it populates side by side, so that the order of
 * an object's keys is anybody's guess: bodies of two computations are compared as values and by length.
 */
function shown({ status, body, headers }: RawAnswer) {
  const isJson = headers['content-type']?.includes('json') && body.length > 0;
  const value: unknown = isJson ? JSON.parse(body.toString()) : body.toString();
  return { status, value, length: body.length, headers: lasting(headers) };
}

const NO_SUBJECTS = { article: {}, brief: {}, author: {}, photo: {}, cursor: '' } as Subjects;

describe('with the cache and without it, the same bytes and headers for', () => {
  const named = (reads: readonly unknown[]) =>
    reads.map((read, index) => [JSON.stringify(read), index] as const);

  it.each(named(restReads(NO_SUBJECTS)))('GET %s', async (_path, index) => {
    const path = restReads(subjects)[index] ?? '';
    const { computed, kept, without } = await ask(path, {});
    expect(shown(computed)).toEqual(shown(without));
    expect(kept.body.equals(computed.body)).toBe(true);
    expect(shown(kept)).toEqual(shown(without));
    // An answer that may be kept comes from memory the second time; nothing else does.
    expect(origin(kept)).toBe(origin(computed) === 'miss' ? 'hit' : origin(computed));
    const head = await ask(path, { method: 'HEAD' });
    expect(shown(head.kept)).toEqual({ ...shown(without), value: '', length: 0 });
  });

  it.each(named(graphqlReads(NO_SUBJECTS)))('GraphQL %s', async (_query, index) => {
    const body = JSON.stringify(graphqlReads(subjects)[index]);
    const length = String(Buffer.byteLength(body));
    const headers = { 'content-type': 'application/json', 'content-length': length };
    const { computed, kept, without } = await ask('/graphql', { method: 'POST', headers, body });
    expect(shown(computed)).toEqual(shown(without));
    expect(kept.body.equals(computed.body)).toBe(true);
    expect(shown(kept)).toEqual(shown(without));
    expect(origin(kept)).toBe(origin(computed) === 'miss' ? 'hit' : origin(computed));
  });

  it.each([
    ['REST, from another origin', '/api/articles', { origin: 'https://reader.example' }],
    [
      'a browser with cookies of its own',
      '/api/articles',
      { accept: 'text/html,*/*;q=0.8', 'accept-language': 'uk', cookie: '_ga=1' },
    ],
  ])('%s', async (_who, path, headers: Record<string, string>) => {
    const { computed, kept, without } = await ask(path, { headers });
    expect(origin(kept)).toBe('hit');
    expect(shown(computed)).toEqual(shown(without));
    expect(shown(kept)).toEqual(shown(without));
  });
});
