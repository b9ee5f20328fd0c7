import { newsroom } from '../../../src/plugins/newsroom/contract';
import { type AdminSession, logIn } from '../../support/admin-session';
import { createApiToken } from '../../support/api-token';
import { eventLog } from '../../support/event-log';
import { type Factories, factories } from '../../support/factories';
import { graphqlClient } from '../../support/graphql';
import { type HostProject, packPlugin, startHost } from '../../support/host-project';
import { type HttpClient, type Json, httpClient } from '../../support/http';

interface Refused {
  error: { details: { errors: Array<{ path: string[]; code: string }> } };
}

let host: HostProject;
let editor: HttpClient;
let visitor: HttpClient;
let admin: AdminSession;
let make: Factories;

beforeAll(async () => {
  const richtext = { type: 'richtext', pluginOptions: { i18n: { localized: true } } };
  host = await startHost({
    hasNewsroomTypes: true,
    schemas: {
      'api/article': ({ attributes }) => Object.assign(attributes, { body: richtext }),
      'api/live-brief': ({ attributes }) => {
        delete attributes.body;
        attributes.content = richtext;
      },
    },
    installed: ['@strapi/plugin-graphql', '@strapi/plugin-users-permissions'],
    plugins: {
      guard: packPlugin('guard', { limits: { enabled: false } }),
      newsroom: packPlugin('newsroom', { fields: { liveBrief: { body: 'content' } } }),
      outbox: packPlugin('outbox'),
      'read-cache': packPlugin('read-cache'),
    },
  });
  await newsroom(host.strapi, 'firstBoot').run();
  editor = httpClient(host.url, await createApiToken(host.strapi));
  visitor = httpClient(host.url);
  admin = await logIn(host);
  make = factories(editor);
}, 120_000);
afterAll(() => host.stop());

const SOURCE =
  '# Bridge\n\nBuses are **back**, says [the city](https://city.example/a).\n\n<b onclick="x()">bold</b>';
const HTML =
  '<h1>Bridge</h1><p>Buses are <strong>back</strong>, says <a href="https://city.example/a">the city</a>.</p><p>&lt;b onclick=&quot;x()&quot;&gt;bold&lt;/b&gt;</p>';

describe.each(['en', 'uk'])('a story in %s', (locale) => {
  it('is Markdown as it was written, and safe HTML beside it, in REST, GraphQL and events', async () => {
    const made = await make.article({ body: SOURCE }, `?status=published&locale=${locale}`);
    const path = `/api/articles/${made.documentId}?locale=${locale}`;
    for (let time = 0; time < 3; time += 1) {
      const { body } = await visitor.get<{ data: Json }>(path);
      expect(body.data).toMatchObject({ body: SOURCE, readingTime: { words: 9 } });
      expect(unquoted(body.data.bodyHtml)).toBe(unquoted(HTML));
      const { data, errors } = await graphqlClient(host.url)(
        `{ article(documentId: "${made.documentId}", locale: "${locale}") { body bodyHtml readingTime { words } } }`
      );
      expect(errors).toBeUndefined();
      const { bodyHtml, readingTime } = body.data;
      expect(data.article).toEqual({
        body: SOURCE,
        bodyHtml,
        readingTime: { words: readingTime?.words },
      });
    }
    const [event] = await eventLog(editor).atLeast(String(made.documentId), 1);
    expect(event?.data).toEqual((await visitor.get<{ data: Json }>(path)).body.data);
  });
});

/** Both ways to write a quotation mark in a text. */
function unquoted(html: unknown): string {
  return String(html).replaceAll('&quot;', '"');
}

it.each([
  ['[x](javascript:alert(1))', 'link.scheme'],
  ['[x](JAVA&#115;cript:alert(1))', 'link.scheme'],
  ['![x](data:image/svg+xml;base64,AAAA)', 'link.scheme'],
  ['[ref]\n\n[ref]: vbscript:x', 'link.scheme'],
  ['[x](//elsewhere.example)', 'link.incomplete'],
])('refuses %j on the field', async (body, code) => {
  const data = { title: 'Sample', body };
  const answer = await editor.post<Refused>('/api/articles?status=draft', { data });
  expect(answer.status).toBe(400);
  expect(answer.body.error.details.errors).toMatchObject([{ path: ['body'], code }]);
});

