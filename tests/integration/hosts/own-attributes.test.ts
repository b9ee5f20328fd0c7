import { newsroom } from '../../../src/plugins/newsroom/contract';
import { type AdminSession, logIn } from '../../support/admin-session';
import { createApiToken } from '../../support/api-token';
import { eventLog } from '../../support/event-log';
import { blocks } from '../../support/factories';
import { tinyMp3, uploadFile } from '../../support/files';
import { graphqlClient } from '../../support/graphql';
import {
  type HostOptions,
  type HostProject,
  packPlugin,
  startHost,
} from '../../support/host-project';
import { type HttpClient, type Json, httpClient } from '../../support/http';

const STORY = {
  title: 'headline',
  summary: 'standfirst',
  body: 'content',
  bylineOverride: 'signature',
};
const NOTE = { title: 'heading', body: 'words' };

interface View {
  settings: Json;
  layouts: { list: string[]; edit: Array<Array<{ name: string }>> };
}

interface Refused {
  error: { details: { errors: Array<{ path: string[]; code: string }> } };
}

let host: HostProject;
let editor: HttpClient;
let visitor: HttpClient;
let admin: AdminSession;
let credits: object[];

beforeAll(async () => {
  const contentTypes = { article: 'api::story.story', liveBrief: 'api::note.note' };
  const fields = { article: STORY, liveBrief: NOTE };
  host = await startHost({
    hasNewsroomTypes: true,
    renamed: { article: ['story', 'stories'], 'live-brief': ['note', 'notes'] },
    schemas: { 'api/story': renamed(STORY), 'api/note': renamed(NOTE) },
    installed: ['@strapi/plugin-graphql', '@strapi/plugin-users-permissions'],
    plugins: {
      guard: packPlugin('guard', { limits: { enabled: false } }),
      newsroom: packPlugin('newsroom', { contentTypes, fields }),
      outbox: packPlugin('outbox'),
      'read-cache': packPlugin('read-cache'),
    },
  });
  await newsroom(host.strapi, 'firstBoot').run();
  editor = httpClient(host.url, await createApiToken(host.strapi));
  visitor = httpClient(host.url);
  admin = await logIn(host);
  const author = await make('authors', { name: 'Sample Writer' });
  credits = [{ author: author.documentId, role: 'author' }];
}, 120_000);
afterAll(() => host.stop());

function renamed(names: Record<string, string>): NonNullable<HostOptions['schemas']>[string] {
  return (schema) => {
    const entries = Object.entries(schema.attributes).map(([name, attribute]) => {
      const { targetField: field } = attribute as { targetField?: string };
      const target = field === undefined ? {} : { targetField: names[field] ?? field };
      return [names[name] ?? name, { ...attribute, ...target }] as const;
    });
    schema.attributes = Object.fromEntries(entries);
  };
}

async function make(path: string, data: object): Promise<Json> {
  const { status, body, text } = await editor.post<{ data: Json }>(`/api/${path}`, { data });
  if (status !== 201) throw new Error(`POST ${path} was answered with ${status}: ${text}`);
  return body.data;
}

const story = (more: object = {}, query = '?status=published') =>
  make(`stories${query}`, {
    headline: 'Bridge opens',
    standfirst: 'Buses are back.',
    content: blocks('Three sample words.'),
    credits,
    ...more,
  });

describe.each(['en', 'uk'])('a story in %s', (locale) => {
  const query = `?status=published&locale=${locale}`;

  it('is slugged, presented and listed by the names of its type, in REST and GraphQL', async () => {
    const made = await story({ headline: `Міст ${locale}` }, query);
    expect(made.slug).toBe(`mist-${locale}`);
    for (const path of ['slug/mist-', `${made.documentId}?`].map((at) =>
      at.endsWith('?') ? `${at}locale=${locale}` : `${at}${locale}?locale=${locale}`
    )) {
      for (let time = 0; time < 3; time += 1) {
        const { body } = await visitor.get<{ data: Json }>(`/api/stories/${path}`);
        expect(body.data).toMatchObject({
          headline: `Міст ${locale}`,
          standfirst: 'Buses are back.',
          content: blocks('Three sample words.'),
          bodyHtml: '<p>Three sample words.</p>',
          readingTime: { words: 3 },
          byline: { text: 'Sample Writer' },
        });
        expect(Object.keys(body.data)).not.toEqual(
          expect.arrayContaining([expect.stringMatching(/^(title|summary|body|bylineOverride)$/)])
        );
      }
    }
    const { data, errors } = await graphqlClient(host.url)(
      `{ storyBySlug(slug: "mist-${locale}", locale: "${locale}") { headline standfirst content bodyHtml readingTime { words } } }`
    );
    expect(errors).toBeUndefined();
    expect(data.storyBySlug).toEqual({
      headline: `Міст ${locale}`,
      standfirst: 'Buses are back.',
      content: blocks('Three sample words.'),
      bodyHtml: '<p>Three sample words.</p>',
      readingTime: { words: 3 },
    });
  });

  it('is told of as REST shows it', async () => {
    const made = await story({}, query);
    const [event] = await eventLog(editor).atLeast(String(made.documentId), 1);
    const { body } = await visitor.get<{ data: Json }>(
      `/api/stories/${made.documentId}?locale=${locale}`
    );
    expect(event).toMatchObject({ type: 'article.published' });
    expect(event?.data).toEqual(body.data);
  });

  it('is refused on the fields of its type', async () => {
    const data = { headline: ' ', content: [], signature: '{3}', credits };
    const { status, body } = await editor.post<Refused>(`/api/stories${query}`, { data });
    const { errors } = body.error.details;
    expect(status).toBe(400);
    expect(errors.map(({ path, code }) => [path.join(), code])).toEqual(
      expect.arrayContaining([
        ['headline', 'title.missing'],
        ['content', 'body.missing'],
        ['signature', expect.stringContaining('byline')],
      ])
    );
  });
});

