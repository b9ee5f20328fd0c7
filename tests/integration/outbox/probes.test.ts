import { type AdminSession, logIn } from '../../support/admin-session';
import { createApiToken } from '../../support/api-token';
import { bootNewsroom, type Newsroom } from '../../support/boot';
import { type Downstream, downstream } from '../../support/downstream';
import { type Factories, factories } from '../../support/factories';
import { type HttpClient, httpClient } from '../../support/http';
import { accept, answerWith, type Receiver, startReceiver } from '../../support/receiver';
import { waitFor } from '../../support/wait-for';

let newsroom: Newsroom;
let session: AdminSession;
let client: HttpClient;
let make: Factories;
let publishers: Downstream;
let receiver: Receiver;
/** Ids of the events that the receiver has accepted, in order. */
let accepted: string[];

beforeAll(async () => {
  newsroom = await bootNewsroom({
    env: { OUTBOX_ALLOWED_HOSTS: '127.0.0.1' },
    // The schedule is the ordinary one: after its second attempt nothing comes for five minutes.
    pluginConfig: {
      outbox: { pollSeconds: 0.1, retrySeconds: [0, 0.1, 300], probeSeconds: [0.2, 0.2, 0.3] },
    },
  });
  client = httpClient(newsroom.url, await createApiToken(newsroom.strapi));
  make = factories(client);
  session = await logIn(newsroom);
  publishers = downstream(session);
});
beforeEach(async () => {
  receiver = await startReceiver();
  accepted = [];
});
afterEach(async () => {
  await publishers.clear();
  await receiver.stop();
});
afterAll(() => newsroom.stop());

const acceptAll = (): void => {
  receiver.answer = (response, webhook) => {
    accepted.push(webhook.headers['webhook-id'] ?? '');
    accept(response);
  };
};

/** Seconds before each attempt, from now on. */
function schedule(...seconds: number[]): void {
  newsroom.strapi.config.set('plugin::outbox.retrySeconds', seconds);
}

const rename = async (documentId: string, name: string): Promise<void> => {
  const { status } = await client.put(`/api/authors/${documentId}`, { data: { name } });
  expect(status).toBe(200);
};

it.each([
  ['answers 500', answerWith(500)],
  ['answers 503', answerWith(503)],
  ['cuts the connection', (response: { destroy(): unknown }) => void response.destroy()],
])('a receiver that %s, and is back, has everything at once and in order', async (_what, down) => {
  receiver.answer = down;
  const { id } = await publishers.add(receiver.url);
  const authors = [await make.author(), await make.author(), await make.author()];
  for (const change of ['one', 'two']) {
    for (const { documentId } of authors) await rename(documentId, `Change ${change}`);
  }
  const before = receiver.received.length;
  await waitFor('an outage of many tries', () => receiver.received.length > before + 8);
  const waiting = await publishers.deliveries(`endpoint=${id}&state=pending`);
  expect(waiting).toHaveLength(9);
  expect(waiting.every(({ state }) => state === 'pending')).toBe(true);

  acceptAll();
  await waitFor('all are delivered', async () => {
    const left = await publishers.deliveries(`endpoint=${id}&state=pending`);
    return left.length === 0;
  });
  expect(accepted).toHaveLength(9);
  expect(new Set(accepted).size).toBe(9);
  const { body } = await client.get<{ data: Array<{ id: string; data: { documentId: string } }> }>(
    '/api/events?limit=500'
  );
  for (const { documentId } of authors) {
    const told = body.data.filter(({ data }) => data.documentId === documentId);
    const order = told.map((event) => accepted.indexOf(event.id));
    expect(order).toHaveLength(3);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
  }
});

