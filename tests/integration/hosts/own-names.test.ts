import { newsroom } from '../../../src/plugins/newsroom/contract';
import { createApiToken } from '../../support/api-token';
import { eventLog } from '../../support/event-log';
import { blocks } from '../../support/factories';
import { graphqlClient } from '../../support/graphql';
import { type HostProject, packPlugin, startHost } from '../../support/host-project';
import { type HttpClient, type Json, httpClient } from '../../support/http';

let host: HostProject;
let editor: HttpClient;
let visitor: HttpClient;
let story: Json;
let note: Json;

beforeAll(async () => {
  const contentTypes = {
    article: 'api::story.story',
    liveBrief: 'api::note.note',
    author: 'api::writer.writer',
    photo: 'api::picture.picture',
  };
  host = await startHost({
    hasNewsroomTypes: true,
    renamed: {
      article: ['story', 'stories'],
      'live-brief': ['note', 'notes'],
      author: ['writer', 'writers'],
      photo: ['picture', 'pictures'],
    },
    installed: ['@strapi/plugin-graphql', '@strapi/plugin-users-permissions'],
    plugins: {
      guard: packPlugin('guard', { limits: { enabled: false } }),
      newsroom: packPlugin('newsroom', { contentTypes }),
      outbox: packPlugin('outbox'),
      'read-cache': packPlugin('read-cache', { cdnTags: 'cache-tag' }),
    },
  });
  await newsroom(host.strapi, 'firstBoot').run();
  editor = httpClient(host.url, await createApiToken(host.strapi));
  visitor = httpClient(host.url);
  const writer = await make('writers', { name: 'Sample Writer' });
  const credits = [{ author: writer.documentId, role: 'author' }];
  const facts = { credits, body: blocks('Sample text.'), datePublished: '2024-02-01T10:00:00Z' };
  story = await make('stories?status=published', { title: 'Bridge', slug: 'bridge', ...facts });
  const ofStory = { title: 'Note', slug: 'note', article: story.documentId, ...facts };
  note = await make('notes?status=published', ofStory);
  await newsroom(host.strapi, 'publications').settled();
}, 120_000);
afterAll(() => host.stop());

async function make(path: string, data: object): Promise<Json> {
  const { status, body, text } = await editor.post<{ data: Json }>(`/api/${path}`, { data });
  if (status !== 201) throw new Error(`POST ${path} was answered with ${status}: ${text}`);
  return body.data;
}

it.each([
  ['/api/stories', { data: [{ title: 'Bridge', byline: { line: 'by Sample Writer' } }] }],
  ['/api/stories?day=2024-02-01', { data: [{ title: 'Bridge' }] }],
  ['/api/stories?day=2024-02-02', { data: [] }],
  ['/api/stories/slug/bridge', { data: { title: 'Bridge' } }],
  ['/api/writers/slug/sample-writer', { data: { name: 'Sample Writer' } }],
  ['/api/notes/slug/note?populate=article', { data: { article: { slug: 'bridge' } } }],
  ['/api/notes/days/2024-02-01', { data: [{ title: 'Note' }], meta: { day: { total: 1 } } }],
])('REST answers %s', async (path, expected) => {
  const answers = [await visitor.get(path), await visitor.get(path), await visitor.get(path)];
  for (const { status, body } of answers) {
    expect({ status, body }).toMatchObject({ status: 200, body: expected });
  }
  expect(answers[2]?.headers.get('x-read-cache')).toBe('hit');
});

it.each([
  ['stories(day: "2024-02-01") { title byline { text } }', [{ title: 'Bridge' }]],
  ['stories(day: "2024-02-02") { title }', []],
  ['stories_connection { nodes { title } pageInfo { next } }', { pageInfo: { next: null } }],
  ['storyBySlug(slug: "bridge") { title readingTime { words } }', { readingTime: { words: 2 } }],
  ['writerBySlug(slug: "sample-writer") { name }', { name: 'Sample Writer' }],
  ['noteBySlug(slug: "note") { article { title } }', { article: { title: 'Bridge' } }],
  ['noteDay(day: "2024-02-01") { __typename briefs { title } }', { __typename: 'NoteDay' }],
])('GraphQL answers %s', async (query, expected) => {
  const graphql = graphqlClient(host.url);
  for (let time = 0; time < 3; time += 1) {
    const { data, errors } = await graphql(`{ asked: ${query} }`);
    expect(errors).toBeUndefined();
    expect(data.asked).toMatchObject(expected);
  }
});

it('events and CDNs are told of it by its kind', async () => {
  const [event] = await eventLog(editor).atLeast(String(story.documentId), 1);
  expect(event?.type).toBe('article.published');
  const { headers } = await visitor.get('/api/notes?populate=article');
  const tags = headers.get('cache-tag')?.split(',') ?? [];
  expect(tags).toEqual(
    expect.arrayContaining([`live-brief:${note.documentId}`, `article:${story.documentId}`])
  );
  expect(tags.filter((tag) => /story|note|writer|picture/.test(tag))).toEqual([]);
});

it('the public may read them, and no draft of theirs', async () => {
  await make('stories?status=draft', { title: 'Secret', slug: 'secret' });
  expect((await visitor.get('/api/stories?status=draft')).status).toBe(403);
  expect((await visitor.get('/api/stories')).text).not.toContain('Secret');
});

it('tells the panel, which asks before anybody has signed in', async () => {
  const { status, body } = await visitor.get('/newsroom/type-names');
  expect([status, body.data]).toMatchObject([
    200,
    {
      article: { uid: 'api::story.story', displayName: 'Article' },
      photo: { uid: 'api::picture.picture', displayName: 'Photo' },
    },
  ]);
});
