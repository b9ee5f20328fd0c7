import { askSql } from '../../support/ask-sql';
import { emptyDatabase, type TestDatabase } from '../../support/database';
import { type Downstream, downstream } from '../../support/downstream';
import { type EventLog, eventLog } from '../../support/event-log';
import { type Factories, factories, type Made } from '../../support/factories';
import { recording, tinyMp3, uploadFile } from '../../support/files';
import { newFolder, removeFolder } from '../../support/folder';
import { freePort } from '../../support/free-port';
import { type HttpClient, httpClient } from '../../support/http';
import { choosePlugins, type PluginSet } from '../../support/plugin-set';
import { type NewsroomProcess, startInVain, startNewsroom } from '../../support/process';
import { runSql } from '../../support/run-sql';
import { foundStaff } from '../../support/staff';
import { losses, type StoredTable, storedTables } from '../../support/stored-rows';
import { waitFor } from '../../support/wait-for';
import { tokenOf } from './full-access';

/** Plugins that are switched off, removed and put back on one database, start after start. */
let folder: string;
let database: TestDatabase;
let port: number;
let running: NewsroomProcess | null = null;
let token: string;
let client: HttpClient;
let make: Factories;
let log: EventLog;
let story: Made;
let soundId: number;
let sound: Buffer = tinyMp3;
let frames = 0;
let given: string[];

/** Of a role that an administrator has made. */
const RIGHTS = [
  'plugin::newsroom.today.read',
  'plugin::outbox.deliveries.read',
  'plugin::read-cache.read',
];

beforeAll(async () => {
  folder = newFolder();
  database = await emptyDatabase(folder);
  port = await freePort();
  await start({});
  const staff = await foundStaff(`http://127.0.0.1:${port}`);
  token = await tokenOf(staff.admin);
  connect();
  await write({ client: staff.admin });
  await staff.role('Night desk', RIGHTS);
  await staff.admin.post('/admin/api-tokens', {
    name: 'Partner',
    description: '',
    type: 'custom',
    lifespan: null,
    permissions: ['plugin::outbox.event.find'],
  });
  await stop();
  given = await rights();
});
afterAll(async () => {
  await stop();
  await database.drop();
  removeFolder(folder);
});

async function start(set: PluginSet): Promise<void> {
  await stop();
  choosePlugins(folder, set);
  // The same port each time, since addresses in documents begin with it.
  running = await startNewsroom(folder, { ...database.env, PORT: String(port) });
}

async function stop(): Promise<void> {
  await running?.stop();
  running = null;
}

function connect(): void {
  client = httpClient(`http://127.0.0.1:${port}`, token);
  make = factories(client);
  log = eventLog(client);
}

/** Something in every table of the pack. */
async function write(session: Parameters<typeof downstream>[0]): Promise<void> {
  const publishers: Downstream = downstream(session);
  const { id } = await publishers.add('https://partner.example/hook');
  const author = await make.author({ name: 'Olena Sample' });
  const photo = await make.shownPhoto();
  story = await make.article({
    slug: 'first-address',
    credits: [{ author: author.documentId, role: 'author' }],
    leadPhoto: photo.documentId,
    audioTrack: await make.audioTrack({
      file: (soundId = await uploadFile(client, 'sample.mp3', 'audio/mpeg', tinyMp3)),
    }),
    corrections: [{ text: 'A number was wrong.', date: '2024-02-01T10:00:00Z' }],
  });
  await rename(story.documentId, { slug: 'second-address' });
  await make.brief({ article: story.documentId });
  await log.atLeast(story.documentId, 2);
  // What is tried again and again would be other rows at each look.
  await publishers.change(id, { enabled: false });
}

async function rename(documentId: string, data: object): Promise<void> {
  const { status, text } = await client.put(`/api/articles/${documentId}`, { data });
  expect([status, text]).toEqual([200, expect.anything()]);
}

/** By another recording each time. */
async function replaceSound(): Promise<void> {
  const form = new FormData();
  sound = recording((frames += 10));
  form.append('files', new Blob([new Uint8Array(sound)], { type: 'audio/mpeg' }), 'sample.mp3');
  expect((await client.post(`/api/upload?id=${soundId}`, form)).status).toBeLessThan(300);
}

/** Who may do what of the pack, but the super admin, who may do everything. */
async function rights(): Promise<string[]> {
  const rows = await askSql<{ name: string }>(
    database,
    `select concat(p.action, ' ', p.properties, ' ', r.code) as name from admin_permissions p
      join admin_permissions_role_lnk l on l.permission_id = p.id
      join admin_roles r on r.id = l.role_id
      where r.code <> 'strapi-super-admin' and ${OF_THE_PACK}
      union all select concat(p.action, ' ', t.name) from strapi_api_token_permissions p
      join strapi_api_token_permissions_token_lnk l on l.api_token_permission_id = p.id
      join strapi_api_tokens t on t.id = l.api_token_id where ${OF_THE_PACK}`
  );
  return rows.map(({ name }) => name).toSorted();
}

