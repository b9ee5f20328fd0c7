import { randomBytes } from 'node:crypto';

import { type AdminSession, logIn, type RoleCode } from '../../support/admin-session';
import { createApiToken } from '../../support/api-token';
import { bootNewsroom, type Newsroom, WITH_RECEIVERS } from '../../support/boot';
import { type Delivery, type Downstream, downstream } from '../../support/downstream';
import { type Factories, factories } from '../../support/factories';
import { type HttpClient, httpClient } from '../../support/http';
import { accept, answerWith, type Receiver, startReceiver } from '../../support/receiver';

const TABLES = ['endpoint', 'delivery', 'attempt', 'event'];

let newsroom: Newsroom;
let client: HttpClient;
let make: Factories;
let session: AdminSession;
let publishers: Downstream;
let receiver: Receiver;
/** Everything that was logged, at any level. */
const logged: string[] = [];

beforeAll(async () => {
  newsroom = await bootNewsroom(WITH_RECEIVERS);
  newsroom.strapi.config.set('plugin::outbox.retrySeconds', [0, 0.01]);
  newsroom.strapi.log.on('data', (line: unknown) => logged.push(JSON.stringify(line)));
  client = httpClient(newsroom.url, await createApiToken(newsroom.strapi));
  make = factories(client);
  session = await logIn(newsroom);
  publishers = downstream(session);
  receiver = await startReceiver();
});
afterAll(async () => {
  await newsroom.stop();
  await receiver.stop();
});

/** Somebody whose role has these permissions of the plugin and nothing else. */
async function someoneWhoMay(...actions: string[]): Promise<HttpClient> {
  const roles = newsroom.strapi.service('admin::role');
  const name = `Role ${randomBytes(4).toString('hex')}`;
  const role = await roles.create({ name, description: '' });
  await roles.assignPermissions(
    role.id,
    actions.map((action) => ({
      action: `plugin::outbox.${action}`,
      subject: null,
      properties: {},
      conditions: [],
    }))
  );
  return (await logIn(newsroom, role.code as RoleCode)).client;
}

type Request = (by: HttpClient) => Promise<number>;

/** Every route, with what makes it answer 200 or 201 to whoever may. */
function routes(endpointId: number, deliveryId: number): Record<string, Array<[string, Request]>> {
  const base = `/outbox/endpoints/${endpointId}`;
  const get = (path: string): [string, Request] => [
    `GET ${path}`,
    async (by) => (await by.get(path)).status,
  ];
  const post = (path: string, body: object): [string, Request] => [
    `POST ${path}`,
    async (by) => (await by.post(path, body)).status,
  ];
  return {
    'endpoints.read': [get('/outbox/status'), get('/outbox/endpoints'), get(base)],
    'endpoints.edit': [
      post('/outbox/endpoints', { name: 'Made by a role', url: receiver.url, enabled: false }),
      [`PUT ${base}`, async (by) => (await by.put(base, { name: 'Changed' })).status],
      post(`${base}/rotate`, { keepOldForSeconds: 0 }),
      post(`${base}/test`, {}),
      [`DELETE ${base}`, async (by) => (await by.del(base)).status],
    ],
    'deliveries.read': [
      get('/outbox/deliveries'),
      get('/outbox/content-types'),
      get('/outbox/documents/api::author.author/x'),
    ],
    'deliveries.replay': [
      post(`/outbox/deliveries/${deliveryId}/send-again`, {}),
      post(`${base}/replay`, { after: 0 }),
    ],
  };
}

/** What each route answers, those that remove things last. */
async function answers(by: HttpClient, which?: string): Promise<Record<string, number>> {
  const { id } = await publishers.add(receiver.url);
  const { documentId } = await make.author();
  const delivery = await publishers.delivered(id, documentId);
  const all = routes(id, delivery.id);
  const order = ['endpoints.read', 'deliveries.read', 'deliveries.replay', 'endpoints.edit'];
  const result: Record<string, number> = {};
  for (const action of order.filter((name) => which === undefined || name === which)) {
    for (const [name, request] of all[action] ?? []) {
      result[name.replaceAll(/\/\d+/g, '/:id')] = await request(by);
    }
  }
  await publishers.clear();
  return result;
}