it('fields, sorts, filters and pages speak the names of the type', async () => {
  await story({ headline: 'Zebra crosses', datePublished: '2023-01-02T10:00:00Z' });
  await story({ headline: 'Aardvark crosses', datePublished: '2023-01-01T10:00:00Z' });
  const { body } = await visitor.get<{ data: Json[] }>(
    '/api/stories?filters[headline][$contains]=crosses&sort=headline&fields=headline'
  );
  expect(body.data.map(({ headline }) => headline)).toEqual(['Aardvark crosses', 'Zebra crosses']);
  const first = await visitor.get('/api/stories?day=2023-01-02&pagination[pageSize]=1');
  expect(first.body.data).toMatchObject([{ headline: 'Zebra crosses' }]);
  const { status } = await visitor.get('/api/stories?filters[title][$contains]=crosses');
  expect(status).toBe(400);
});

it('an override of the byline is taken from its attribute', async () => {
  const made = await story({ signature: 'By {1} of the desk' });
  expect(made.byline).toMatchObject({ text: 'By Sample Writer of the desk' });
});

it('a draft keeps the address of its first title, a copy gets its own', async () => {
  const draft = await story({ headline: 'First words' }, '?status=draft');
  expect(draft.slug).toBe('first-words');
  const changed = await editor.put<{ data: Json }>(
    `/api/stories/${draft.documentId}?status=draft`,
    { data: { headline: 'Second words' } }
  );
  expect(changed.body.data.slug).toBe('second-words');
  const copy = await admin
    .manage('api::story.story')
    .clone(String(draft.documentId), { headline: 'Second words', credits: [] });
  expect(copy.body).toMatchObject({
    data: { headline: 'Second words', slug: 'second-words-2' },
  });
});

it('audio is compared with the text of the story', async () => {
  const file = await uploadFile(editor, 'sample.mp3', 'audio/mpeg', tinyMp3);
  const audioTrack = { file, production: 'human-recording' };
  const made = await story({ audioTrack });
  expect(made.audio).toMatchObject({ stale: false });
  const later = await editor.put<{ data: Json }>(
    `/api/stories/${made.documentId}?status=published`,
    { data: { standfirst: 'Buses are away.' } }
  );
  expect(later.body.data.audio).toMatchObject({ stale: true });
});

it('the live desk writes, reads and refuses briefs of such a type', async () => {
  const choice = await story({ headline: 'Findable story' });
  const created = await admin.client.post<{ data: Json }>('/newsroom/desk/briefs', {
    data: { title: 'On the desk', text: 'Sample brief.', article: choice.documentId },
  });
  expect(created.status).toBe(201);
  expect(created.body.data).toMatchObject({
    form: { title: 'On the desk', text: 'Sample brief.' },
  });
  const { body } = await visitor.get<{ data: Json[] }>('/api/notes?populate=article');
  expect(body.data).toMatchObject([
    {
      heading: 'On the desk',
      words: blocks('Sample brief.'),
      slug: 'on-the-desk',
      article: { headline: 'Findable story' },
    },
  ]);
  const refused = await admin.client.post('/newsroom/desk/briefs', {
    data: { title: ' ', text: '' },
  });
  expect(refused.text).toContain('"path":["title"]');
  expect(refused.text).toContain('"path":["body"]');
  const found = await admin.client.get('/newsroom/desk/stories?search=Findable&locale=en');
  expect(found.text).toContain('Findable story');
});

it('home, preview and the content manager show them', async () => {
  const made = await story({ headline: 'Seen everywhere' });
  expect((await admin.client.get('/newsroom/today')).text).toContain('Seen everywhere');
  const { body } = await admin.client.get<{ data: { contentType: View } }>(
    '/content-manager/content-types/api::story.story/configuration'
  );
  const { settings, layouts } = body.data.contentType;
  expect(settings.mainField).toBe('headline');
  expect(layouts.list).toContain('headline');
  expect(layouts.edit.flat().map(({ name }) => name)).toEqual(
    expect.arrayContaining(['headline', 'standfirst', 'content', 'signature'])
  );
  const uses = await editor.del(`/api/authors/${authorId()}`);
  expect(uses.status).toBe(400);
  expect(uses.text).toMatch(/Seen everywhere|Bridge opens|Findable story/);
  expect(made.documentId).toBeDefined();
});

function authorId(): string {
  return String((credits[0] as { author: unknown }).author);
}
