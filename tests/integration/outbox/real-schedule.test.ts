import { type AdminSession, logIn } from '../../support/admin-session';
import { createApiToken } from '../../support/api-token';
import { bootNewsroom, type Newsroom } from '../../support/boot';
import { type Delivery, type Downstream, downstream } from '../../support/downstream';
import { type Factories, factories } from '../../support/factories';
import { httpClient } from '../../support/http';
import { answerWith, type Receiver, startReceiver } from '../../support/receiver';
import { waitFor } from '../../support/wait-for';

/** Seconds before each attempt in the example of Standard Webhooks 1.0. */
const SCHEDULE = [0, 5, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000, 86_400];
/** Of the recording, on a busy machine. */
const SLACK_MS = 2000;

let newsroom: Newsroom;
let session: AdminSession;
let make: Factories;
let publishers: Downstream;
let receiver: Receiver;

beforeAll(async () => {
  receiver = await startReceiver();
  newsroom = await bootNewsroom({
    env: { OUTBOX_ALLOWED_HOSTS: '127.0.0.1' },
    pluginConfig: { outbox: { pollSeconds: 0.1 } },
  });
  make = factories(httpClient(newsroom.url, await createApiToken(newsroom.strapi)));
  session = await logIn(newsroom);
  publishers = downstream(session);
});
afterAll(async () => {
  await newsroom.stop();
  await receiver.stop();
});

/** As if the time of the next attempt had come. */
function passTime(id: number): Promise<unknown> {
  return newsroom.strapi.db
    .query('plugin::outbox.delivery')
    .update({ where: { id }, data: { nextAt: Date.now() } });
}

/** Milliseconds from the end of the last attempt to the next. */
function waitOf({ attempts, nextAttemptAt }: Delivery): number {
  const last = attempts.at(-1);
  return Date.parse(nextAttemptAt ?? '') - Date.parse(last?.at ?? '') - (last?.durationMs ?? 0);
}

it('tries ten times in about three days, then gives up and says so', async () => {
  receiver.answer = answerWith(500);
  const { id } = await publishers.add(receiver.url);
  const { documentId } = await make.author();
  const tried = (count: number): Promise<Delivery> =>
    publishers.delivery(id, documentId, `tried ${count} times`, ({ attempts }) => {
      return attempts.length === count;
    });

  for (let count = 1; count < SCHEDULE.length; count += 1) {
    const delivery = await tried(count);
    expect(delivery).toMatchObject({ state: 'pending', lastStatus: 500 });
    const wait = (SCHEDULE[count] ?? 0) * 1000;
    expect(waitOf(delivery)).toBeGreaterThanOrEqual(wait);
    expect(waitOf(delivery)).toBeLessThanOrEqual(wait * 1.1 + SLACK_MS);
    expect(await publishers.find(id)).toMatchObject({ state: 'active', stateReason: null });
    await passTime(delivery.id);
  }

  const dead = await tried(SCHEDULE.length);
  expect(dead).toMatchObject({ state: 'dead', lastStatus: 500, nextAttemptAt: null });
  expect(new Set(receiver.received.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
  expect(receiver.received).toHaveLength(SCHEDULE.length);
  expect(await publishers.find(id)).toMatchObject({
    enabled: true,
    state: 'failing',
    stateReason: expect.stringContaining('failed 10 times'),
  });
  const { body } = await session.client.get<{ data: { endpoints: object[] } }>('/outbox/status');
  expect(body.data.endpoints).toMatchObject([
    { id, state: 'failing', deliveries: { pending: 0, delivered: 0, dead: 1 } },
  ]);

  await passTime(dead.id);
  const other = await startReceiver();
  const { id: otherId } = await publishers.add(other.url);
  await publishers.delivered(otherId, (await make.shownPhoto()).documentId);
  await waitFor('its own delivery', () => receiver.received.length > SCHEDULE.length);
  const ids = receiver.received.filter(({ event }) => event.data.documentId === documentId);
  expect(ids).toHaveLength(SCHEDULE.length);
  await other.stop();
});