describe('what was given up', () => {
  beforeEach(() => schedule(0, 0.1, 0.1));
  afterEach(() => schedule(0, 0.1, 300));

  const given = (id: number, count: number) =>
    waitFor(`${count} given up`, async () => {
      const found = await publishers.deliveries(`endpoint=${id}&state=dead`);
      return found.length === count && found;
    });

  it('goes out in its old order when its receiver is back', async () => {
    receiver.answer = answerWith(500);
    const { id } = await publishers.add(receiver.url);
    const authors = [await make.author(), await make.author(), await make.author()];
    for (const change of ['one', 'two']) {
      for (const { documentId } of authors) await rename(documentId, `Change ${change}`);
    }
    const dead = await given(id, 9);
    expect(dead.map(({ awaitsReturn }) => awaitsReturn)).toEqual(Array(9).fill(true));
    expect(await publishers.find(id)).toMatchObject({ enabled: true, state: 'failing' });
    const before = receiver.received.length;
    await waitFor('more probes', () => receiver.received.length > before + 6);
    await given(id, 9);

    acceptAll();
    const delivered = await waitFor('all are delivered', async () => {
      const found = await publishers.deliveries(`endpoint=${id}&state=delivered`);
      return found.length === 9 && found;
    });
    expect(new Set(accepted).size).toBe(9);
    for (const { documentId } of authors) {
      const order = delivered.filter(({ event }) => event.documentId === documentId).toReversed();
      const arrivals = order.map(({ event }) => accepted.indexOf(event.id));
      expect(arrivals).toEqual(arrivals.toSorted((a, b) => a - b));
    }
    expect(await publishers.find(id)).toMatchObject({ state: 'active', stateReason: null });
  });

  it('goes out when a publisher that had answered 410 is switched on again', async () => {
    receiver.answer = answerWith(410);
    const { id } = await publishers.add(receiver.url);
    const { documentId } = await make.author();
    await given(id, 1);
    expect(await publishers.find(id)).toMatchObject({ enabled: false, state: 'disabled-by-410' });
    acceptAll();
    await publishers.change(id, { enabled: true });
    await publishers.delivered(id, documentId);
  });

  it('is left alone where the receiver takes the others', async () => {
    const refused = await make.author({ name: 'Never taken' });
    receiver.answer = (response, webhook) => {
      const isRefused = webhook.event.data.documentId === refused.documentId;
      response.writeHead(isRefused ? 422 : 204).end();
    };
    const { id } = await publishers.add(receiver.url);
    await rename(refused.documentId, 'Never taken either');
    const tries = () =>
      receiver.received.filter(({ event }) => event.data.name === 'Never taken either').length;
    const rows = newsroom.strapi.db.query('plugin::outbox.delivery');
    await waitFor('nothing more is to come', async () => {
      const other = await make.author();
      await publishers.delivered(id, other.documentId);
      return rows.findOne({ where: { endpoint: id, state: 'dead', awaitsReturn: false } });
    });
    const made = tries();
    await waitFor('the time of a probe to pass', async () => {
      const { probeAt } = await newsroom.strapi.db
        .query('plugin::outbox.endpoint')
        .findOne({ where: { id } });
      const other = await make.author();
      await publishers.delivered(id, other.documentId);
      return probeAt === null;
    });
    expect(tries()).toBe(made);
  });
});

it('probes take nothing away from the schedule', async () => {
  receiver.answer = answerWith(500);
  const { id } = await publishers.add(receiver.url);
  const { documentId } = await make.author();
  // Three attempts are all there are.
  const delivery = await publishers.delivery(id, documentId, 'tried six times', (found) => {
    return found.attempts.length >= 6;
  });
  expect(delivery.state).toBe('pending');
  expect(Date.parse(delivery.nextAttemptAt ?? '')).toBeGreaterThan(Date.now() + 200_000);
  // Its receiver is tried long before that, and who looks is told when.
  expect(Date.parse(delivery.endpoint.probeAt ?? '')).toBeLessThan(Date.now() + 100_000);
});

it('an event that is never taken holds up no other document', async () => {
  receiver.answer = answerWith(500);
  const { id } = await publishers.add(receiver.url);
  const refused = await make.author({ name: 'Never taken' });
  const other = await make.author();
  await waitFor('an outage of many tries', () => receiver.received.length > 8);
  receiver.answer = (response, webhook) => {
    const isRefused = webhook.event.data.documentId === refused.documentId;
    response.writeHead(isRefused ? 422 : 204).end();
  };
  await publishers.delivery(
    id,
    other.documentId,
    'delivered',
    ({ state }) => state === 'delivered'
  );
  const left = await publishers.deliveries(`endpoint=${id}&state=pending`);
  expect(left).toHaveLength(1);
});

it('a clock that goes back holds up nothing', async () => {
  const now = Date.now.bind(Date);
  receiver.answer = answerWith(500);
  const { id } = await publishers.add(receiver.url);
  const { documentId } = await make.author();
  await waitFor('it was tried', () => receiver.received.length > 1);
  jest.spyOn(Date, 'now').mockImplementation(() => now() - 3_600_000);
  acceptAll();
  const delivery = await publishers.delivery(id, documentId, 'delivered', ({ state }) => {
    return state === 'delivered';
  });
  jest.restoreAllMocks();
  expect(delivery.nextAttemptAt).toBeNull();
});
