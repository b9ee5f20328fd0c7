import { logIn } from '../../support/admin-session';
import { createApiToken } from '../../support/api-token';
import { bootNewsroom, type Newsroom, WITH_RECEIVERS } from '../../support/boot';
import { type Downstream, downstream, type Delivery } from '../../support/downstream';
import { type Factories, factories } from '../../support/factories';
import { type HttpClient, httpClient } from '../../support/http';
import {
  accept,
  answerWith,
  type ReceivedWebhook,
  type Receiver,
  startReceiver,
} from '../../support/receiver';
import { isSignedWith } from '../../support/signed';
import { waitFor } from '../../support/wait-for';

const ARTICLE = 'api::article.article';

let newsroom: Newsroom;
let client: HttpClient;
let admin: HttpClient;
let make: Factories;
let publishers: Downstream;
let receiver: Receiver;

beforeAll(async () => {
  newsroom = await bootNewsroom(WITH_RECEIVERS);
  newsroom.strapi.config.set('plugin::outbox.retrySeconds', [0, 0.01, 0.01, 3600]);
  client = httpClient(newsroom.url, await createApiToken(newsroom.strapi));
  make = factories(client);
  const session = await logIn(newsroom);
  admin = session.client;
  publishers = downstream(session);
});
beforeEach(async () => {
  receiver = await startReceiver();
});
afterEach(async () => {
  await publishers.clear();
  await receiver.stop();
});
afterAll(() => newsroom.stop());

/** What has come in of one document, once it is as many. */
function arrived(documentId: string, count: number): Promise<ReceivedWebhook[]> {
  return waitFor(`${count} requests for ${documentId}`, () => {
    const found = receiver.received.filter(({ event }) => event.data.documentId === documentId);
    return found.length >= count && found;
  });
}

