import { type AdminSession, logIn } from '../../support/admin-session';
import { createApiToken } from '../../support/api-token';
import { bootNewsroom, type Newsroom, WITH_RECEIVERS } from '../../support/boot';
import { type Downstream, downstream } from '../../support/downstream';
import { usesPostgres } from '../../support/environment';
import { type Factories, factories } from '../../support/factories';
import { type Answer, type HttpClient, httpClient } from '../../support/http';
import { accept, type Receiver, startReceiver } from '../../support/receiver';
import { waitFor } from '../../support/wait-for';

const describeOnPostgres = usesPostgres ? describe : describe.skip;

let newsroom: Newsroom;
let session: AdminSession;
let client: HttpClient;
let make: Factories;
let publishers: Downstream;
let receiver: Receiver;

beforeAll(async () => {
  newsroom = await bootNewsroom(WITH_RECEIVERS);
  client = httpClient(newsroom.url, await createApiToken(newsroom.strapi));
  make = factories(client);
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

async function rename(documentId: string, name: string): Promise<void> {
  const { status } = await client.put(`/api/authors/${documentId}`, { data: { name } });
  expect(status).toBe(200);
}

function replay(id: number, after: number): Promise<Answer<{ data: { pending: number } }>> {
  return session.client.post(`/outbox/endpoints/${id}/replay`, { after });
}

function names(documentId: string): unknown[] {
  return receiver.received
    .filter(({ event }) => event.data.documentId === documentId)
    .map(({ event }) => event.data.name);
}

async function lastSequence(): Promise<number> {
  const { headers } = await client.get('/api/events?limit=1');
  return Number(headers.get('x-last-sequence'));
}

/** All that there is to send has been sent and recorded. */
async function settled(id: number, count: number): Promise<void> {
  await waitFor(`${count} delivered`, async () => {
    const found = await publishers.deliveries(`endpoint=${id}`);
    return found.length === count && found.every(({ state }) => state === 'delivered');
  });
}

it('sends no older version while a newer one is under way, and then all in order', async () => {
  const { id } = await publishers.add(receiver.url);
  const { documentId } = await make.author({ name: 'One' });
  await settled(id, 1);
  let release = (): void => undefined;
  receiver.answer = (response, { event }) => {
    if (event.data.name === 'Two') release = () => accept(response);
    else accept(response);
  };
  await rename(documentId, 'Two');
  await waitFor('the second', () => names(documentId).length === 2);
  const [first] = receiver.received;
  expect((await replay(id, (first?.event.sequence ?? 0) - 1)).body.data.pending).toBe(2);
  // By then it has looked for what is due.
  const other = await make.author({ name: 'Other' });
  await publishers.delivered(id, other.documentId);
  expect(names(documentId)).toEqual(['One', 'Two']);
  receiver.answer = accept;
  release();
  await settled(id, 3);
  expect(names(documentId)).toEqual(['One', 'Two', 'One', 'Two']);
});

describeOnPostgres('a change during a replay', () => {
  it('overtakes no version before it', async () => {
    const { documentId } = await make.author({ name: 'One' });
    await rename(documentId, 'Two');
    const { id } = await publishers.add(receiver.url, { contentTypes: ['author'] });
    const other = await make.author();
    const { id: deliveryId, event } = await publishers.delivered(id, other.documentId);

    const hold = await newsroom.strapi.db.connection.transaction();
    await hold('outbox_deliveries').where({ id: deliveryId }).forUpdate();
    const replayed = replay(id, event.sequence - 3);
    await waitFor('the replay, which waits', async () => {
      const { rows } = await newsroom.strapi.db.connection.raw(
        `select 1 from pg_stat_activity
       where datname = current_database() and wait_event_type = 'Lock'`
      );
      return rows.length > 0;
    });
    await rename(documentId, 'Three');
    // Time for several looks at what is new.
    for (let turn = 0; turn < 20; turn += 1) await lastSequence();
    await hold.rollback();
    expect((await replayed).status).toBe(200);
    await settled(id, 4);
    expect(names(documentId)).toEqual(['One', 'Two', 'Three']);
  });
});

it('repeats what the publisher asks for now', async () => {
  const { id } = await publishers.add(receiver.url);
  const author = await make.author();
  // With the author whose portrait it is.
  const photo = await make.shownPhoto();
  await settled(id, 3);
  const { event } = await publishers.delivered(id, author.documentId);
  await publishers.change(id, { contentTypes: ['photo'] });
  expect((await replay(id, event.sequence - 1)).body.data.pending).toBe(1);
  await waitFor('the repeat', () => receiver.received.length === 4);
  await settled(id, 3);
  const times = ({ documentId }: Record<string, unknown>) =>
    receiver.received.filter(({ event: { data } }) => data.documentId === documentId).length;
  expect([times(author), times(photo)]).toEqual([1, 2]);
});

it('says when events are asked for that are no longer kept', async () => {
  const { id } = await publishers.add(receiver.url);
  await make.author();
  await make.author();
  await settled(id, 2);
  const last = await lastSequence();
  await newsroom.strapi.db
    .query('plugin::outbox.event')
    .deleteMany({ where: { sequence: { $lt: last } } });
  const { status, body } = await session.client.post(`/outbox/endpoints/${id}/replay`, {
    after: last - 2,
  });
  expect(status).toBe(410);
  expect(body.error.details).toEqual({
    oldest: last,
    errors: [
      {
        path: ['after'],
        message: body.error.message,
        name: expect.any(String),
        code: 'events.after.forgotten',
        values: { last: last - 1 },
      },
    ],
  });
  expect((await replay(id, last - 1)).body.data.pending).toBe(1);
});
