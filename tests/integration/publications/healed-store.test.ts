import { askSql } from '../../support/ask-sql';
import { copyTemplate, type TestDatabase } from '../../support/database';
import type { Environment } from '../../support/environment';
import { bodyPicture } from '../../support/body-picture';
import { blocks, type Factories, type Fields, factories } from '../../support/factories';
import { tinyJpeg, uploadFile } from '../../support/files';
import { newFolder, removeFolder } from '../../support/folder';
import { freePort } from '../../support/free-port';
import { type HttpClient, httpClient } from '../../support/http';
import { type NewsroomProcess, startNewsroom } from '../../support/process';
import { runSql } from '../../support/run-sql';
import { foundStaff } from '../../support/staff';
import { waitFor } from '../../support/wait-for';
import { foldedLog, type FoldedLog } from './folded-log';
import { differences, type Documents, publicDocuments } from './public-documents';
import { type Ask, STORE, storeFaults } from './stored-publications';

/** Enough that filling the store takes longer than the first write after a start. */
const STORIES = 120;

let folder: string;
let database: TestDatabase;
let env: Environment;
let newsroom: NewsroomProcess;
let token: string;
let client: HttpClient;
let make: Factories;
let log: FoldedLog;
let author: string;
let briefs: string[];

const ask: Ask = (sql) => askSql(database, sql);

beforeAll(async () => {
  folder = newFolder();
  database = await copyTemplate(folder);
  env = { ...database.env, PORT: String(await freePort()) };
  newsroom = await startNewsroom(folder, env);
  const { admin } = await foundStaff(newsroom.url);
  const made = await admin.post<{ data: { accessKey: string } }>('/admin/api-tokens', {
    name: 'Of a test',
    description: '',
    type: 'full-access',
    lifespan: null,
  });
  token = made.body.data.accessKey;
  client = httpClient(newsroom.url, token);
  make = factories(client);
  log = foldedLog(newsroom.url, token);
  author = (await make.author()).documentId;
  briefs = [];
  for (let index = 0; index < STORIES; index += 1) {
    const fields: Fields = index % 2 === 0 ? { credits: [{ author }] } : {};
    briefs.push((await make.brief(fields)).documentId);
  }
  await make.article({ credits: [{ author }], leadPhoto: (await make.photo()).documentId });
  await isTrue();
}, 300_000);

afterAll(async () => {
  await newsroom.stop();
  await database.drop();
  removeFolder(folder);
});

/** Once the store holds what REST shows and all of it is told. */
async function isTrue(): Promise<Documents> {
  return waitFor('a store and a log that say what REST shows', async () => {
    const shown = await publicDocuments(newsroom.url);
    if ((await storeFaults(ask, shown)).length > 0) return false;
    await log.next();
    return differences(log.documents, shown).length === 0 && shown;
  });
}

function emptyStore(): Promise<void> {
  return runSql(
    database,
    STORE.map((table) => `delete from ${table}`)
  );
}

async function lastSequence(): Promise<number> {
  const [row] = await ask<{ last: number | string }>(
    'select max(sequence) as last from outbox_events'
  );
  return Number(row?.last);
}

/** Ends the newsroom, does something to its database and starts it again. */
async function restarted(meanwhile: () => Promise<void>): Promise<void> {
  await newsroom.stop();
  await meanwhile();
  newsroom = await startNewsroom(folder, env);
}

it('an empty store is filled after a start, and nothing of it is told', async () => {
  const before = await isTrue();
  const last = await lastSequence();
  await restarted(emptyStore);
  expect(await isTrue()).toEqual(before);
  expect(await lastSequence()).toBe(last);
  expect(log.faults).toEqual([]);
});

it('whether authors and photos are shown is known before anybody reads', async () => {
  await make.author({ listed: false });
  await make.photo();
  const image = await uploadFile(client, 'inside.jpg', 'image/jpeg', tinyJpeg);
  const inside = (await make.photo({ image })).documentId;
  await make.brief({ body: [...blocks('Before.'), await bodyPicture(client, image)] });
  await make.author({ portrait: (await make.photo()).documentId });
  const before = await isTrue();
  expect(before.has(`photo ${inside} -`)).toBe(true);
  const last = await lastSequence();
  await restarted(async () => {
    await emptyStore();
    await runSql(database, [
      'update authors set is_shown = null',
      'update photos set is_shown = null',
    ]);
  });
  expect(await publicDocuments(newsroom.url)).toEqual(before);
  expect(await isTrue()).toEqual(before);
  expect(await lastSequence()).toBe(last);
});

