import { copyTemplate, type TestDatabase } from '../../support/database';
import { askSql } from '../../support/ask-sql';
import { type EventLog, eventLog } from '../../support/event-log';
import { type Factories, factories } from '../../support/factories';
import { newFolder, removeFolder } from '../../support/folder';
import { freePort } from '../../support/free-port';
import { type HttpClient, httpClient } from '../../support/http';
import { type NewsroomProcess, startNewsroom } from '../../support/process';
import { foundStaff, type Staff } from '../../support/staff';
import { tokenOf } from '../installed/full-access';

let folder: string;
let database: TestDatabase;
let port: number;
let newsroom: NewsroomProcess;
let staff: Staff;
let client: HttpClient;
let make: Factories;
let log: EventLog;

beforeAll(async () => {
  folder = newFolder();
  database = await copyTemplate(folder);
  port = await freePort();
  await start('true');
  staff = await foundStaff(newsroom.url);
  client = httpClient(newsroom.url, await tokenOf(staff.admin));
  make = factories(client);
  log = eventLog(client);
});
afterAll(async () => {
  await newsroom.stop();
  await database.drop();
  removeFolder(folder);
});

async function start(isOn: string): Promise<void> {
  // The same port each time, since addresses in documents begin with it.
  const env = { ...database.env, PORT: String(port), OUTBOX_ENABLED: isOn };
  newsroom = await startNewsroom(folder, env);
}

async function story(title: string): Promise<string> {
  return (await make.article({ title, credits })).documentId;
}

async function rename(documentId: string, title: string): Promise<void> {
  expect((await client.put(`/api/articles/${documentId}`, { data: { title } })).status).toBe(200);
}

let credits: object[];

it('tells once of each document that changed while the log was off, and of no other', async () => {
  const { documentId: author } = await make.author({ name: 'Of all' });
  credits = [{ author, role: 'author' }];
  const [changed, deleted, withdrawn, untouched] = [
    await story('Changed'),
    await story('Deleted'),
    await story('Withdrawn'),
    await story('Untouched'),
  ];
  await log.atLeast(untouched, 1);
  const before = await log.all();
  await newsroom.stop();

  await start('false');
  for (const title of ['Changed once', 'Changed twice']) await rename(changed, title);
  expect((await client.del(`/api/articles/${deleted}`)).status).toBe(204);
  const path = `/content-manager/collection-types/api::article.article/${withdrawn}/actions/unpublish`;
  expect((await staff.admin.post(path, {})).status).toBe(200);
  const fresh = await story('Fresh');
  const gone = await story('Come and gone');
  await client.del(`/api/articles/${gone}`);
  await newsroom.stop();

  await start('true');
  await log.atLeast(fresh, 1);
  const marker = await make.author({ name: 'Marker' });
  await log.atLeast(marker.documentId, 1);
  const told = (await log.all()).slice(before.length);
  expect(told.map(({ type, data }) => [type, data.documentId])).toEqual([
    ['article.updated', changed],
    ['article.deleted', deleted],
    ['article.unpublished', withdrawn],
    ['article.published', fresh],
    ['author.created', marker.documentId],
  ]);
  expect(told[0]?.data).toEqual((await client.get(`/api/articles/${changed}`)).body.data);
  expect(await askSql(database, 'select * from newsroom_untold_changes')).toEqual([]);
});
