import { Webhook } from 'standardwebhooks';

import { type AdminSession, logIn } from '../../support/admin-session';
import { createApiToken } from '../../support/api-token';
import { bootNewsroom, type Newsroom } from '../../support/boot';
import { type Downstream, type Endpoint, downstream } from '../../support/downstream';
import { type Factories, factories } from '../../support/factories';
import { httpClient } from '../../support/http';
import { accept, answerWith, type Receiver, startReceiver } from '../../support/receiver';
import { waitFor } from '../../support/wait-for';

/** How many deliveries wait in the process when the endpoint is changed. */
const AHEAD = 2;

let newsroom: Newsroom;
let session: AdminSession;
let make: Factories;
let publishers: Downstream;
let receiver: Receiver;
/** Answers what is under way. */
let release: (status?: number) => void;

beforeAll(async () => {
  newsroom = await bootNewsroom({
    env: { OUTBOX_ALLOWED_HOSTS: '127.0.0.1' },
    pluginConfig: { outbox: { concurrency: 1, timeoutSeconds: 120 } },
  });
  make = factories(httpClient(newsroom.url, await createApiToken(newsroom.strapi)));
  session = await logIn(newsroom);
  publishers = downstream(session);
});
beforeEach(async () => {
  receiver = await startReceiver();
});
afterEach(async () => {
  await receiver.stop();
  await publishers.clear();
});
afterAll(() => newsroom.stop());

/** An endpoint that has one request under way and some deliveries claimed ahead. */
async function busyEndpoint(): Promise<Endpoint> {
  const endpoint = await publishers.add(receiver.url);
  // Answers quickly a few times, so that more is claimed than is sent.
  await waitFor('a quick answer', async () => {
    const { documentId } = await make.author();
    const { attempts } = await publishers.delivered(endpoint.id, documentId);
    return (attempts[0]?.durationMs ?? Infinity) < 200;
  });
  receiver.received.length = 0;
  receiver.answer = (response) => {
    release = (status = 204) => answerWith(status)(response);
  };
  await make.author();
  await waitFor('the request', () => receiver.received.length === 1);
  for (let index = 0; index < AHEAD; index += 1) await make.author();
  await waitFor('what is claimed ahead', async () => {
    const claimed = await newsroom.strapi.db.query('plugin::outbox.delivery').count({
      where: { endpoint: endpoint.id, state: 'pending', leaseToken: { $notNull: true } },
    });
    return claimed === AHEAD + 1;
  });
  return endpoint;
}

async function states(id: number): Promise<string[]> {
  return (await publishers.deliveries(`endpoint=${id}`)).map(({ state }) => state);
}

function allDelivered(id: number): Promise<string[]> {
  return waitFor('everything', async () => {
    const found = await states(id);
    return found.every((state) => state === 'delivered') && found;
  });
}

/** The request that was under way has been recorded, and with it all that came of it. */
function recorded(id: number): Promise<boolean> {
  return waitFor('the record', async () => {
    const pending = await states(id);
    return pending.filter((state) => state === 'pending').length === AHEAD;
  });
}

it('sends what waits to the new address', async () => {
  const { id } = await busyEndpoint();
  const moved = await startReceiver();
  await publishers.change(id, { url: moved.url });
  receiver.answer = accept;
  release();
  await allDelivered(id);
  expect(receiver.received).toHaveLength(1);
  expect(moved.received).toHaveLength(AHEAD);
  await moved.stop();
});

it('sends what waits, and of what comes only what it asks for now', async () => {
  const { id } = await busyEndpoint();
  await publishers.change(id, { contentTypes: ['photo'] });
  const author = await make.author();
  const photo = await make.shownPhoto();
  receiver.answer = accept;
  release();
  await publishers.delivered(id, photo.documentId);
  await allDelivered(id);
  const sent = receiver.received.map(({ event }) => event);
  expect(sent.map(({ type }) => type)).toEqual([
    ...Array<string>(AHEAD + 1).fill('author.created'),
    'photo.created',
  ]);
  expect(sent.filter(({ data }) => data.documentId === author.documentId)).toEqual([]);

  await publishers.change(id, { contentTypes: [] });
  const last = await make.author();
  await publishers.delivered(id, last.documentId);
  expect(receiver.received).toHaveLength(AHEAD + 3);
});

it('sends nothing that waits once it is switched off', async () => {
  const { id } = await busyEndpoint();
  await publishers.change(id, { enabled: false });
  receiver.answer = accept;
  release();
  await recorded(id);
  const other = await startReceiver();
  const { id: otherId } = await publishers.add(other.url);
  const { documentId } = await make.author();
  await publishers.delivered(otherId, documentId);
  expect(receiver.received).toHaveLength(1);
  await publishers.change(id, { enabled: true });
  await allDelivered(id);
  expect(receiver.received).toHaveLength(AHEAD + 1);
  await other.stop();
});

it('signs what waits with the new secret', async () => {
  const { id, secret } = await busyEndpoint();
  const rotated = await publishers.rotate(id, 0);
  receiver.answer = accept;
  release();
  await allDelivered(id);
  const [before, ...after] = receiver.received;
  new Webhook(secret).verify(before?.body ?? '', before?.headers ?? {});
  for (const { body, headers } of after) new Webhook(rotated.secret).verify(body, headers);
  expect(after).toHaveLength(AHEAD);
});

it('leaves nothing behind when it is removed', async () => {
  const { id } = await busyEndpoint();
  await session.client.del(`/outbox/endpoints/${id}`);
  receiver.answer = accept;
  release();
  const other = await startReceiver();
  const { id: otherId } = await publishers.add(other.url);
  const { documentId } = await make.author();
  await publishers.delivered(otherId, documentId);
  expect(receiver.received).toHaveLength(1);
  const left = (name: string, where: object) =>
    newsroom.strapi.db.query(`plugin::outbox.${name}` as never).findMany({ where });
  expect(await left('delivery', { endpoint: id })).toEqual([]);
  const attempts = await left('attempt', {});
  const deliveries = await left('delivery', {});
  const known = deliveries.map((delivery) => delivery.id);
  expect(attempts.filter(({ delivery }) => !known.includes(delivery))).toEqual([]);
  await other.stop();
});

it('sends nothing that waits after a 410, and gives it back', async () => {
  const { id } = await busyEndpoint();
  receiver.answer = accept;
  release(410);
  await recorded(id);
  await waitFor('what is given back', async () => {
    const claimed = await newsroom.strapi.db
      .query('plugin::outbox.delivery')
      .count({ where: { endpoint: id, leaseToken: { $notNull: true } } });
    return claimed === 0;
  });
  expect(receiver.received).toHaveLength(1);
  expect(await publishers.find(id)).toMatchObject({ enabled: false, state: 'disabled-by-410' });
});
