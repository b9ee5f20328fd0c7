import { outbox } from '../../../src/plugins/outbox/contract';
import { purgeTags } from '../../../src/plugins/outbox/domain/purge-tags';
import type { Made } from '../../support/factories';
import { tinyJpeg, tinyMp3, uploadFile } from '../../support/files';
import { waitFor } from '../../support/wait-for';
import { type CachedNewsroom, bootCached } from './cached-newsroom';
import { rawRequest } from './raw-request';

const GRAPHQL = '/graphql?query={articles{documentId title byline{text} credits{author{name}}}}';

let newsroom: CachedNewsroom;
let author: Made;
let photo: Made;
let portrait: Made;
let article: Made;
let other: Made;
let brief: Made;

beforeAll(async () => {
  newsroom = await bootCached({
    pluginConfig: { 'read-cache': { cdnTags: 'cache-tag', cdnMaxAge: 600 } },
  });
  const { make, desk } = newsroom;
  author = await make.author({ name: 'First Name' });
  photo = await make.photo({
    image: await uploadFile(desk, 'sample.jpg', 'image/jpeg', tinyJpeg),
    caption: 'First caption',
  });
  portrait = await make.shownPhoto();
  const credits = [{ author: author.documentId, role: 'author' }];
  article = await make.article({
    title: 'First title',
    credits,
    leadPhoto: photo.documentId,
    audioTrack: await make.audioTrack({
      file: await uploadFile(desk, 'other.mp3', 'audio/mpeg', tinyMp3),
    }),
  });
  other = await make.article({ title: 'Other' });
  brief = await make.brief({
    title: 'First brief',
    datePublished: '2024-02-01T10:00:00Z',
    article: article.documentId,
    credits,
  });
});
afterAll(() => newsroom.stop());

async function ask(path: string, headers: Record<string, string> = {}) {
  const answer = await rawRequest(`${newsroom.url}${path}`, {
    headers: { 'apollo-require-preflight': 'true', ...headers },
  });
  return { status: answer.status, text: answer.body.toString(), headers: answer.headers };
}

const addresses = (): string[] => [
  '/api/articles',
  '/api/articles?populate=*',
  '/api/articles?filters[credits][author][slug][$eq]=first-name',
  '/api/articles?filters[leadPhoto][caption][$contains]=First&sort=title',
  '/api/articles?filters[slug][$eq]=first-title',
  '/api/articles?filters[slug][$eq]=second-title',
  '/api/articles?populate[localizations]=true&locale=*',
  `/api/articles/${article.documentId}`,
  `/api/articles/${article.documentId}?populate[audioTrack][populate]=file&populate[corrections]=true`,
  '/api/articles/slug/first-title',
  '/api/articles/slug/first-title?populate=leadPhoto',
  `/api/articles/${other.documentId}?populate=*`,
  '/api/live-briefs?populate=article',
  `/api/live-briefs/${brief.documentId}?populate[article][populate]=credits`,
  '/api/live-briefs/days/2024-02-01',
  '/api/authors',
  `/api/authors/${author.documentId}`,
  '/api/photos?populate=image',
  GRAPHQL,
];

/** What a CDN keeps: texts, and what to forget them by. */
type Edge = Map<string, { text: string; tags: string[] }>;

async function fill(): Promise<Edge> {
  const edge: Edge = new Map();
  for (const address of addresses()) {
    const { status, text, headers } = await ask(address);
    if (status === 200) edge.set(address, { text, tags: String(headers['cache-tag']).split(',') });
  }
  return edge;
}

/** What events tell a CDN to forget. */
async function purged(since: number): Promise<Set<string>> {
  const events = outbox(newsroom.strapi, 'events');
  await waitFor('events', async () => (await events.lastSequence()) > since);
  // Those of dependents follow.
  await new Promise((resolve) => setTimeout(resolve, 500));
  const news = await events.after(since, 100);
  return new Set(news.flatMap(({ type, data }) => purgeTags(type, String(data.documentId))));
}