it.each([
  ['', 'body.missing'],
  ['![x](https://elsewhere.example/pixel.gif)', 'body-picture.entry-missing'],
  ['Text\n\n![x](/uploads/unknown_1.jpg)', 'body-picture.entry-missing'],
])('does not publish %j', async (body, code) => {
  const { documentId } = await make.author();
  const data = { title: 'Sample', body, credits: [{ author: documentId, role: 'author' }] };
  const answer = await editor.post<Refused>('/api/articles?status=published', { data });
  expect(answer.status).toBe(400);
  const problems = answer.body.error.details.errors.map((one) => [one.path.join('.'), one.code]);
  expect(problems).toContainEqual(['body', code]);
});

it('a draft shows no picture from elsewhere', async () => {
  const body = 'Text ![x](https://elsewhere.example/pixel.gif)';
  const made = await make.article({ body }, '?status=draft');
  expect(made.bodyHtml).toBe('<p>Text </p>');
});

it('a picture goes out with the credit of its Photo, and not when its rights are over', async () => {
  const photo = await make.photo();
  const { body: stored } = await editor.get<{ data: { image: { url: string } } }>(
    `/api/photos/${photo.documentId}?populate=image`
  );
  const { pathname } = new URL(stored.data.image.url);
  const body = `Before.\n\n![typed](${pathname})\n\nAfter.`;
  const made = await make.article({ body }, '?status=published');
  const path = `/api/articles/${made.documentId}`;
  const { data: shown } = (await visitor.get<{ data: Json }>(path)).body;
  expect(shown.body).toBe(body);
  expect(shown.bodyHtml).toContain(pathname);
  expect(shown.bodyHtml).toContain('Photo by Sample Photographer');
  const kept = await editor.del(`/api/photos/${photo.documentId}`);
  expect(kept.status).toBe(400);

  await editor.put(`/api/photos/${photo.documentId}`, { data: { rightsExpire: '2020-01-01' } });
  await newsroom(host.strapi, 'publications').settled();
  const { data: over } = (await visitor.get<{ data: Json }>(path)).body;
  expect(over).toMatchObject({ bodyHtml: '<p>Before.</p><p>After.</p>' });
  expect(JSON.stringify(over)).not.toContain(pathname.split('/').at(-1)?.split('.')[0]);
  const { data } = await graphqlClient(host.url)(
    `{ article(documentId: "${made.documentId}") { body bodyHtml } }`
  );
  expect(data.article).toEqual({ body: over.body, bodyHtml: over.bodyHtml });
  const events = await eventLog(editor).atLeast(String(made.documentId), 2);
  expect(events.at(-1)?.data).toEqual(over);
});

it('audio is stale once the text has changed, not its marks', async () => {
  const audioTrack = await make.audioTrack();
  const made = await make.article({ body: 'Some *text*.', audioTrack }, '?status=published');
  const change = async (body: string) =>
    (
      await editor.put<{ data: { audio: Json } }>(
        `/api/articles/${made.documentId}?status=published`,
        { data: { body } }
      )
    ).body.data.audio;
  expect(made.audio).toMatchObject({ stale: false });
  expect(await change('Some **text**.')).toMatchObject({ stale: false });
  expect(await change('Other text.')).toMatchObject({ stale: true });
});

it('the live desk writes plain text that stays plain', async () => {
  const text = '# No heading, *no* emphasis\nand a line\n\n1. No list <b>';
  const created = await admin.client.post<{ data: Json }>('/newsroom/desk/briefs', {
    data: { title: 'On the desk', text },
  });
  expect(created.status).toBe(201);
  expect(created.body.data).toMatchObject({ form: { text } });
  const { body } = await visitor.get<{ data: Json[] }>('/api/live-briefs');
  expect(body.data).toMatchObject([
    {
      bodyHtml: '<p># No heading, *no* emphasis<br />and a line</p><p>1. No list &lt;b&gt;</p>',
    },
  ]);
  const documentId = String(body.data[0]?.documentId);
  await editor.put(`/api/live-briefs/${documentId}?status=published`, {
    data: { content: 'A **bold** word' },
  });
  const { body: day } = await admin.client.get<{ data: Json[] }>('/newsroom/desk/briefs');
  expect(day.data).toMatchObject([{ form: { text: null } }]);
});
