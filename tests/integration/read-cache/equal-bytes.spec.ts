import { newsroom as services } from '../../../src/plugins/newsroom/contract';
import { createApiToken } from '../../support/api-token';
import { blocks } from '../../support/factories';
import { type CachedNewsroom, bootCached } from './cached-newsroom';
import { rawRequest } from './raw-request';
import { type Subject, readShapes } from './read-shapes';

let newsroom: CachedNewsroom;
let subject: Subject;
let settings: { readsStore: boolean };

beforeAll(async () => {
  newsroom = await bootCached({ pluginConfig: { 'read-cache': { keepsAnswers: false } } });
  settings = newsroom.strapi.config.get('plugin::newsroom');
  subject = await makeSubject(newsroom);
  await services(newsroom.strapi, 'publications').settled();
}, 300_000);
afterAll(() => newsroom.stop());

it('every read has the same bytes as Strapi gives by itself', async () => {
  const shapes = readShapes(subject);
  expect(shapes.length).toBeGreaterThan(250);
  expect(await differences(shapes)).toEqual([]);
}, 600_000);

it('drafts with a token have the same bytes too', async () => {
  const authorization = `Bearer ${await createApiToken(newsroom.strapi)}`;
  const shapes = readShapes(subject)
    .filter((path) => path.includes('populate') || path.includes('/slug/'))
    .map((path) => `${path}${path.includes('?') ? '&' : '?'}status=draft`)
    .filter((path) => !path.includes('status=published'));
  expect(await differences(shapes, { authorization })).toEqual([]);
}, 600_000);

it('headers are the same for other methods, and for what no route is for', async () => {
  const requests = ['HEAD', 'GET', 'POST', 'OPTIONS'].flatMap((method) =>
    [
      '/api/articles?sort=id',
      '/api/nowhere',
      '/api/',
      '/apiarticles',
      '/graphql?query={__typename}',
    ].map((path) => ({ method, path }))
  );
  const askFor = async ({ method, path }: { method: string; path: string }) => {
    const body = method === 'POST' ? '{}' : undefined;
    const headers = { origin: 'https://example.org', ...(body && { 'content-length': 2 }) };
    const answer = await rawRequest(`${newsroom.url}${path}`, { method, headers, body });
    const { date: _date, ...kept } = answer.headers;
    return { method, path, status: answer.status, ...kept, body: answer.body.toString() };
  };
  for (const request of requests) {
    const fast = [await askFor(request), await askFor(request)];
    const plain = await past(() => askFor(request));
    expect(fast).toEqual([plain, plain]);
  }
});

/** Asks all past the store, and then thrice with it: it is met, learned, and used. */
async function differences(shapes: string[], headers = {}): Promise<object[]> {
  const plain = await past(async () => {
    const answers: string[] = [];
    for (const path of shapes) answers.push(await ask(path, headers));
    return answers;
  });
  // Refusals alone would prove nothing.
  expect(plain.filter((answer) => answer.startsWith('200')).length).toBeGreaterThan(
    shapes.length / 2
  );
  const different: object[] = [];
  for (const [index, path] of shapes.entries()) {
    const fast = [];
    for (let time = 0; time < 3; time += 1) fast.push(await ask(path, headers));
    const expected = plain[index] ?? '';
    const other = fast.find((answer) => answer !== expected);
    if (other !== undefined) different.push({ path, ...firstDifference(expected, other) });
  }
  return different;
}

/** Strapi's own way, and every field computed. */
async function past<Answer>(work: () => Promise<Answer>): Promise<Answer> {
  settings.readsStore = false;
  const answer = await work();
  settings.readsStore = true;
  return answer;
}

async function ask(path: string, headers: object): Promise<string> {
  const url = encodeURI(`${newsroom.url}${path}`);
  const answer = await rawRequest(url, { headers: { ...headers } });
  return `${answer.status} ${String(answer.headers['content-type'])} ${answer.body.toString()}`;
}

function firstDifference(plain: string, fast: string): object {
  const at = Array.from(plain).findIndex((letter, index) => fast[index] !== letter);
  const around = (text: string): string => text.slice(Math.max(0, at - 80), at + 80);
  return { plain: around(plain), fast: around(fast) };
}

async function makeSubject({ desk, make }: CachedNewsroom): Promise<Subject> {
  const portrait = await make.photo({ caption: 'A portrait' });
  const author = await make.author({
    portrait: portrait.documentId,
    bio: 'Writes samples.',
    links: [{ label: 'A', url: 'https://example.org/a' }],
    translations: [{ locale: 'uk', name: 'Автор Зразків' }],
  });
  const other = await make.author({ kind: 'desk' });
  const photo = await make.photo({ caption: 'A caption', agency: 'Sample Agency' });
  const credits = [
    { author: author.documentId, role: 'author' },
    { author: other.documentId, role: 'editor', creditedAs: 'Somebody' },
  ];
  const rich = await make.article(
    {
      credits,
      leadPhoto: photo.documentId,
      audioTrack: await make.audioTrack(),
      summary: 'A summary',
      corrections: [
        { kind: 'correction', text: 'One', date: '2024-02-02T10:00:00Z' },
        { kind: 'update', text: 'Two', date: '2024-02-03T10:00:00Z' },
      ],
      datePublished: '2024-02-01T10:00:00Z',
    },
    '?status=published'
  );
  await desk.put(`/api/articles/${rich.documentId}?locale=uk&status=published`, {
    data: { title: 'Приклад', body: blocks('Приклад.'), credits, leadPhoto: portrait.documentId },
  });
  await make.article({ bylineOverride: 'By hand', credits: [] }, '?status=published');
  await make.article(
    { credits: credits.toReversed(), datePublished: '2024-02-01T12:00:00Z' },
    '?status=published'
  );
  for (let n = 0; n < 4; n += 1)
    await make.article({ leadPhoto: photo.documentId }, '?status=published');
  await make.article({ title: 'Never published' }, '?status=draft');
  const brief = await make.brief(
    {
      article: rich.documentId,
      credits,
      leadPhoto: photo.documentId,
      datePublished: '2024-02-01T11:00:00Z',
    },
    '?status=published'
  );
  for (let n = 0; n < 3; n += 1) await make.brief({}, '?status=published');
  const ukrainian = await desk.get(`/api/articles/${rich.documentId}?locale=uk`);
  const page = await desk.get('/api/articles?pagination[pageSize]=2');
  const nextPage = await desk.get('/api/articles?pagination[pageSize]=2&pagination[page]=2');
  return {
    articleId: rich.documentId,
    briefId: brief.documentId,
    authorId: author.documentId,
    photoId: photo.documentId,
    slug: rich.slug,
    ukrainianSlug: ukrainian.body.data.slug,
    briefSlug: brief.slug,
    authorSlug: author.slug,
    cursor: page.body.meta.pagination.next,
    nextCursor: nextPage.body.meta.pagination.next,
    day: '2024-02-01',
  };
}
