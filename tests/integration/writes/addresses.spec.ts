import { newsroom as services } from '../../../src/plugins/newsroom/contract';
import { type AdminSession, logIn } from '../../support/admin-session';
import { createApiToken } from '../../support/api-token';
import { type Newsroom, bootNewsroom } from '../../support/boot';
import { eventLog } from '../../support/event-log';
import { type Factories, factories } from '../../support/factories';
import { graphqlClient } from '../../support/graphql';
import { type HttpClient, httpClient } from '../../support/http';

const BRIEF = 'api::live-brief.live-brief';

let newsroom: Newsroom;
let editor: HttpClient;
let make: Factories;
let admin: AdminSession;

beforeAll(async () => {
  newsroom = await bootNewsroom();
  editor = httpClient(newsroom.url, await createApiToken(newsroom.strapi));
  make = factories(editor);
  admin = await logIn(newsroom);
});
afterAll(() => newsroom.stop());

const text = { type: 'text', text: 'word' };
const link = (url: string) => ({ type: 'link', url, children: [text] });
const paragraph = (...children: object[]) => ({ type: 'paragraph', children });
const image = (fields: object) => ({
  type: 'image',
  image: {
    name: 'a.jpg',
    alternativeText: '',
    url: 'https://a.example/a.jpg',
    width: 1,
    height: 1,
    hash: 'a',
    ext: '.jpg',
    mime: 'image/jpeg',
    size: 1,
    provider: 'local',
    createdAt: '2024-02-01T10:00:00.000Z',
    updatedAt: '2024-02-01T10:00:00.000Z',
    ...fields,
  },
  children: [{ type: 'text', text: '' }],
});

interface Refusal {
  error: { details: { errors: Array<{ path: Array<string | number> }> } };
}

describe.each([
  'javascript:alert(1)',
  'JAVAscript:alert(1)',
  ' java\tscript:alert(1)',
  'java\u200bscript:alert(1)',
  'vbscript:msgbox(1)',
  'data:text/html,<b>x</b>',
])('an address such as %j', (bad) => {
  const story = { title: 'T' };
  it.each([
    ['live-briefs', { ...story, sourceUrl: bad }, ['sourceUrl']],
    ['authors', { name: 'N', links: [{ url: '/a' }, { url: bad }] }, ['links', 1, 'url']],
    [
      'articles',
      { ...story, body: [paragraph(text, link(bad))] },
      ['body', 0, 'children', 1, 'url'],
    ],
    ['articles', { ...story, body: [image({ url: bad })] }, ['body', 0, 'image', 'url']],
    [
      'live-briefs',
      { ...story, body: [image({ formats: { small: { url: bad } } })] },
      ['body', 0, 'image', 'formats', 'small', 'url'],
    ],
  ])('is refused in %s %#, with its path', async (type, data, path) => {
    const query = type === 'authors' ? '' : '?status=draft';
    const { status, body } = await editor.post<Refusal>(`/api/${type}${query}`, { data });
    expect(status).toBe(400);
    expect(body.error.details.errors.map((error) => error.path)).toContainEqual(path);
  });

  it('is refused in the content manager and GraphQL', async () => {
    const saved = await admin.manage(BRIEF).create({ title: 'T', sourceUrl: bad });
    expect(saved.status).toBe(400);
    const ask = graphqlClient(newsroom.url, await createApiToken(newsroom.strapi));
    const { errors } = await ask(
      'mutation($data: LiveBriefInput!) { createLiveBrief(data: $data) { documentId } }',
      { data: { title: 'T', sourceUrl: bad } }
    );
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });
});

describe.each([
  'https://a.example/b c',
  'ftp://a.example/b',
  '//a.example/b',
  '/b c',
  'https:///b',
])('a link that readers would not get, %j,', (bad) => {
  it('is refused in a body, with its path and a sentence', async () => {
    const data = { title: 'T', body: [paragraph(text, link(bad))] };
    const path = ['body', 0, 'children', 1, 'url'];
    const sentence = /^(Give|Write) /;
    for (const type of ['articles', 'live-briefs']) {
      const { status, body } = await editor.post<Refusal>(`/api/${type}?status=draft`, { data });
      expect(status).toBe(400);
      expect(body.error.details.errors).toEqual([
        {
          path,
          message: expect.stringMatching(sentence),
          name: 'ValidationError',
          code: expect.stringMatching(/^[a-z.-]+$/),
          values: expect.any(Object),
        },
      ]);
    }
    const saved = await admin.manage(BRIEF).create(data);
    expect(saved.body.error?.details?.errors).toMatchObject([{ path }]);
  });
});

