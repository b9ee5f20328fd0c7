import { emptyDatabase, type TestDatabase } from '../../support/database';
import type { Environment } from '../../support/environment';
import { newFolder, removeFolder } from '../../support/folder';
import { httpClient } from '../../support/http';
import { PASSWORD } from '../../support/password';
import { tablesIn } from '../../support/tables';
import { type NewsroomProcess, startInVain, startNewsroom } from '../../support/process';

const FIRST = {
  firstname: 'Sample',
  lastname: 'Admin',
  email: 'admin@newsroom.example',
  password: PASSWORD,
};
const SECRETS = [
  'APP_KEYS',
  'ADMIN_JWT_SECRET',
  'API_TOKEN_SALT',
  'TRANSFER_TOKEN_SALT',
  'ENCRYPTION_KEY',
  'JWT_SECRET',
];
/** Of Strapi's own .env.example. */
const SAMPLES: Environment = {
  APP_KEYS: 'toBeModified1,toBeModified2',
  ADMIN_JWT_SECRET: 'tobemodified',
  API_TOKEN_SALT: 'tobemodified',
  TRANSFER_TOKEN_SALT: 'tobemodified',
  ENCRYPTION_KEY: 'tobemodified',
  JWT_SECRET: 'tobemodified',
};
const GOOD = 'Zk3v0gHnq7y1T5bWmXc2Rw==';

let folder: string;
let database: TestDatabase;

beforeEach(async () => {
  folder = newFolder();
  database = await emptyDatabase(folder);
});
afterEach(async () => {
  await database.drop();
  removeFolder(folder);
});

const production = (env: Environment): Environment => ({
  ...database.env,
  NODE_ENV: 'production',
  ...env,
});

describe('production with secrets that can be guessed', () => {
  it.each<[string, Environment, RegExp[]]>([
    [
      'none',
      Object.fromEntries(SECRETS.map((name) => [name, ''])),
      SECRETS.map((name) => new RegExp(`${name} is missing`)),
    ],
    [
      'samples',
      SAMPLES,
      [/APP_KEYS \(entry 2\) is a sample/, ...SECRETS.slice(1).map((name) => new RegExp(name))],
    ],
    [
      'some of each kind',
      {
        APP_KEYS: `${GOOD},fifteen-letters`,
        JWT_SECRET: GOOD,
        ADMIN_JWT_SECRET: 'a'.repeat(40),
      },
      [
        /APP_KEYS \(entry 2\) is shorter than 16 bytes/,
        /ADMIN_JWT_SECRET is made of too few/,
        /APP_KEYS and JWT_SECRET are equal/,
      ],
    ],
  ])('%s: names them all and touches no database', async (_what, env, said) => {
    const { code, output } = await startInVain(folder, production(env));
    expect(code).toBe(1);
    const line = output.split('\n').find((one) => one.includes('Production does not start')) ?? '';
    for (const problem of said) expect(line).toMatch(problem);
    expect(await tablesIn(database)).toEqual([]);
  });
});

describe('a newsroom that starts', () => {
  let newsroom: NewsroomProcess | undefined;
  afterEach(async () => {
    await newsroom?.stop();
    newsroom = undefined;
  });

  const register = (headers: Record<string, string>) =>
    httpClient(newsroom?.url ?? '').post('/admin/register-admin', FIRST, { headers });

  it('warns of samples in development', async () => {
    newsroom = await startNewsroom(folder, { ...database.env, ...SAMPLES });
    expect(newsroom.output()).toMatch(/warn.*APP_KEYS \(entry 1\) is a sample.*JWT_SECRET/);
    expect((await register({ 'x-forwarded-for': '203.0.113.9' })).status).toBe(200);
  });

  it('in production is founded from its own machine, and keeps sessions to https', async () => {
    newsroom = await startNewsroom(folder, production({ PUBLIC_URL: 'https://desk.example' }));
    expect(newsroom.output()).not.toContain('PUBLIC_URL');
    for (const name of ['x-forwarded-for', 'forwarded', 'x-real-ip', 'via']) {
      const refused = await register({ [name]: '203.0.113.9' });
      expect(refused.status).toBe(403);
      expect(refused.body.error.message).toMatch(/admin:create-user/);
    }
    const founded = await register({});
    expect(founded.status).toBe(200);
    const [cookie] = founded.headers.getSetCookie();
    expect(cookie).toMatch(/strapi_admin_refresh=.*; secure/i);
  });

  it('in production says loudly that it has no public address', async () => {
    const env = { PUBLIC_URL: '', FIRST_ADMIN_FROM: 'anywhere' };
    newsroom = await startNewsroom(folder, production(env));
    expect(newsroom.output()).toMatch(/error.*PUBLIC_URL is not set/);
    const founded = await register({ 'x-forwarded-for': '203.0.113.9' });
    expect(founded.status).toBe(200);
    expect(founded.headers.getSetCookie()[0]).not.toMatch(/; secure/i);
  });
});

it.each([
  ['FIRST_ADMIN_FROM', 'home', 'guard.secrets.firstAdminFrom'],
  ['SECURE_COOKIES', 'perhaps', 'guard.secrets.secureCookies'],
  ['ADMIN_ORIGINS', 'desk.example', 'guard.origins.admin'],
])('refuses %s=%s, naming the setting', async (name, value, key) => {
  const { code, output } = await startInVain(folder, { ...database.env, [name]: value });
  expect(code).toBe(1);
  expect(output).toContain(key);
  expect(output).toContain(name);
});
