import fs from 'node:fs';
import path from 'node:path';

import { bootNewsroom, type Newsroom } from '../../support/boot';
import { root } from '../../support/root';
import { newRole, nobody, signIn, type Desk } from '../desk/desk-client';

/** Every plugin of the pack, by its folder: a new one is tried as well. */
const PLUGINS = fs.readdirSync(path.join(root, 'src/plugins'));

/**
 * Every field needs the newsroom's clock, which is no secret; the documents of the panel come as far
 * as a role may read them, which may be none.
 */
const OPEN_TO_ALL = ['GET /newsroom/settings', 'GET /newsroom/panel/related'];

/** Loaded by a frame, which sends no token: these ask for a pass of their own (decision 14). */
const WITH_A_PASS = ['GET /newsroom/preview/:uid/:documentId'];

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

beforeAll(async () => {
  // The read cache's routes are there while it is switched on.
  newsroom = await bootNewsroom({ env: { READ_CACHE_ENABLED: 'true' } });
  routes = PLUGINS.flatMap(adminRoutes).filter((route) => !WITH_A_PASS.includes(route));
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

it('lets a role without permissions call next to none', async () => {
  const { strapi, url } = newsroom;
  const { call } = await signIn(strapi, url, await newRole(strapi, []));
  const answers = await statuses(call);
  const expected = (route: string) => (OPEN_TO_ALL.includes(route) ? 200 : 403);
  expect(answers).toEqual(Object.fromEntries(routes.map((route) => [route, expected(route)])));
});

it('lets an editor work in the newsroom, and keeps the operating routes to administrators', async () => {
  const { strapi, url } = newsroom;
  const { call } = await signIn(strapi, url, 'strapi-editor');
  const answers = await statuses(call);
  for (const route of routes) {
    const isRefused = answers[route] === 403 || answers[route] === 401;
    expect([route, isRefused]).toEqual([route, !route.includes(' /newsroom/')]);
  }
});

it('refuses a super admin nothing, and fails on nothing', async () => {
  const { strapi, url } = newsroom;
  const { call } = await signIn(strapi, url, 'strapi-super-admin');
  for (const [route, status] of Object.entries(await statuses(call))) {
    expect([route, [200, 201, 204, 400, 404].includes(status)]).toEqual([route, true]);
  }
});

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
