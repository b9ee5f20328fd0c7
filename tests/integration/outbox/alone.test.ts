import { createApiToken } from '../../support/api-token';
import { type EventLog, eventLog } from '../../support/event-log';
import { type HttpClient, httpClient } from '../../support/http';
import type { HostProject } from '../../support/host-project';
import { startOutboxAlone } from '../../support/outbox-alone';

const STORY = 'api::story.story' as 'api::article.article';

let project: HostProject;
let client: HttpClient;
let log: EventLog;

beforeAll(async () => {
  project = await startOutboxAlone();
  const locales = project.strapi.plugin('i18n').service('locales');
  await locales.create({ code: 'uk', name: 'Ukrainian' });
  client = httpClient(project.url, await createApiToken(project.strapi));
  log = eventLog(client);
});
afterAll(() => project.stop());

async function story(title: string, query = ''): Promise<string> {
  const { status, body } = await client.post(`/api/storys${query}`, { data: { title } });
  expect(status).toBe(201);
  return body.data.documentId;
}

/** In both languages. */
async function twoStories(title: string): Promise<string> {
  const documentId = await story(title);
  const path = `/api/storys/${documentId}?locale=uk`;
  expect((await client.put(path, { data: { title: `${title} uk` } })).status).toBe(200);
  return documentId;
}

/** The events of a document, once all that was written before is numbered. */
async function told(documentId: string): Promise<string[]> {
  const { body } = await client.post('/api/persons', { data: { title: 'Marker' } });
  await log.atLeast(body.data.documentId, 1);
  return (await log.of(documentId)).map(({ type, data }) =>
    [type, data.locale ?? '-', data.title].join(' ')
  );
}

it('has no newsroom', () => {
  expect(project.strapi.plugin('newsroom')).toBeUndefined();
});

it('tells once of each change that readers can see, and of no draft', async () => {
  const documentId = await story('Draft', '?status=draft');
  expect(await told(documentId)).toEqual([]);
  const path = `/api/storys/${documentId}`;
  await client.put(path, { data: { title: 'One' } });
  await client.put(`${path}?locale=uk`, { data: { title: 'Один' } });
  await client.put(`${path}?status=draft`, { data: { title: 'Later' } });
  await project.strapi.documents(STORY).publish({ documentId });
  await project.strapi.documents(STORY).unpublish({ documentId });
  await project.strapi.documents(STORY).publish({ documentId, locale: '*' });
  await client.del(`${path}?locale=*`);
  const events = await told(documentId);
  expect(events.slice(0, 5)).toEqual([
    'article.published en One',
    'article.published uk Один',
    'article.updated en Later',
    'article.unpublished en Later',
    'article.published en Later',
  ]);
  // Published anew, and so with another time of saving.
  expect(events.slice(5)).toEqual([
    'article.updated uk Один',
    'article.deleted en Later',
    'article.deleted uk Один',
  ]);
});

it('gives the bytes of REST, and the last ones of what is deleted', async () => {
  const documentId = await twoStories('Bridge „one“');
  const path = `/api/storys/${documentId}`;
  const { text } = await client.get(path);
  const [first] = await log.atLeast(documentId, 2);
  if (!first) throw new Error('There is no event.');
  const data = text.slice('{"data":'.length, -',"meta":{}}'.length);
  expect(await log.dataText(first)).toBe(data);
  await client.del(path);
  const [, , deleted] = await log.atLeast(documentId, 3);
  if (!deleted) throw new Error('There is no third event.');
  expect(deleted.type).toBe('article.deleted');
  expect(await log.dataText(deleted)).toBe(data);
});

it('tells of people as they come and go', async () => {
  const { body } = await client.post('/api/persons', { data: { title: 'Ann' } });
  const { documentId } = body.data;
  await client.put(`/api/persons/${documentId}`, { data: { title: 'Anna' } });
  await client.del(`/api/persons/${documentId}`);
  expect(await told(documentId)).toEqual([
    'author.created - Ann',
    'author.updated - Anna',
    'author.deleted - Anna',
  ]);
});

it('tells once of each language that one transaction withdraws at the same time', async () => {
  const documentId = await twoStories('Both');
  const documents = project.strapi.documents(STORY);
  await project.strapi.db.transaction(() =>
    Promise.all(['en', 'uk'].map((locale) => documents.unpublish({ documentId, locale })))
  );
  expect((await told(documentId)).slice(2).toSorted()).toEqual([
    'article.unpublished en Both',
    'article.unpublished uk Both uk',
  ]);
});

it('tells nothing of what is rolled back', async () => {
  const documentId = await story('Kept');
  const rolledBack = project.strapi.db.transaction(async () => {
    await project.strapi.documents(STORY).unpublish({ documentId });
    throw new Error('Not today.');
  });
  await expect(rolledBack).rejects.toThrow('Not today.');
  expect(await told(documentId)).toEqual(['article.published en Kept']);
});

it('tells last of what several writers of one document have left', async () => {
  const documentId = await story('0');
  const path = `/api/storys/${documentId}`;
  const titles = Array.from({ length: 10 }, (_, index) => `${index + 1}`);
  await Promise.all(titles.map((title) => client.put(path, { data: { title } })));
  const events = await log.atLeast(documentId, 11);
  expect(new Set(events.map(({ data }) => data.title))).toEqual(new Set(['0', ...titles]));
  expect(events.at(-1)?.data).toEqual((await client.get(path)).body.data);
});

it('tells once of what several withdraw at the same time', async () => {
  const documentId = await story('Withdrawn');
  const documents = project.strapi.documents(STORY);
  await Promise.all(Array.from({ length: 5 }, () => documents.unpublish({ documentId })));
  expect(await told(documentId)).toEqual([
    'article.published en Withdrawn',
    'article.unpublished en Withdrawn',
  ]);
});
