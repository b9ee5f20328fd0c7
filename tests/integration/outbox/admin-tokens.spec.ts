import { randomUUID } from 'node:crypto';

import { type AdminSession, logIn } from '../../support/admin-session';
import { createApiToken } from '../../support/api-token';
import { bootNewsroom, type Newsroom, WITH_RECEIVERS } from '../../support/boot';
import { type Endpoint, downstream } from '../../support/downstream';
import { type HttpClient, httpClient } from '../../support/http';
import { type Receiver, startReceiver } from '../../support/receiver';

let newsroom: Newsroom;
let session: AdminSession;
let receiver: Receiver;
let endpoint: Endpoint;

beforeAll(async () => {
  receiver = await startReceiver();
  newsroom = await bootNewsroom(WITH_RECEIVERS);
  session = await logIn(newsroom);
  endpoint = await downstream(session).add(receiver.url);
});
afterAll(async () => {
  await newsroom.stop();
  await receiver.stop();
});

/** A client with an admin token of the plugin's rights, such as `endpoints.read`. */
async function tokenWith(...rights: string[]): Promise<HttpClient> {
  const answer = await session.client.post<{ data: { accessKey: string } }>('/admin/admin-tokens', {
    name: `A token of a test, ${randomUUID()}`,
    description: '',
    lifespan: null,
    adminPermissions: rights.map((right) => ({
      action: `plugin::outbox.${right}`,
      subject: null,
      properties: {},
      conditions: [],
    })),
  });
  if (answer.status !== 201) throw new Error(`The token was refused: ${answer.text}`);
  return httpClient(newsroom.url, answer.body.data.accessKey);
}

/** What one route of each right answers. */
async function answers(by: HttpClient): Promise<Record<string, number>> {
  const { id } = endpoint;
  return {
    'endpoints.read': (await by.get(`/outbox/endpoints/${id}`)).status,
    'endpoints.edit': (await by.put(`/outbox/endpoints/${id}`, { name: 'By a token' })).status,
    'deliveries.read': (await by.get('/outbox/deliveries')).status,
    'deliveries.replay': (await by.post(`/outbox/endpoints/${id}/replay`, { after: 0 })).status,
  };
}

const RIGHTS = ['endpoints.read', 'endpoints.edit', 'deliveries.read', 'deliveries.replay'];

it('an admin token with every right runs the publishers', async () => {
  const by = await tokenWith(...RIGHTS);
  const made = await by.post<{ data: Endpoint }>('/outbox/endpoints', {
    name: 'Made by a token',
    url: receiver.url,
  });
  expect([made.status, made.body.data.secret.slice(0, 6)]).toEqual([201, 'whsec_']);
  const path = `/outbox/endpoints/${made.body.data.id}`;
  expect((await by.post(`${path}/test`)).body.data).toMatchObject({ ok: true, status: 204 });
  expect((await by.post(`${path}/rotate`, { keepOldForSeconds: 0 })).status).toBe(200);
  expect((await by.del(path)).status).toBe(200);
  expect(new Set(Object.values(await answers(by)))).toEqual(new Set([200]));
});

it.each(RIGHTS)('an admin token with %s may do that and nothing more', async (right) => {
  const expected = Object.fromEntries(RIGHTS.map((one) => [one, one === right ? 200 : 403]));
  expect(await answers(await tokenWith(right))).toEqual(expected);
});

it('an admin token without these rights is refused', async () => {
  expect(new Set(Object.values(await answers(await tokenWith())))).toEqual(new Set([403]));
});

it('an admin token reads no events, which are for API tokens', async () => {
  const by = await tokenWith(...RIGHTS);
  expect((await by.get('/api/events')).status).toBe(401);
});

it('API tokens and made-up ones are not accepted', async () => {
  const api = await createApiToken(newsroom.strapi);
  for (const token of [api, 'f'.repeat(256)]) {
    const statuses = Object.values(await answers(httpClient(newsroom.url, token)));
    expect(new Set(statuses)).toEqual(new Set([401]));
  }
});