describe('a delivery', () => {
  it('is a Standard Webhook that independent receivers verify, with the bytes of the log', async () => {
    const { id, secret } = await publishers.add(receiver.url, {
      eventTypes: ['article.*'],
      headers: { Authorization: 'Bearer of-a-sample', 'X-Newsroom': 'sample' },
    });
    const { documentId } = await make.article({ title: 'Міст „Патона“ — 🌉' });
    const [webhook] = (await arrived(documentId, 1)) as [ReceivedWebhook];
    expect(isSignedWith(secret, webhook)).toBe(true);
    expect(isSignedWith(secret, { ...webhook, bytes: Buffer.from(`${webhook.body} `) })).toBe(
      false
    );
    expect(webhook.headers).toMatchObject({
      'content-type': 'application/json',
      'webhook-id': expect.stringMatching(/^evt_[A-Za-z0-9_-]+$/),
      authorization: 'Bearer of-a-sample',
      'x-newsroom': 'sample',
    });
    expect(Object.keys(webhook.event)).toEqual(['type', 'timestamp', 'sequence', 'data']);
    const log = await client.get(`/api/events?after=${webhook.event.sequence - 1}&limit=1`);
    expect(log.text).toContain(webhook.body.slice(webhook.body.indexOf('"data":'), -1));
    expect(log.body.data).toMatchObject([{ id: webhook.headers['webhook-id'] }]);
    await publishers.delivered(id, documentId);
  });

  it('keeps id and bytes over its attempts, each with the time of the attempt', async () => {
    const { id, secret } = await publishers.add(receiver.url);
    receiver.answer = (response) =>
      (receiver.received.length <= 2 ? answerWith(500) : accept)(response);
    const { documentId } = await make.author();
    const { attempts } = await publishers.delivered(id, documentId);
    expect(attempts.map(({ status }) => status)).toEqual([500, 500, 204]);
    const all = await arrived(documentId, attempts.length);
    expect(new Set(all.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    expect(new Set(all.map(({ body }) => body)).size).toBe(1);
    expect(all.map(({ headers }) => Number(headers['webhook-timestamp']))).toEqual(
      attempts.map(({ at }) => Math.floor(Date.parse(at) / 1000))
    );
    expect(all.every((webhook) => isSignedWith(secret, webhook))).toBe(true);
  });

  it('goes to those who asked for its type, its content and its locale', async () => {
    const filters = [
      {},
      { eventTypes: ['article.published'] },
      { contentTypes: ['author'] },
      { locales: ['uk'] },
      { eventTypes: ['article.*'], locales: ['en'] },
    ];
    const endpoints = [];
    for (const filter of filters) endpoints.push(await publishers.add(receiver.url, filter));
    const author = await make.author();
    const credits = [{ author: author.documentId }];
    const { documentId } = await make.article({ credits });
    await client.put(`/api/articles/${documentId}?locale=uk`, {
      data: {
        title: 'Міст',
        body: [{ type: 'paragraph', children: [{ type: 'text', text: 'Текст.' }] }],
        credits,
      },
    });
    await client.put(`/api/authors/${author.documentId}`, { data: { jobTitle: 'Editor' } });
    const got = async (endpoint: number) =>
      (await publishers.deliveries(`endpoint=${endpoint}`))
        .map(({ event }) => `${event.type} ${event.locale}`)
        .toReversed();
    const [all, ...some] = endpoints.map(({ id }) => id) as [number, ...number[]];
    await waitFor('four events', async () => (await got(all)).length === 4);
    expect(await got(all)).toEqual([
      'author.created null',
      'article.published en',
      'article.published uk',
      'author.updated null',
    ]);
    expect(await Promise.all(some.map(got))).toEqual([
      ['article.published en', 'article.published uk'],
      ['author.created null', 'author.updated null'],
      ['author.created null', 'article.published uk', 'author.updated null'],
      ['article.published en'],
    ]);
  });
});

describe('the deliveries page', () => {
  it('lists each attempt with status, duration and the first of the answer, by filter', async () => {
    const { id, name } = await publishers.add(receiver.url, { name: 'Listed' });
    receiver.answer = (response) => response.writeHead(500).end(`No.\u001b[31m${'x'.repeat(5000)}`);
    const failing = await make.author();
    const dead = (delivery: Delivery) => delivery.attempts.length === 3;
    const failed = await publishers.delivery(id, failing.documentId, 'tried thrice', dead);
    receiver.answer = accept;
    const good = await make.author();
    const delivered = await publishers.delivered(id, good.documentId);

    expect(failed).toMatchObject({
      endpoint: { id, name },
      state: 'pending',
      lastStatus: 500,
      deliveredAt: null,
      nextAttemptAt: expect.any(String),
    });
    for (const { status, durationMs, excerpt, error } of failed.attempts) {
      expect([status, error]).toEqual([500, null]);
      expect(durationMs).toBeGreaterThanOrEqual(0);
      expect(excerpt).toMatch(/^No\.\\u001b\[31mx+$/);
      expect(excerpt?.length).toBeLessThan(1100);
    }
    const ids = async (query: string) =>
      (await publishers.deliveries(`endpoint=${id}&${query}`)).map((found) => found.id);
    expect(await ids('')).toEqual([delivered.id, failed.id]);
    expect(await ids('state=delivered')).toEqual([delivered.id]);
    expect(await ids('state=dead')).toEqual([]);
    expect(await ids(`event=${failed.event.id}`)).toEqual([failed.id]);
    expect(await ids(`before=${delivered.id}`)).toEqual([failed.id]);
  });

  it.each(['state=lost', 'endpoint=x', 'limit=0', 'limit=201', 'before=-1', 'foo=1'])(
    'answers ?%s with 400 and names it',
    async (query) => {
      const { status, body } = await admin.get<{
        error: { details: { errors: Array<{ path: string[] }> } };
      }>(`/outbox/deliveries?${query}`);
      expect(status).toBe(400);
      expect(body.error.details.errors[0]?.path).toEqual([query.split('=')[0]]);
    }
  );

  it('tells in the edit view how far the newest version has come, in each locale', async () => {
    const other = await startReceiver();
    other.answer = answerWith(500);
    const wants = { eventTypes: ['article.*'] };
    const good = await publishers.add(receiver.url, { ...wants, name: 'Good' });
    const bad = await publishers.add(other.url, { ...wants, name: 'Bad' });
    const { documentId } = await make.article();
    await publishers.delivered(good.id, documentId);
    await publishers.delivery(
      bad.id,
      documentId,
      'waiting',
      ({ lastStatus }) => lastStatus === 500
    );
    const path = `/outbox/documents/${ARTICLE}/${documentId}`;
    const { body } = await admin.get<{ data: Array<{ deliveries: object[] }> }>(path);
    expect(body.data).toMatchObject([
      {
        locale: 'en',
        event: { type: 'article.published' },
        total: body.data[0]?.deliveries.length,
      },
    ]);
    expect(body.data[0]?.deliveries).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          endpoint: expect.objectContaining({ id: good.id }),
          state: 'delivered',
        }),
        expect.objectContaining({
          endpoint: expect.objectContaining({ id: bad.id }),
          state: 'pending',
          nextAttemptAt: expect.any(String),
        }),
      ])
    );
    expect((await admin.get('/outbox/documents/plugin::users-permissions.user/x')).status).toBe(
      404
    );
    await other.stop();
  });

  it('sends a test event, which is no part of the log', async () => {
    const { id, secret } = await publishers.add(receiver.url);
    const lastSequence = async () => (await client.get('/api/events?limit=1')).headers.get('etag');
    const before = await lastSequence();
    const good = await admin.post(`/outbox/endpoints/${id}/test`);
    expect(good.body.data).toMatchObject({ ok: true, status: 204, error: null });
    const [webhook] = receiver.received as [ReceivedWebhook];
    expect(webhook.event).toMatchObject({ type: 'outbox.test', sequence: 0 });
    expect(isSignedWith(secret, webhook)).toBe(true);
    receiver.answer = answerWith(503);
    const bad = await admin.post(`/outbox/endpoints/${id}/test`);
    expect(bad.body.data).toMatchObject({ ok: false, status: 503, excerpt: 'status 503' });
    expect(await lastSequence()).toBe(before);
  });
});