describe('the admin routes', () => {
  it('serve a super admin', async () => {
    const statuses = await answers(session.client);
    expect(Object.keys(statuses)).toHaveLength(13);
    const { 'POST /outbox/endpoints': created, ...rest } = statuses;
    expect(created).toBe(201);
    expect(new Set(Object.values(rest))).toEqual(new Set([200]));
  });

  it('ask nobody in, nor an API token', async () => {
    expect(new Set(Object.values(await answers(httpClient(newsroom.url))))).toEqual(new Set([401]));
    expect(new Set(Object.values(await answers(client)))).toEqual(new Set([401]));
  });

  it.each(['strapi-author', 'strapi-editor'] as const)(
    'refuse a %s, who has not been given the permission',
    async (role) => {
      const { client: by } = await logIn(newsroom, role);
      expect(new Set(Object.values(await answers(by)))).toEqual(new Set([403]));
    }
  );

  const actions = ['endpoints.read', 'endpoints.edit', 'deliveries.read', 'deliveries.replay'];

  it.each(actions)('serve a role that has %s, and nothing more', async (given) => {
    const by = await someoneWhoMay(given);
    const served: string[] = [];
    const refused: number[] = [];
    for (const asked of actions) {
      const statuses = Object.values(await answers(by, asked));
      if (statuses.every((status) => status < 300)) served.push(asked);
      refused.push(...statuses.filter((status) => status >= 300));
    }
    expect(served).toEqual([given]);
    expect(new Set(refused)).toEqual(new Set([403]));
  });

  it.each(['0', '999999', 'x', '-1', '1e3', '99999999999', '%00'])(
    'answer 404 for an endpoint or a delivery %j',
    async (id) => {
      const { client: by } = session;
      const statuses = [
        await by.get(`/outbox/endpoints/${id}`),
        await by.put(`/outbox/endpoints/${id}`, { name: 'X' }),
        await by.post(`/outbox/endpoints/${id}/rotate`, {}),
        await by.post(`/outbox/endpoints/${id}/test`, {}),
        await by.post(`/outbox/endpoints/${id}/replay`, { after: 0 }),
        await by.post(`/outbox/deliveries/${id}/send-again`, {}),
        await by.del(`/outbox/endpoints/${id}`),
      ].map(({ status }) => status);
      expect(statuses).toEqual([404, 404, 404, 404, 404, 404, 404]);
    }
  );

  it.each([
    ['rotate', { keepOldForSeconds: -1 }, 'keepOldForSeconds'],
    ['rotate', { keepOldForSeconds: 1e9 }, 'keepOldForSeconds'],
    ['rotate', { keepOldForSeconds: 0, secret: 'short' }, 'secret'],
    ['replay', {}, 'after'],
    ['replay', { after: -1 }, 'after'],
    ['replay', { after: 'x' }, 'after'],
    ['replay', { after: 2_000_000_000 }, 'after'],
  ])('%s refuses %j and names the field', async (action, body, field) => {
    const { id } = await publishers.add(receiver.url);
    const answer = await session.client.post<{
      error: { details: { errors: Array<{ path: string[]; code: string }> } };
    }>(`/outbox/endpoints/${id}/${action}`, body);
    expect(answer.status).toBe(400);
    expect(answer.body.error.details.errors).toMatchObject([
      { path: [field], code: expect.stringMatching(/^[a-z.-]+$/), values: expect.any(Object) },
    ]);
    await publishers.clear();
  });
});

describe('what no database holds', () => {
  it('is refused, or is not there', async () => {
    const { client: by } = session;
    expect((await by.get('/outbox/deliveries?event=%00')).status).toBe(400);
    const progress = await by.get('/outbox/documents/api::author.author/%00');
    expect([progress.status, progress.body.data]).toEqual([200, []]);
  });
});

