import { type AdminSession, logIn } from '../../support/admin-session';
import { createApiToken } from '../../support/api-token';
import { bootNewsroom, type Newsroom, WITH_RECEIVERS } from '../../support/boot';
import { downstream } from '../../support/downstream';
import { type EventLog, eventLog, type ListedEvent } from '../../support/event-log';
import { type Factories, factories } from '../../support/factories';
import { tinyMp3, uploadFile } from '../../support/files';
import { type HttpClient, httpClient } from '../../support/http';
import { newsroom as services } from '../../../src/plugins/newsroom/contract';
import { type Receiver, startReceiver } from '../../support/receiver';
import { waitFor } from '../../support/wait-for';

let newsroom: Newsroom;
let session: AdminSession;
let client: HttpClient;
let make: Factories;
let log: EventLog;
let receiver: Receiver;

beforeAll(async () => {
  receiver = await startReceiver();
  newsroom = await bootNewsroom(WITH_RECEIVERS);
  client = httpClient(newsroom.url, await createApiToken(newsroom.strapi));
  make = factories(client);
  log = eventLog(client);
  session = await logIn(newsroom);
});
afterAll(async () => {
  await downstream(session).clear();
  await receiver.stop();
  await newsroom.stop();
});

/** The newest event of a document, once all that follows from what was written has been told. */
async function newest(documentId: string, count: number): Promise<ListedEvent | undefined> {
  await services(newsroom.strapi, 'publications').settled();
  const events = await log.atLeast(documentId, count);
  expect(events).toHaveLength(count);
  return events.at(-1);
}

async function shown(path: string): Promise<unknown> {
  return (await client.get(path)).body.data;
}

it('names the author whose new name changes a story, and the story as REST shows it', async () => {
  const author = await make.author({ name: 'Ann Sample' });
  const credits = [{ author: author.documentId, role: 'author' }];
  const story = await make.article({ credits });
  const { id } = await downstream(session).add(receiver.url);
  await client.put(`/api/authors/${author.documentId}`, { data: { name: 'Anna Sample' } });

  const event = await newest(story.documentId, 2);
  const cause = { type: 'author.updated', documentId: author.documentId };
  expect(event).toMatchObject({ type: 'article.updated', cause });
  expect(event?.data).toEqual(await shown(`/api/articles/${story.documentId}`));
  expect(event?.data).toMatchObject({ byline: { text: 'Anna Sample' } });

  await downstream(session).delivered(id, story.documentId);
  const { body } = await waitFor('the story', () =>
    receiver.received.find(({ event: { data } }) => data.documentId === story.documentId)
  );
  expect(Object.keys(JSON.parse(body))).toEqual(['type', 'timestamp', 'sequence', 'cause', 'data']);
  expect(JSON.parse(body).cause).toEqual(cause);
});

it('has no cause where somebody wrote to the document itself', async () => {
  const { documentId } = await make.article();
  await client.put(`/api/articles/${documentId}`, { data: { title: 'By hand' } });
  expect(Object.keys((await newest(documentId, 2)) ?? {})).not.toContain('cause');
});

it('names the photo whose mended credit changes a story', async () => {
  const photo = await make.photo({ photographer: 'Olha Misprint' });
  const story = await make.article({ leadPhoto: photo.documentId });
  const path = `/api/photos/${photo.documentId}`;
  await client.put(path, { data: { photographer: 'Olha Sample' } });
  const event = await newest(story.documentId, 2);
  const cause = { type: 'photo.updated', documentId: photo.documentId };
  expect(event).toMatchObject({ type: 'article.updated', cause });
  expect(event?.data).toEqual(await shown(`/api/articles/${story.documentId}`));
});

it('names the file that a story played', async () => {
  const file = await uploadFile(client, 'one.mp3', 'audio/mpeg', tinyMp3);
  const story = await make.article({ audioTrack: await make.audioTrack({ file }) });
  const { documentId } = (await client.get(`/api/upload/files/${file}`)).body;
  expect((await client.del(`/api/upload/files/${file}`)).status).toBe(200);
  const cause = { type: 'file.deleted', documentId };
  expect(await newest(story.documentId, 2)).toMatchObject({ type: 'article.updated', cause });
});

it('gives exactly what REST shows when the log is folded', async () => {
  await services(newsroom.strapi, 'publications').settled();
  const marker = await make.author();
  await log.atLeast(marker.documentId, 1);
  const held = new Map<string, unknown>();
  for (const { type, data } of await log.all()) {
    const key = `${type.slice(0, type.lastIndexOf('.'))} ${String(data.documentId)}`;
    if (/\.(?:unpublished|deleted)$/.test(type)) held.delete(key);
    else held.set(key, data);
  }
  const reader = httpClient(newsroom.url, await createApiToken(newsroom.strapi));
  for (const kind of ['article', 'author', 'photo']) {
    const { body } = await reader.get<{ data: Array<{ documentId: string }> }>(
      `/api/${kind}s?pagination[pageSize]=100`
    );
    const ofKind = [...held].filter(([key]) => key.startsWith(`${kind} `));
    expect(body.data.length).toBeGreaterThan(0);
    const asRead = body.data.map((one): [string, unknown] => [`${kind} ${one.documentId}`, one]);
    expect(new Map(ofKind)).toEqual(new Map(asRead));
  }
});
