import { emptyDatabase, type TestDatabase } from '../../support/database';
import { askSql } from '../../support/ask-sql';
import { newFolder, removeFolder } from '../../support/folder';
import { type HttpClient, httpClient } from '../../support/http';
import { choosePlugins, type PluginSet } from '../../support/plugin-set';
import { type NewsroomProcess, startNewsroom } from '../../support/process';
import { foundStaff } from '../../support/staff';
import { tokenOf } from './full-access';

const WITHOUT: PluginSet = {
  fates: { newsroom: 'removed', outbox: 'removed', 'read-cache': 'removed', guard: 'removed' },
};

const agreeing = (setUp: object): PluginSet => ({ config: { newsroom: { setUp } } });

/** Who may do what, and in which languages. */
interface Grants {
  visitors: string[];
  roles: string[];
  locales: string[];
  registration: string;
}

let folder: string;
let database: TestDatabase;
let running: NewsroomProcess | null = null;

beforeEach(async () => {
  folder = newFolder();
  database = await emptyDatabase(folder);
});
afterEach(async () => {
  await stop();
  await database.drop();
  removeFolder(folder);
});

async function start(set: PluginSet): Promise<HttpClient> {
  await stop();
  choosePlugins(folder, set);
  // UTC is what a used database on PostgreSQL is taken for.
  const env = { ...database.env, STRAPI_LOG_LEVEL: 'warn', TZ: 'UTC' };
  running = await startNewsroom(folder, env);
  return httpClient(running.url);
}

async function stop(): Promise<void> {
  await running?.stop();
  running = null;
}

/** Said of a database that was in use. */
function sentences(): string[] {
  return (running?.output() ?? '').split('\n').filter((line) => line.includes('newsroom.setUp'));
}

async function grants(): Promise<Grants> {
  const list = async (sql: string): Promise<string[]> =>
    (await askSql<{ name: string }>(database, sql)).map(({ name }) => name).toSorted();
  const [advanced] = await list(
    `select value as name from strapi_core_store_settings where "key" = 'plugin_users-permissions_advanced'`
  );
  return {
    visitors: await list(
      `select concat(p.action, ' ', l.role_id) as name from up_permissions p
        join up_permissions_role_lnk l on l.permission_id = p.id`
    ),
    // The super admin has all that there is.
    roles: await list(
      `select concat(p.action, ' ', p.subject, ' ', p.properties, ' ', r.code) as name
        from admin_permissions p join admin_permissions_role_lnk l on l.permission_id = p.id
        join admin_roles r on r.id = l.role_id where r.code <> 'strapi-super-admin'`
    ),
    locales: await list('select code as name from i18n_locale'),
    registration: advanced ?? '',
  };
}

it('grants and changes nothing in a database that was used before, until somebody agrees', async () => {
  let client = await start(WITHOUT);
  const { admin } = await foundStaff(running?.url ?? '');
  const token = await tokenOf(admin);
  const data = { name: 'Of before', slug: 'of-before', listed: true };
  expect((await httpClient(running?.url ?? '', token).post('/api/authors', { data })).status).toBe(
    201
  );
  await stop();
  const before = await grants();

  for (const round of ['the first', 'the second']) {
    client = await start({});
    expect([round, (await client.get('/api/authors')).status]).toEqual([round, 403]);
    const [sentence, ...others] = sentences();
    expect(others).toEqual([]);
    expect(sentence).toContain("{ publicReads: true, locales: ['uk'], roles: true }");
    await stop();
    expect(await grants()).toEqual(before);
  }

  // A no is an answer.
  client = await start(agreeing({ publicReads: false, locales: [], roles: false }));
  expect(sentences()).toEqual([]);
  await stop();
  expect(await grants()).toEqual(before);

  client = await start(agreeing({ publicReads: true, locales: ['uk'], roles: true }));
  expect((await client.get('/api/authors')).status).toBe(200);
  expect(sentences()).toEqual([]);
  await stop();
  const after = await grants();
  expect(after.locales).toEqual(['en', 'uk']);
  expect(after.roles).toContainEqual(expect.stringContaining('plugin::newsroom.today.read'));
  // Whether readers may sign up was the site's own choice.
  expect(after.registration).toBe(before.registration);
});

it('sets up a database that nobody has used, though Strapi has been started on it', async () => {
  await start(WITHOUT);
  const client = await start({});
  expect((await client.get('/api/authors')).status).toBe(200);
  expect(sentences()).toEqual([]);
  await stop();
  expect((await grants()).locales).toEqual(['en', 'uk']);
});

it('leaves undone in a new database what the configuration refuses', async () => {
  const client = await start(agreeing({ publicReads: false, locales: [], roles: false }));
  expect((await client.get('/api/authors')).status).toBe(403);
  await stop();
  const { locales, roles } = await grants();
  expect(locales).toEqual(['en']);
  expect(roles.filter((name) => name.startsWith('plugin::newsroom.'))).toEqual([]);
});