it('authors and photos that were shown or hidden by mistake are told apart after a start', async () => {
  const before = await isTrue();
  const last = await lastSequence();
  await restarted(() =>
    runSql(database, [
      'update authors set is_shown = not is_shown',
      'update photos set is_shown = not is_shown',
    ])
  );
  expect(await isTrue()).toEqual(before);
  expect(await lastSequence()).toBe(last);
});

it('authors and photos that were public until an update are taken back, and told of', async () => {
  const { documentId: listed } = await make.author({ listed: true });
  const before = await isTrue();
  await restarted(() =>
    runSql(database, [
      `update authors set listed = null, is_shown = null where document_id = '${listed}'`,
    ])
  );
  const after = new Map(before);
  after.delete(`author ${listed} -`);
  expect(await isTrue()).toEqual(after);
  expect(log.faults).toEqual([]);
  const { body } = await client.get(`/api/authors/${listed}`);
  expect(body.data.listed).toBe(false);
});

it('what is written while the store is filled is told as it is', async () => {
  await restarted(emptyStore);
  const put = async (path: string, data: Fields): Promise<void> => {
    const { status, text } = await client.put(path, { data });
    if (status !== 200) throw new Error(`PUT ${path} was answered with ${status}: ${text}`);
  };
  const from = await lastSequence();
  const [changed, deleted, draft] = briefs.slice(-3);
  await put(`/api/live-briefs/${changed}`, { title: 'Changed meanwhile' });
  await put(`/api/authors/${author}`, { name: 'Renamed meanwhile' });
  await client.del(`/api/live-briefs/${deleted}`);
  await put(`/api/live-briefs/${draft}?status=draft`, { title: 'Not yet' });
  const made = await make.brief({ title: 'Made meanwhile' });
  await isTrue();
  expect(log.faults).toEqual([]);
  const page = await client.get<{ data: Array<{ type: string; data: { documentId: string } }> }>(
    `/api/events?after=${from}&limit=500`
  );
  const typesOf = (id?: string): string[] =>
    page.body.data.filter(({ data }) => data.documentId === id).map(({ type }) => type);
  // Whose author was renamed may have been told of that as well, before.
  expect(new Set(typesOf(changed))).toEqual(new Set(['live-brief.updated']));
  expect(typesOf(deleted).at(-1)).toBe('live-brief.deleted');
  expect(typesOf(draft)).not.toContain('live-brief.published');
  expect(typesOf(made.documentId)).toEqual(['live-brief.published']);
  expect(typesOf(author)).toEqual(['author.updated']);
  briefs = briefs.filter((id) => id !== deleted);
});

it('what was changed past Strapi while the newsroom was off is mended after the start', async () => {
  const [removed, replaced] = briefs.filter((_, index) => index % 2 === 1);
  const ofReplaced = `document_id = '${replaced}' and published_at is not null`;
  const [row] = await ask<Record<string, unknown>>(`select * from live_briefs where ${ofReplaced}`);
  const columns = Object.keys(row ?? {}).filter((name) => name !== 'id' && name !== 'title');
  const list = columns.map((name) => `"${name}"`).join(', ');
  await restarted(() =>
    runSql(database, [
      `delete from live_briefs where document_id = '${removed}' and published_at is not null`,
      `insert into live_briefs (title, ${list})
        select 'Replaced past Strapi', ${list} from live_briefs where ${ofReplaced}`,
      `delete from live_briefs where id = ${Number(row?.id)}`,
    ])
  );
  const shown = await isTrue();
  expect(shown.has(`live-brief ${removed} en`)).toBe(false);
  expect(shown.get(`live-brief ${replaced} en`)).toContain('Replaced past Strapi');
  expect(log.faults).toEqual([]);
});