describe('secrets', () => {
  it('are shown once, and are nowhere else: not in answers, the database, logs or errors', async () => {
    const authorization = `Bearer ${randomBytes(18).toString('hex')}`;
    const own = `whsec_${randomBytes(32).toString('base64')}`;
    const made = await publishers.add(receiver.url, { headers: { authorization } });
    const brought = await publishers.add(receiver.url, { secret: own });
    expect(made.secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    expect(brought.secret).toBe(own);
    const { secret: rotated } = await publishers.rotate(made.id, 3600);
    expect(rotated).not.toBe(made.secret);

    receiver.answer = answerWith(500);
    const { documentId } = await make.author();
    const dead = ({ state }: Delivery) => state === 'dead';
    await publishers.delivery(made.id, documentId, 'dead', dead);
    await publishers.delivery(brought.id, documentId, 'dead', dead);
    const { client: by } = session;
    const texts = [
      await by.get('/outbox/endpoints'),
      await by.get(`/outbox/endpoints/${made.id}`),
      await by.put(`/outbox/endpoints/${made.id}`, { name: 'Renamed' }),
      await by.put(`/outbox/endpoints/${made.id}`, { secret: rotated }),
      await by.put(`/outbox/endpoints/${made.id}`, { url: 'https://hooks.example.com/' }),
      await by.post(`/outbox/endpoints/${made.id}/test`),
      await by.get('/outbox/deliveries?limit=200'),
      await by.get('/outbox/status'),
      await client.get('/api/events?limit=500'),
      await by.del(`/outbox/endpoints/${brought.id}`),
    ].map(({ text }) => text);
    for (const table of TABLES) {
      const rows = await newsroom.strapi.db.query(`plugin::outbox.${table}`).findMany();
      texts.push(JSON.stringify(rows));
    }
    texts.push(...logged);

    expect(texts[1]).toContain('"authorization":null');
    const secrets = [made.secret, own, rotated].flatMap((secret) => [
      secret.slice('whsec_'.length),
      Buffer.from(secret.slice('whsec_'.length), 'base64').toString('hex'),
    ]);
    for (const hidden of [...secrets, authorization.slice('Bearer '.length)]) {
      expect(texts.filter((text) => text.includes(hidden))).toEqual([]);
    }
  });

  it('are not shown when a receiver answers with what it was sent', async () => {
    const headers = { authorization: 'Bearer Tok3n-of-a-s&mple', 'x-key': 'key/of"a=sample' };
    const { id } = await publishers.add(receiver.url, { headers });
    receiver.answer = (response, webhook) =>
      response.writeHead(500).end(JSON.stringify(webhook.headers));
    const { client: by } = session;
    const test = await by.post(`/outbox/endpoints/${id}/test`);
    const { documentId } = await make.author();
    await publishers.delivery(id, documentId, 'dead', ({ state }) => state === 'dead');
    receiver.answer = accept;
    const rows = await newsroom.strapi.db.query('plugin::outbox.attempt').findMany();
    const { text } = await by.get(`/outbox/deliveries?endpoint=${id}`);
    for (const shown of [test.text, text, JSON.stringify(rows)]) {
      expect(shown).toContain('webhook-id');
      expect(shown).toContain('•••');
      expect(shown).not.toMatch(/Tok3n|key\/of|v1,\w/);
    }
    await publishers.clear();
  });

  it.each(TABLES)('are not in the content manager, whoever asks: %s', async (table) => {
    const uid = `plugin::outbox.${table}`;
    const { id } = await publishers.add(receiver.url);
    const { client: by } = session;
    const statuses = [
      await by.get(`/content-manager/collection-types/${uid}`),
      await by.get(`/content-manager/collection-types/${uid}/${id}`),
      await by.post(`/content-manager/collection-types/${uid}`, {}),
      await by.get(`/content-type-builder/content-types/${uid}`),
    ].map(({ status }) => status);
    expect(statuses).toEqual([403, 403, 403, 404]);
    const { text } = await by.get('/content-manager/content-types');
    expect(text).toContain('api::article.article');
    expect(text).not.toContain('outbox');
    await publishers.clear();
  });

  it('are not for the editors of content, nor for REST and GraphQL', async () => {
    for (const path of ['endpoints', 'deliveries', 'attempts', 'outbox/endpoints']) {
      expect((await client.get(`/api/${path}`)).status).toBe(404);
    }
    const { text } = await client.post('/graphql', { query: '{ __schema { types { name } } }' });
    expect(text).toContain('"Article"');
    expect(text).not.toMatch(/Outbox/i);
  });
});
