import fs from 'node:fs';
import path from 'node:path';

import { createApiToken } from '../../support/api-token';
import { bootNewsroom, type Newsroom } from '../../support/boot';
import { type Answer, httpClient } from '../../support/http';
import { root } from '../../support/root';
import { newRole, nobody, signIn, type Desk } from '../desk/desk-client';

/** Every plugin of the pack, by its folder: a new one is tried as well. */
const PLUGINS = fs.readdirSync(path.join(root, 'src/plugins'));

/** Every field needs the newsroom's clock, which is no secret. */
const OPEN_TO_ALL = ['GET /newsroom/settings'];

/** These give what a role may read in the content manager, and ask for no permission besides. */
const OPEN_TO_READERS = [
  ...OPEN_TO_ALL,
  'GET /newsroom/bylines',
  'GET /newsroom/panel/related',
  'GET /newsroom/panel/stories/:uid/:documentId',
  'GET /newsroom/photo-metadata/:fileId',
];

/** Loaded by a frame, which sends no token: these ask for a pass of their own (decision 14). */
const WITH_A_PASS = ['GET /newsroom/preview/:uid/:documentId'];

/** Open to everybody: the feeds, and what the panel's texts depend on before anybody signs in. */
const isPublic = (route: string): boolean =>
  route.startsWith('GET /feeds/') || route === 'GET /newsroom/type-names';

/** Values that no document and no file has. */
const PARAMS: Record<string, string> = { uid: 'api::article.article', fileId: '999999', id: '999' };

/** What a route asks for before it looks at permissions within a type. */
const QUERIES: Record<string, string> = {
  'GET /newsroom/bylines': '?contentType=api::article.article&ids=1',
};

interface Route {
  method: string;
  path: string;
  info?: { type?: string };
}

let newsroom: Newsroom;
let routes: string[];
let open: string[];

beforeAll(async () => {
  // The read cache's routes are there while it is switched on.
  newsroom = await bootNewsroom();
  const all = PLUGINS.flatMap(adminRoutes).filter((route) => !WITH_A_PASS.includes(route));
  routes = all.filter((route) => !isPublic(route));
  open = all.filter(isPublic);
});

afterAll(() => newsroom.stop());

it('finds the routes of every plugin that has some', () => {
  const owners = new Set(routes.map((route) => route.split(/[ /]+/)[1]));
  expect([...owners]).toEqual(expect.arrayContaining(['newsroom', 'outbox', 'read-cache']));
  expect(routes.length).toBeGreaterThan(20);
});

it('lets nobody preview without a pass, whoever they are', async () => {
  const { strapi, url } = newsroom;
  const { call } = await signIn(strapi, url, 'strapi-super-admin');
  const answers = await statuses(call, WITH_A_PASS);
  expect(answers).toEqual(Object.fromEntries(WITH_A_PASS.map((route) => [route, 401])));
});

it('lets nobody in who is not signed in', async () => {
  const answers = await statuses(nobody(newsroom.url), [...routes, ...WITH_A_PASS]);
  expect(new Set(Object.values(answers))).toEqual(new Set([401]));
});

it('shows everybody the feeds and the names of the types, and nothing else', async () => {
  const answers = await statuses(nobody(newsroom.url), open);
  expect(Object.values(answers).filter((status) => status !== 200 && status !== 404)).toEqual([]);
  const { body } = await httpClient(newsroom.url).get('/newsroom/type-names');
  expect(body.data.article).toEqual({ uid: 'api::article.article', displayName: 'Article' });
});

it.each(['a reader of the site', 'an API token'])('does not take %s for an editor', async (who) => {
  const token =
    who === 'an API token' ? await createApiToken(newsroom.strapi) : await readersToken();
  const call = withToken(token);
  const answers = await statuses(call, [...routes, ...WITH_A_PASS]);
  expect(new Set(Object.values(answers))).toEqual(new Set([401]));
});

it('lets a role without permissions call next to none', async () => {
  const { strapi, url } = newsroom;
  const { call } = await signIn(strapi, url, await newRole(strapi, []));
  const answers = await statuses(call);
  const expected = (route: string) => (OPEN_TO_ALL.includes(route) ? 200 : 403);
  expect(answers).toEqual(Object.fromEntries(routes.map((route) => [route, expected(route)])));
});

it('lets a role that only reads see what belongs to the forms, and change nothing', async () => {
  const { strapi, url } = newsroom;
  const { call } = await signIn(strapi, url, await readingRole());
  const answers = await statuses(call);
  const refused = routes.filter((route) => answers[route] === 403);
  expect(routes.filter((route) => !refused.includes(route)).toSorted()).toEqual(
    OPEN_TO_READERS.toSorted()
  );
});

