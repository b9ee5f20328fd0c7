import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { once } from 'node:events';
import path from 'node:path';
import { Worker } from 'node:worker_threads';

import { logIn } from '../../support/admin-session';
import { createApiToken } from '../../support/api-token';
import { bootNewsroom, type Newsroom, WITH_RECEIVERS } from '../../support/boot';
import { type Downstream, downstream } from '../../support/downstream';
import { usesPostgres } from '../../support/environment';
import { type Factories, factories } from '../../support/factories';
import { httpClient } from '../../support/http';
import { type Receiver, startReceiver } from '../../support/receiver';
import { root } from '../../support/root';
import { waitFor } from '../../support/wait-for';

const AUTHOR = 'api::author.author';
const MANY = 15;
const COMMITTED = 'newsroom-outbox:committed';

let newsroom: Newsroom;
let make: Factories;
let publishers: Downstream;
let receiver: Receiver;

beforeAll(async () => {
  newsroom = await bootNewsroom(WITH_RECEIVERS);
  make = factories(httpClient(newsroom.url, await createApiToken(newsroom.strapi)));
  publishers = downstream(await logIn(newsroom));
});
beforeEach(async () => {
  receiver = await startReceiver();
});
afterEach(async () => {
  await receiver.stop();
  await publishers.clear();
});
afterAll(() => newsroom.stop());

function create(name: string): Promise<unknown> {
  return newsroom.strapi.documents(AUTHOR).create({ data: { name, listed: true } as never });
}

function namesReceived(): unknown[] {
  return receiver.received.map(({ event }) => event.data.name);
}

it('sends each of many changes that one transaction makes at once', async () => {
  await publishers.add(receiver.url);
  const names = Array.from({ length: MANY }, (_, index) => `Sample Author ${index}`);
  await newsroom.strapi.db.transaction(() => Promise.all(names.map(create)));
  await waitFor('all events', () => receiver.received.length >= MANY);
  expect(new Set(namesReceived())).toEqual(new Set(names));
  expect(new Set(receiver.received.map(({ event }) => event.sequence)).size).toBe(MANY);
});

it('sends nothing of a transaction that is rolled back, and goes on with the next number', async () => {
  await publishers.add(receiver.url);
  await make.author({ name: 'Before' });
  const rolledBack = newsroom.strapi.db.transaction(async () => {
    await create('Never');
    throw new Error('Not today.');
  });
  await expect(rolledBack).rejects.toThrow('Not today.');
  await make.author({ name: 'After' });
  await waitFor('both events', () => receiver.received.length >= 2);
  expect(namesReceived()).toEqual(['Before', 'After']);
  const [before, after] = receiver.received.map(({ event }) => event.sequence);
  expect(after).toBe((before ?? 0) + 1);
});

// PostgreSQL keeps no JSON that cannot be read, and creates deliveries after the commit.
const describeOnSqlite = usesPostgres ? describe.skip : describe;

describeOnSqlite('a change whose deliveries cannot be created', () => {
  it('is kept, and sent once they can be', async () => {
    const { id } = await publishers.add(receiver.url);
    const endpoint = () => newsroom.strapi.db.connection('outbox_endpoints').where({ id });
    await endpoint().update({ event_types: '{' });
    const author = await make.author({ name: 'Kept' });
    expect(receiver.received).toEqual([]);
    await endpoint().update({ event_types: '[]' });
    await publishers.delivered(id, author.documentId);
    expect(namesReceived()).toEqual(['Kept']);
  });
});

// On PostgreSQL this thread still has to look for the event after the commit.
describeOnSqlite('a change that is committed', () => {
  it('reaches its receiver although the server is busy with something else', async () => {
    const accepted = new Int32Array(new SharedArrayBuffer(4));
    const elsewhere = new Worker(path.join(root, 'tests/fixtures/threads/receiver.cjs'), {
      workerData: accepted.buffer,
    });
    const [port] = (await once(elsewhere, 'message')) as [number];
    const { id } = await publishers.add(`http://127.0.0.1:${port}/`);
    const first = await make.author({ name: 'First' });
    await publishers.delivered(id, first.documentId);
    let end = '';
    const beBusy = (): void => {
      setImmediate(() => {
        end = Atomics.wait(accepted, 0, 1, 30_000);
      });
    };
    subscribe(COMMITTED, beBusy);
    await make.author({ name: 'Second' });
    unsubscribe(COMMITTED, beBusy);
    await elsewhere.terminate();
    expect(end).not.toBe('timed-out');
    expect(accepted[0]).toBe(2);
  });
});
