import { foldedLog, type FoldedLog } from '../integration/publications/folded-log';
import {
  differences,
  type Documents,
  publicDocument,
  publicDocuments,
} from '../integration/publications/public-documents';
import { type Ask, STORE, storeFaults } from '../integration/publications/stored-publications';
import { askSql } from '../support/ask-sql';
import { emptyDatabase, type TestDatabase } from '../support/database';
import { type Environment, usesPostgres } from '../support/environment';
import { factories } from '../support/factories';
import { newFolder, removeFolder } from '../support/folder';
import { freePort } from '../support/free-port';
import { type HttpClient, httpClient } from '../support/http';
import { type NewsroomProcess, startNewsroom } from '../support/process';
import { runSql } from '../support/run-sql';
import { waitFor } from '../support/wait-for';
import { copyBrief } from './copied-briefs';
import { apiToken, firstAdmin } from './newsroom-under-attack';

/** Enough that every kill comes while some are stored and some are not. */
const BRIEFS = 800;
/** A brief that they are copies of, its story, its author and its photo. */
const OTHERS = 4;
const INSTANCES = usesPostgres ? 2 : 1;

let folders: string[];
let database: TestDatabase;
let settings: Environment;
let ports: number[];
let running: NewsroomProcess[];
let admin: HttpClient;
let token: string;
let author: string;
let log: FoldedLog;
/** What readers see of all that was written, once it was all stored for the first time. */
let known: Documents;

const ask: Ask = (sql) => askSql(database, sql);

beforeAll(async () => {
  folders = Array.from({ length: INSTANCES }, newFolder);
  database = await emptyDatabase(folders[0] ?? '');
  // As long as an instance would wait for what one that was killed has left.
  settings = {
    ...database.env,
    PUBLIC_URL: 'https://newsroom.example',
    NEWSROOM_PUBLICATION_POLL_SECONDS: '1',
  };
  ports = [];
  for (const _ of folders) ports.push(await freePort());
  running = [await start(0)];
  admin = await firstAdmin(url());
  token = await apiToken(admin);
  const make = factories(client());
  author = (await make.author()).documentId;
  const credits = [{ author, role: 'author' }];
  const { documentId: leadPhoto } = await make.photo();
  const { documentId: article } = await make.article({ credits, leadPhoto });
  const { documentId } = await make.brief({ credits, leadPhoto, article });
  await stopAll('SIGTERM');
  await copyBrief(database, documentId, BRIEFS);
}, 300_000);

afterAll(async () => {
  await stopAll('SIGTERM');
  await database.drop();
  for (const folder of folders) removeFolder(folder);
}, 60_000);

function url(index = 0): string {
  return `http://127.0.0.1:${ports[index]}`;
}

function client(): HttpClient {
  return httpClient(url(), token);
}

function start(index: number): Promise<NewsroomProcess> {
  return startNewsroom(folders[index] ?? '', { ...settings, PORT: String(ports[index]) });
}

async function startAll(): Promise<void> {
  running = await Promise.all(folders.map((_, index) => start(index)));
}

async function stopAll(signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  await Promise.all(running.map((one) => one.stop(signal)));
  running = [];
}

async function stored(condition = '1 = 1'): Promise<number> {
  const sql = `select count(*) as total from newsroom_publications where ${condition}`;
  const [row] = await ask<{ total: number | string }>(sql);
  return Number(row?.total);
}

/** Kills everything once so many publications are stored, and not all. */
async function killAt(count: number, condition?: string): Promise<void> {
  await waitFor(`${count} publications`, async () => (await stored(condition)) >= count);
  await stopAll('SIGKILL');
  expect(await stored(condition)).toBeLessThan(BRIEFS);
}