it('names no more of the configuration than fields and panels need', async () => {
  const { strapi, url } = newsroom;
  const { call } = await signIn(strapi, url, await newRole(strapi, []));
  const { body } = await call('GET', '/newsroom/settings');
  expect(Object.keys(body.data).toSorted()).toEqual([
    'addresses',
    'contentTypes',
    'defaultLocale',
    'disclosures',
    'fields',
    'locales',
    'publicAddress',
    'staleAudio',
    'timeZone',
    'wordsPerMinute',
  ]);
});

it('lets an editor work in the newsroom, and keeps the operating routes to administrators', async () => {
  const { strapi, url } = newsroom;
  const { call } = await signIn(strapi, url, 'strapi-editor');
  const answers = await statuses(call);
  for (const route of routes) {
    const isRefused = answers[route] === 403 || answers[route] === 401;
    const isOperating =
      !route.includes(' /newsroom/') || route.includes(' /newsroom/publications/');
    expect([route, isRefused]).toEqual([route, isOperating]);
  }
});

it('refuses a super admin nothing, and fails on nothing', async () => {
  const { strapi, url } = newsroom;
  const { call } = await signIn(strapi, url, 'strapi-super-admin');
  for (const [route, status] of Object.entries(await statuses(call))) {
    expect([route, [200, 201, 202, 204, 400, 404].includes(status)]).toEqual([route, true]);
  }
});

function withToken(token: string): Desk {
  const client = httpClient(newsroom.url, token);
  const send: Record<string, (to: string, body?: unknown) => Promise<Answer<never>>> = {
    GET: (to) => client.get(to),
    POST: (to, body) => client.post(to, body),
    PUT: (to, body) => client.put(to, body),
    DELETE: (to) => client.del(to),
  };
  return async (method, to, body) => {
    const answer = await send[method]?.(to, body);
    if (!answer) throw new Error(`No route here is called with ${method}.`);
    return answer;
  };
}

/** The token of somebody who has an account on the site, and none in the admin panel. */
async function readersToken(): Promise<string> {
  const { strapi, url } = newsroom;
  const login = { email: 'reader@newsroom.example', password: 'Sample-password-1' };
  const users = strapi.plugin('users-permissions').service('user');
  const role = await strapi.db
    .query('plugin::users-permissions.role')
    .findOne({ where: { type: 'authenticated' } });
  await users.add({
    ...login,
    username: 'reader',
    provider: 'local',
    confirmed: true,
    role: role.id,
  });
  const answer = await httpClient(url).post<{ jwt: string }>('/api/auth/local', {
    identifier: login.email,
    password: login.password,
  });
  expect(answer.status).toBe(200);
  return answer.body.jwt;
}

/** A role that reads everything in the content manager and the media library, and no more. */
function readingRole(): Promise<number> {
  const read = (subject: string, fields: string[], locales?: string[]) => ({
    action: 'plugin::content-manager.explorer.read',
    subject,
    properties: { fields, ...(locales && { locales }) },
  });
  const story = ['title', 'credits.author', 'leadPhoto'];
  return newRole(newsroom.strapi, [
    read('api::article.article', story, ['en', 'uk']),
    read('api::live-brief.live-brief', story, ['en', 'uk']),
    read('api::author.author', ['name']),
    read('api::photo.photo', ['name']),
    { action: 'plugin::upload.read' },
  ]);
}

/** `GET /newsroom/settings`, as the running newsroom has them. */
function adminRoutes(name: string): string[] {
  const plugin = newsroom.strapi.plugin(name) as unknown as { routes?: object } | undefined;
  const groups = Object.entries(plugin?.routes ?? {}) as Array<
    [string, { routes?: Route[]; type?: string }]
  >;
  return groups
    .filter(([, { type }]) => type === 'admin')
    .flatMap(([, group]) => group.routes ?? [])
    .map((route) => `${route.method} /${name}${route.path}`);
}

async function statuses(call: Desk, among = routes): Promise<Record<string, number>> {
  const answers: Record<string, number> = {};
  for (const route of among) {
    const [method = '', pattern = ''] = route.split(' ');
    const address = pattern.replaceAll(/:(\w+)/g, (_, name: string) => PARAMS[name] ?? 'absent');
    const body = method === 'GET' || method === 'DELETE' ? undefined : {};
    const answer = await call(method, `${address}${QUERIES[route] ?? ''}`, body);
    answers[route] = answer.status;
  }
  return answers;
}
