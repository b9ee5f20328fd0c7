import { copyTemplate, type TestDatabase } from '../../support/database';
import { type EventLog, eventLog } from '../../support/event-log';
import { type Factories, factories } from '../../support/factories';
import { newFolder, removeFolder } from '../../support/folder';
import { freePort } from '../../support/free-port';
import { type HttpClient, httpClient } from '../../support/http';
import { type NewsroomProcess, startNewsroom } from '../../support/process';
import { runSql } from '../../support/run-sql';
import { foundStaff } from '../../support/staff';

let folder: string;
let database: TestDatabase;
let port: number;
let newsroom: NewsroomProcess;
let token: string;
let client: HttpClient;
let make: Factories;
let log: EventLog;

beforeAll(async () => {
  folder = newFolder();
  database = await copyTemplate(folder);
  port = await freePort();
  await start();
});
afterAll(async () => {
  await newsroom.stop();
  await database.drop();
  removeFolder(folder);
});

async function start(): Promise<void> {
  // The same each time, since addresses in documents begin with it.
  newsroom = await startNewsroom(folder, { ...database.env, PORT: String(port) });
  token ??= await fullAccess();
  client = httpClient(newsroom.url, token);
  make = factories(client);
  log = eventLog(client);
}

async function fullAccess(): Promise<string> {
  const { admin } = await foundStaff(newsroom.url);
  const { body } = await admin.post<{ data: { accessKey: string } }>('/admin/api-tokens', {
    name: 'Receiver',
    description: '',
    type: 'full-access',
    lifespan: null,
    permissions: null,
  });
  return body.data.accessKey;
}

async function author(name: string): Promise<string> {
  const { documentId } = await make.author({ name });
  await log.atLeast(documentId, 1);
  return documentId;
}

it('tells a log that knows of everything only what it does not know', async () => {
  const story = await make.article();
  const known = await author('Known');
  const old = await author('Older than the log');
  const withdrawn = await author('Told as withdrawn');
  const other = await author('Told otherwise');
  const lost = await author('Lost past the newsroom');
  await log.atLeast(story.documentId, 1);
  const before = await log.all();
  await newsroom.stop();

  const ofEvent = (id: string): string => `where subject_id = '${id}'`;
  await runSql(database, [
    `delete from newsroom_publication_tags`,
    `delete from newsroom_publications where subject_id <> '${lost}'`,
    `delete from outbox_events ${ofEvent(old)}`,
    `update outbox_events set type = 'author.deleted' ${ofEvent(withdrawn)}`,
    `update outbox_events set data = '{"documentId":"${other}"}' ${ofEvent(other)}`,
    `delete from authors where document_id = '${lost}'`,
  ]);
  await start();
  // The last that is found.
  await log.atLeast(lost, 2);
  const marker = await author('Marker');

  const told = (await log.all()).slice(before.length - 1);
  expect(told.map(({ type, data }) => [type, data.documentId])).toEqual([
    ['author.created', withdrawn],
    ['author.updated', other],
    ['author.deleted', lost],
    ['author.created', marker],
  ]);
  for (const { data } of told.slice(0, 2)) {
    expect(data).toEqual((await client.get(`/api/authors/${String(data.documentId)}`)).body.data);
  }
  expect((await log.of(known)).map(({ type }) => type)).toEqual(['author.created']);
});