const OF_THE_PACK = `(p.action like 'plugin::newsroom.%' or p.action like 'plugin::outbox.%'
  or p.action like 'plugin::read-cache.%')`;

/** Strapi's own notes of a start, and what a running plugin says of itself. */
function isOfAStart(table: string, row: Record<string, unknown>): boolean {
  if (table === 'strapi_core_store_settings') {
    return !/^plugin_(?:newsroom|outbox|read-cache)_/.test(String(row.key));
  }
  // An event gets its number once it is committed.
  if (table === 'outbox_events' && row.sequence === null) return true;
  // Rights to actions that nobody declares are taken away by Strapi, and given back afterwards.
  return /^(?:strapi_(?:database_schema|sessions)|outbox_log|newsroom_publication_store|.*permissions.*)$/.test(
    table
  );
}

const AWAY: Array<[string, PluginSet['fates'] & object]> = [
  ['the newsroom switched off', { newsroom: 'off' }],
  ['the outbox switched off', { outbox: 'off' }],
  ['the read cache removed', { 'read-cache': 'removed' }],
  [
    'the whole pack removed',
    {
      newsroom: 'removed',
      outbox: 'removed',
      'read-cache': 'removed',
      feeds: 'removed',
      guard: 'removed',
    },
  ],
];

describe.each(AWAY)('with %s', (_name, fates) => {
  let before: Map<string, StoredTable>;
  const title = `Written with ${Object.keys(fates).join(' and ')} away`;

  afterAll(() => stop());

  it('a start loses nothing, and the host reads and writes', async () => {
    before = await storedTables(database);
    await start({ fates });
    expect(losses(before, await storedTables(database), isOfAStart)).toEqual([]);
    const { status, body } = await client.get(`/api/articles/${story.documentId}`);
    expect([status, body.data.slug]).toEqual([200, 'second-address']);
    await rename(story.documentId, { title });
    const { body: made } = await client.post('/api/authors', {
      data: { name: title, slug: `by-${Object.keys(fates).join('-')}`, listed: true },
    });
    expect(made.data.name).toBe(title);
    await replaceSound();
    await stop();
  });

  it('nothing is lost when it is back, and all of it works', async () => {
    const away = await storedTables(database);
    await start({});
    const own = (table: string, row: Record<string, unknown>): boolean =>
      isOfAStart(table, row) || !/^(?:outbox_(?!log)|newsroom_(?!publication|untold))/.test(table);
    expect(losses(away, await storedTables(database), own)).toEqual([]);
    expect(await rights()).toEqual(given);
    // Healed: computed again, whoever wrote it.
    const reader = httpClient(`http://127.0.0.1:${port}`);
    await waitFor('the title that was written meanwhile', async () => {
      const { body } = await reader.get(`/api/articles/${story.documentId}`);
      return body.data.title === title && body.data.byline.line === 'by Olena Sample';
    });
    await waitFor('the length of the sound that was replaced meanwhile', async () => {
      const { rows } = (await storedTables(database)).get('files') ?? { rows: new Map() };
      return Number(rows.get(String(soundId))?.bytes) === sound.length;
    });
    const old = await client.get('/api/articles/slug/first-address');
    expect(old.headers.get('location')).toContain('second-address');
    const fresh = await make.article({ title: `After ${title}` });
    await log.atLeast(fresh.documentId, 1);
  });

  it('tells of each document that changed meanwhile, once', async () => {
    const told = await waitFor('the event of the title', async () => {
      const events = (await log.of(story.documentId)).filter(({ data }) => data.title === title);
      return events.length > 0 && events;
    });
    const { body } = await client.get(`/api/articles/${story.documentId}`);
    expect(told.at(-1)?.data).toEqual(body.data);
    const authors = await waitFor('the event of the author', async () => {
      const events = (await log.all()).filter(({ data }) => data.name === title);
      return events.length > 0 && events;
    });
    expect(authors[0]?.type).toBe('author.created');
    await stop();
  });
});

it('tables of an older version are taken over, with what it had more and without what it had less', async () => {
  await start({ fates: { newsroom: 'removed', outbox: 'removed' } });
  await stop();
  await runSql(database, [
    'alter table newsroom_former_slugs add column of_before varchar(255)',
    "update newsroom_former_slugs set of_before = 'kept'",
    'alter table outbox_endpoints drop column created_since',
  ]);
  await start({});
  const tables = await storedTables(database);
  const [former] = tables.get('newsroom_former_slugs')?.rows.values() ?? [];
  expect(former).toMatchObject({ slug: 'first-address', of_before: 'kept' });
  expect(tables.get('outbox_endpoints')?.columns).toHaveProperty('created_since');
  await stop();
});

it('with a folder that is not there it does not start, and loses nothing', async () => {
  const before = await storedTables(database);
  for (const name of ['newsroom', 'outbox']) {
    choosePlugins(folder, { fates: { [name]: 'broken' } });
    const { code, output } = await startInVain(folder, database.env);
    expect(code).not.toBe(0);
    expect(output).toContain(name);
  }
  expect(losses(before, await storedTables(database), () => false)).toEqual([]);
});