describe('what a CDN still holds after the purges of a change is what the newsroom says now', () => {
  const put = (path: string, data: object) => newsroom.desk.put(path, { data });

  it.each<[string, () => Promise<unknown>, string[]]>([
    [
      'an edited story',
      () => put(`/api/articles/${article.documentId}`, { summary: 'Edited.' }),
      ['/api/authors', 'other'],
    ],
    [
      'an author’s new name',
      () => put(`/api/authors/${author.documentId}`, { name: 'Second Name' }),
      ['other', '/api/photos?populate=image'],
    ],
    [
      'a photo’s new caption',
      () => put(`/api/photos/${photo.documentId}`, { caption: 'Second caption' }),
      ['other', '/api/authors'],
    ],
    [
      'a new story',
      () => newsroom.make.article({ title: 'Second title' }),
      ['other', 'single', '/api/articles/slug/first-title', '/api/photos?populate=image'],
    ],
    [
      'a story in another language',
      () => newsroom.make.article({ title: 'Назва' }, '?locale=uk'),
      ['other', 'single'],
    ],
    [
      'a brief’s other day',
      () => put(`/api/live-briefs/${brief.documentId}`, { datePublished: '2024-02-02T10:00:00Z' }),
      ['/api/authors', 'other', 'single', '/api/articles'],
    ],
    [
      'a new address',
      () => put(`/api/articles/${article.documentId}`, { slug: 'third-title' }),
      ['/api/authors', 'other'],
    ],
    [
      'a story taken back',
      () =>
        newsroom.strapi
          .documents('api::article.article')
          .unpublish({ documentId: article.documentId }),
      ['/api/authors', 'other'],
    ],
    [
      'a photo that is gone',
      () => newsroom.desk.del(`/api/photos/${portrait.documentId}`),
      ['other'],
    ],
  ])('%s', async (_what, change, kept) => {
    const edge = await fill();
    const since = await outbox(newsroom.strapi, 'events').lastSequence();
    await change();
    const tags = await purged(since);
    const left = [...edge].filter(([, answer]) => !answer.tags.some((tag) => tags.has(tag)));
    newsroom.cache.flush();
    for (const [address, { text }] of left) {
      expect({ address, text }).toEqual({ address, text: (await ask(address)).text });
    }
    const names: Record<string, string> = {
      other: `/api/articles/${other.documentId}?populate=*`,
      single: `/api/articles/${article.documentId}`,
    };
    const addressesLeft = left.map(([address]) => address);
    expect(addressesLeft).toEqual(expect.arrayContaining(kept.map((name) => names[name] ?? name)));
  });
});

describe('the headers', () => {
  it('are the same from memory and on 304', async () => {
    const computed = await ask('/api/authors?sort=name');
    const kept = await ask('/api/authors?sort=name');
    const known = await ask('/api/authors?sort=name', {
      'if-none-match': String(kept.headers.etag),
    });
    expect([computed.status, kept.status, known.status]).toEqual([200, 200, 304]);
    for (const { headers } of [computed, kept, known]) {
      expect(headers['cache-tag']).toMatch(/^author,author:\w+/);
      expect(headers['cdn-cache-control']).toMatch(/^max-age=\d+$/);
    }
    expect(computed.headers['cache-status']).toBe('newsroom; fwd=uri-miss; stored');
    expect(kept.headers['cache-status']).toBe('newsroom; hit');
  });

  it.each<[string, () => string, Record<string, string>, string]>([
    [
      'to a token',
      () => '/api/authors',
      { authorization: 'Bearer none' },
      'fwd=bypass; detail=authorization',
    ],
    ['to a session', () => '/api/authors', { cookie: 'koa.sess=1' }, 'fwd=bypass; detail=session'],
    ['that is no document', () => '/api/articles/none', {}, 'fwd=uri-miss'],
  ])('tell nothing of an answer %s', async (_what, path, sent, status) => {
    const { headers } = await ask(path(), sent);
    expect(headers['cache-tag']).toBeUndefined();
    expect(headers['cdn-cache-control']).toBeUndefined();
    expect(headers['cache-status']).toBe(`newsroom; ${status}`);
  });
});