/** Once nothing is to be made or told any more, and the store has what REST shows and no more. */
async function isStored(): Promise<Documents> {
  await waitFor('no mark and no number to be given', async () => {
    const [row] = await ask<{ open: number | string }>(
      `select (select count(*) from newsroom_publication_marks)
        + (select count(*) from outbox_events where sequence is null) as open`
    );
    return (await stored()) >= BRIEFS + OTHERS && Number(row?.open) === 0;
  });
  const shown = await publicDocuments(url());
  expect(shown.size).toBe(BRIEFS + OTHERS);
  expect(await storeFaults(ask, shown)).toEqual([]);
  return shown;
}

/** Once the log says the same as well. */
async function isTold(): Promise<Documents> {
  const shown = await isStored();
  await log.next();
  expect(differences(log.documents, shown)).toEqual([]);
  expect(log.faults).toEqual([]);
  return shown;
}

/** The events of the copies since the start of the log, by document: of one told twice there are two. */
async function eventCounts(): Promise<Map<string, number>> {
  const rows = await ask<{ subject: string; total: number | string }>(
    `select subject_id as subject, count(*) as total from outbox_events
      where subject_id like 'copied%' group by subject_id`
  );
  return new Map(rows.map(({ subject, total }) => [subject, Number(total)]));
}

it('killed while it stores what was imported, it has all in the end', async () => {
  for (const share of [0.3, 0.7]) {
    await startAll();
    await killAt(BRIEFS * share);
  }
  await startAll();
  known = await isStored();
  // Nobody was told of them, as nobody is of what is there when a newsroom installs the pack.
  expect(await eventCounts()).toEqual(new Map());
}, 600_000);

it('killed while the stories of a renamed author follow, it tells of each once', async () => {
  const [last] = await ask<{ sequence: number | string }>(
    'select max(sequence) as sequence from outbox_events'
  );
  log = foldedLog(url(), token, Number(last?.sequence), new Map(known));
  const told = `(select count(*) from outbox_events where subject_id like 'copied%')`;
  const renamed = await client().put(`/api/authors/${author}`, { data: { name: 'Renamed' } });
  expect(renamed.status).toBe(200);
  for (const share of [0.3, 0.7]) {
    await waitFor('so many events', async () => {
      const [row] = await ask<{ total: number | string }>(`select ${told} as total`);
      return Number(row?.total) >= BRIEFS * share;
    });
    await stopAll('SIGKILL');
    await startAll();
  }
  known = await isTold();
  const counts = [...(await eventCounts())];
  expect(counts).toHaveLength(BRIEFS);
  expect(counts.filter(([, total]) => total !== 1)).toEqual([]);
  expect(known.get('live-brief copied1 en')).toContain('Renamed');
}, 600_000);

it('readers get what is true while an empty store is filled and everything is killed', async () => {
  const before = await eventCounts();
  const keys = [...known.keys()];
  await stopAll('SIGTERM');
  await runSql(
    database,
    STORE.map((table) => `delete from ${table}`)
  );
  let read = 0;
  for (const share of [0.3, 0.6]) {
    await startAll();
    while ((await stored()) < BRIEFS * share) {
      const key = keys[(read * 37) % keys.length] ?? '';
      expect(await publicDocument(url(read % INSTANCES), key)).toBe(known.get(key));
      read += 1;
    }
    await killAt(BRIEFS * share);
  }
  expect(read).toBeGreaterThan(10);
  await startAll();
  expect(await isTold()).toEqual(known);
  expect(await eventCounts()).toEqual(before);
}, 600_000);

it('killed while an administrator has all made anew, it has lost nothing', async () => {
  const before = await eventCounts();
  await runSql(database, [`update newsroom_publications set document = '{}'`]);
  const answer = await admin.post('/newsroom/publications/rebuild', {});
  expect(answer.status).toBe(202);
  await killAt(BRIEFS / 2, `document <> '{}'`);
  await startAll();
  // What it has not come to is not noticed by a start: somebody has to ask again.
  expect((await admin.post('/newsroom/publications/rebuild', {})).status).toBe(202);
  await waitFor('the end', async () => (await stored(`document = '{}'`)) === 0);
  expect(await isTold()).toEqual(known);
  expect(await eventCounts()).toEqual(before);
}, 600_000);
