import { once } from 'node:events';
import type http from 'node:http';

import { type AdminSession, logIn } from '../../support/admin-session';
import { createApiToken } from '../../support/api-token';
import { bootNewsroom, type Newsroom } from '../../support/boot';
import { type Delivery, type Downstream, downstream } from '../../support/downstream';
import { type Factories, factories } from '../../support/factories';
import { type HttpClient, httpClient } from '../../support/http';
import {
  accept,
  type Answering,
  answerWith,
  type Receiver,
  startReceiver,
} from '../../support/receiver';
import { waitFor } from '../../support/wait-for';

const HOUR = 3_600_000;
const TIMEOUT_SECONDS = 3;

let newsroom: Newsroom;
let session: AdminSession;
let client: HttpClient;
let make: Factories;
let publishers: Downstream;
let receiver: Receiver;

beforeAll(async () => {
  newsroom = await bootNewsroom({
    env: { OUTBOX_ALLOWED_HOSTS: '127.0.0.1' },
    pluginConfig: { outbox: { timeoutSeconds: TIMEOUT_SECONDS } },
  });
  client = httpClient(newsroom.url, await createApiToken(newsroom.strapi));
  make = factories(client);
  session = await logIn(newsroom);
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

/** Seconds before each attempt, from now on. */
function schedule(...seconds: number[]): void {
  newsroom.strapi.config.set('plugin::outbox.retrySeconds', seconds);
}

/** A delivery that has been tried as often as asked, answered in this way each time. */
async function tried(answer: Answering, attempts = 1): Promise<Delivery & { until: number }> {
  receiver.answer = answer;
  const { id } = await publishers.add(receiver.url);
  const { documentId } = await make.author();
  const has = (delivery: Delivery) => delivery.attempts.length === attempts;
  const delivery = await publishers.delivery(id, documentId, `tried ${attempts} times`, has);
  return { ...delivery, until: Date.parse(delivery.nextAttemptAt ?? '') };
}

function endOf({ attempts }: Delivery): number {
  const last = attempts.at(-1);
  return Date.parse(last?.at ?? '') + (last?.durationMs ?? 0);
}

describe('the answer', () => {
  it.each([200, 201, 202, 204, 299])('%d is success', async (status) => {
    schedule(0, 3600);
    const delivery = await tried(answerWith(status));
    expect(delivery).toMatchObject({ state: 'delivered', lastStatus: status, nextAttemptAt: null });
    expect(delivery.deliveredAt).not.toBeNull();
  });

  it.each([300, 304, 400, 401, 404, 409, 500, 502, 504])('%d is a failure', async (status) => {
    schedule(0, 3600);
    const delivery = await tried(answerWith(status));
    expect(delivery).toMatchObject({ state: 'pending', lastStatus: status, deliveredAt: null });
  });

  it.each([301, 302, 303, 307, 308])('%d is a failure and is not followed', async (status) => {
    schedule(0, 3600);
    const elsewhere = await startReceiver();
    const delivery = await tried(answerWith(status, { location: elsewhere.url }));
    expect(delivery).toMatchObject({ state: 'pending', lastStatus: status });
    expect(receiver.received).toHaveLength(1);
    expect(elsewhere.connections()).toBe(0);
    await elsewhere.stop();
  });

  it('that never comes is a failure', async () => {
    schedule(0, 3600);
    const delivery = await tried(() => undefined);
    expect(delivery).toMatchObject({ state: 'pending', lastStatus: null });
    expect(delivery.attempts[0]?.error).toContain(`within ${TIMEOUT_SECONDS} seconds`);
  });

  it('that begins and never ends is a failure', async () => {
    schedule(0, 3600);
    const delivery = await tried((response) => response.writeHead(200).write('So far'));
    expect(delivery).toMatchObject({ state: 'pending', attempts: [{ status: 200 }] });
    expect(delivery.attempts[0]?.error).toContain(`within ${TIMEOUT_SECONDS} seconds`);
  });

  it('that refuses is heard, however long its page', async () => {
    schedule(0, 0.01);
    const page = 'x'.repeat(100_000);
    const { id } = (await tried((response) => response.writeHead(410).end(page))).endpoint;
    expect(await publishers.find(id)).toMatchObject({ enabled: false, state: 'disabled-by-410' });
    const busy = await tried((response) =>
      response.writeHead(503, { 'retry-after': '3600' }).end(page)
    );
    expect(busy.attempts).toMatchObject([{ status: 503 }]);
    expect(busy.attempts[0]?.error).toContain('longer than 65536 bytes');
    expect((await publishers.find(busy.endpoint.id)).pausedUntil).not.toBeNull();
    expect(busy.until - endOf(busy)).toBeGreaterThanOrEqual(HOUR);
  });

  it('that is a gigabyte is cut off and is a failure', async () => {
    schedule(0, 3600);
    let sent = 0;
    const answers: http.ServerResponse[] = [];
    const delivery = await tried((response) => {
      answers.push(response.writeHead(200));
      const more = (): void => {
        while (sent < 1e9 && !response.destroyed) {
          sent += 65_536;
          if (!response.write('x'.repeat(65_536))) return void response.once('drain', more);
        }
      };
      more();
    });
    const [answer] = answers;
    if (answer && !answer.closed) await once(answer, 'close');
    expect(delivery).toMatchObject({ state: 'pending', attempts: [{ status: 200 }] });
    expect(delivery.attempts[0]?.error).toContain('longer than 65536 bytes');
    expect(delivery.attempts[0]?.excerpt).toHaveLength(1024);
    expect(sent).toBeLessThan(5e7);
  });

  it('that breaks off, or that nobody gives, is a failure', async () => {
    schedule(0, 3600);
    const broken = await tried((response) => response.socket?.destroy());
    expect(broken).toMatchObject({ state: 'pending', attempts: [{ status: null }] });
    expect(broken.attempts[0]?.code).toBe('attempt.connection.ended');
    const gone = await startReceiver();
    await gone.stop();
    const { id } = await publishers.add(gone.url);
    const { documentId } = await make.author();
    const has = (delivery: Delivery) => delivery.attempts.length === 1;
    const refused = await publishers.delivery(id, documentId, 'tried once', has);
    const values = { address: new URL(gone.url).host, error: 'ECONNREFUSED' };
    const [attempt] = refused.attempts;
    expect(attempt).toMatchObject({ code: 'attempt.connection.refused', values });

    // As an attempt was stored before there were codes.
    await newsroom.strapi.db
      .query('plugin::outbox.attempt')
      .updateMany({ where: { delivery: refused.id }, data: { refusal: null } });
    const [old] = await publishers.deliveries(`endpoint=${id}`);
    expect(old?.attempts).toEqual([{ ...attempt, code: null, values: {} }]);
  });
});

describe('the schedule', () => {
  it('is that of Standard Webhooks unless another is set', async () => {
    schedule();
    const delivery = await tried(answerWith(500));
    const wait = delivery.until - endOf(delivery);
    expect(wait).toBeGreaterThanOrEqual(5000);
    expect(wait).toBeLessThan(7000);
  });

  it('waits longer after each failure, with a little chance added', async () => {
    schedule(0, 0.01, 0.01, 36_000);
    const delivery = await tried(answerWith(500), 3);
    const wait = delivery.until - endOf(delivery);
    expect(wait).toBeGreaterThanOrEqual(10 * HOUR);
    expect(wait).toBeLessThan(11.1 * HOUR);
  });

  it('honours Retry-After in seconds', async () => {
    schedule(0, 0.01);
    const delivery = await tried(answerWith(500, { 'retry-after': '7200' }));
    expect(delivery.until - endOf(delivery)).toBeGreaterThanOrEqual(2 * HOUR);
    expect((await publishers.find(delivery.endpoint.id)).pausedUntil).toBeNull();
  });

  it('honours Retry-After as a date', async () => {
    schedule(0, 0.01);
    const date = new Date(Math.ceil((Date.now() + 3 * HOUR) / 1000) * 1000);
    const delivery = await tried(answerWith(500, { 'retry-after': date.toUTCString() }));
    expect(delivery.nextAttemptAt).toBe(date.toISOString());
  });

  it('believes no Retry-After beyond a day', async () => {
    schedule(0, 0.01);
    const delivery = await tried(answerWith(500, { 'retry-after': '99999999' }));
    const wait = delivery.until - endOf(delivery);
    expect(wait).toBeGreaterThanOrEqual(24 * HOUR);
    expect(wait).toBeLessThan(24.1 * HOUR);
  });
});

describe('an endpoint', () => {
  it('is left alone after an answer that asks for less, also when it says not for how long', async () => {
    schedule(0, 3600);
    const paused = await tried(answerWith(504));
    const { id } = paused.endpoint;
    expect((await publishers.find(id)).pausedUntil).not.toBeNull();
    const other = await startReceiver();
    const { id: otherId } = await publishers.add(other.url);
    const next = await make.author();
    await publishers.delivered(otherId, next.documentId);
    expect(receiver.received).toHaveLength(1);
    await other.stop();
  });

  it.each([429, 502, 503, 504])(
    'is left alone as long as a %d asks, and keeps what waits',
    async (status) => {
      schedule(0, 0.01);
      const paused = await tried(answerWith(status, { 'retry-after': '3600' }));
      const { id } = paused.endpoint;
      expect(Date.parse((await publishers.find(id)).pausedUntil ?? '')).toBeGreaterThan(Date.now());
      const other = await startReceiver();
      const { id: otherId } = await publishers.add(other.url);
      const next = await make.author();
      await publishers.delivered(otherId, next.documentId);
      const waiting = await publishers.delivery(id, next.documentId, 'there', () => true);
      expect(waiting).toMatchObject({ state: 'pending', attempts: [] });

      receiver.answer = accept;
      await publishers.change(id, { enabled: false });
      const last = await make.author();
      await publishers.delivered(otherId, last.documentId);
      expect((await publishers.deliveries(`endpoint=${id}`)).map(({ state }) => state)).toEqual([
        'pending',
        'pending',
      ]);
      await publishers.change(id, { enabled: true });
      await publishers.delivered(id, next.documentId);
      await other.stop();
    }
  );

  it('that answers 410 is switched off and says so', async () => {
    schedule(0, 0.01);
    const delivery = await tried(answerWith(410));
    expect(delivery).toMatchObject({ state: 'dead', lastStatus: 410 });
    const { id } = delivery.endpoint;
    expect(await publishers.find(id)).toMatchObject({
      enabled: false,
      state: 'disabled-by-410',
      stateReason: expect.stringContaining('410'),
    });
    receiver.answer = accept;
    const { body } = await publishers.change(id, { enabled: true });
    expect(body.data).toMatchObject({ enabled: true, state: 'active', stateReason: null });
    const { documentId } = await make.author();
    await publishers.delivered(id, documentId);
  });

  it('is failing once a delivery is given up, until one succeeds', async () => {
    schedule(0, 0.01, 0.01);
    const dead = await tried(answerWith(500), 3);
    expect(dead).toMatchObject({ state: 'dead', lastStatus: 500, nextAttemptAt: null });
    const { id } = dead.endpoint;
    expect(await publishers.find(id)).toMatchObject({
      enabled: true,
      state: 'failing',
      stateReason: expect.stringContaining('failed 3 times'),
    });
    const { body } = await session.client.get<{ data: { endpoints: object[] } }>('/outbox/status');
    expect(body.data.endpoints).toMatchObject([
      { id, state: 'failing', deliveries: { pending: 0, delivered: 0, dead: 1 } },
    ]);
    receiver.answer = accept;
    const { documentId } = await make.author();
    await publishers.delivered(id, documentId);
    const healthy = await waitFor('a healthy endpoint', async () => {
      const found = await publishers.find(id);
      return found.state === 'active' && found;
    });
    expect(healthy.stateReason).toBeNull();

    const again = await session.client.post(`/outbox/deliveries/${dead.id}/send-again`);
    expect([again.status, again.body.data.state]).toEqual([200, 'pending']);
    const sent = await publishers.delivered(id, dead.event.documentId);
    expect(sent).toMatchObject({ id: dead.id, replays: 1 });
    expect(sent.attempts.map(({ status }) => status)).toEqual([500, 500, 500, 204]);
  });
});