it('an address may be longer than 255 characters', async () => {
  const long = `https://news.google.com/rss/articles/${'a'.repeat(1200)}`;
  const brief = await make.brief({ sourceUrl: long });
  const author = await make.author({ links: [{ url: long }] });
  const { data } = await graphqlClient(newsroom.url)(
    `{ liveBriefs(filters: { sourceUrl: { endsWith: "aaa" } }) { sourceUrl }
       author(documentId: "${author.documentId}") { links { url } } }`
  );
  expect(brief.sourceUrl).toBe(long);
  expect(data).toEqual({ liveBriefs: [{ sourceUrl: long }], author: { links: [{ url: long }] } });
});

it('a slug that was changed leads on below a public address with a path', async () => {
  const { config } = newsroom.strapi;
  const before = config.get('server.url');
  const { documentId } = await make.article({ title: 'First address' });
  await editor.put(`/api/articles/${documentId}`, { data: { slug: 'second-address' } });
  config.set('server.url', 'https://news.example/cms/');
  const { headers } = await httpClient(newsroom.url).get(
    '/api/articles/slug/first-address?locale=en'
  );
  config.set('server.url', before);
  expect(headers.get('location')).toBe('/cms/api/articles/slug/second-address?locale=en');
});

it('whole, relative and mail addresses are kept', async () => {
  const body = [paragraph(link('https://a.example/b'), link('mailto:a@b.example'), link('/c'))];
  const brief = await make.brief({ body, sourceUrl: 'https://a.example/?q=javascript:1' });
  const { body: read } = await editor.get(`/api/live-briefs/${brief.documentId}`);
  expect(read.data).toMatchObject({ body, sourceUrl: 'https://a.example/?q=javascript:1' });
});

describe('what was stored before', () => {
  const BAD = 'java\nscript:alert(1)';
  const clean = [paragraph(text, text), paragraph(text)];
  let brief: string;
  let author: string;

  beforeAll(async () => {
    author = (await make.author({ links: [{ url: '/a' }] })).documentId;
    brief = (await make.brief({ credits: [{ author, role: 'author' }] })).documentId;
    const { strapi } = newsroom;
    const body = [paragraph(text, link(BAD)), image({ url: 'data:x,y' }), paragraph(text)];
    await strapi.db.query(BRIEF).updateMany({
      where: { documentId: brief },
      data: { body: JSON.stringify(body), sourceUrl: BAD },
    });
    await strapi.db.query('newsroom.link').updateMany({ where: {}, data: { url: BAD } });
    await services(strapi, 'publications').rebuild(() => undefined);
  });

  it('is shown without, in REST', async () => {
    const visitor = httpClient(newsroom.url);
    for (const client of [visitor, editor]) {
      const { body } = await client.get(
        `/api/live-briefs/${brief}?populate[credits][populate][author][populate]=links`
      );
      expect(body.data).toMatchObject({
        sourceUrl: null,
        body: clean,
        credits: [{ author: { links: [{ url: null }] } }],
      });
    }
  });

  it('is shown without, in GraphQL', async () => {
    const { data, errors } = await graphqlClient(newsroom.url)(
      `{ liveBrief(documentId: "${brief}") { sourceUrl body }
         author(documentId: "${author}") { links { label url } } }`
    );
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({
      liveBrief: { sourceUrl: null, body: clean },
      author: { links: [{ url: null }] },
    });
  });

  it('is told without, to publishers', async () => {
    await admin.manage(BRIEF).unpublish(brief);
    const log = eventLog(editor);
    const events = await log.atLeast(brief, 3);
    expect(events.at(-1)?.data).toMatchObject({ sourceUrl: null, body: clean });
  });
});
