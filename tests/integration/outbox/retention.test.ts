import type { Core } from '@strapi/strapi';

import { writeCursor } from '../../../src/plugins/outbox/domain/cursor';
import { eventDigest } from '../../../src/plugins/outbox/server/src/store/event-digest';
import { createApiToken } from '../../support/api-token';
import { bootNewsroom, type Newsroom } from '../../support/boot';
import { emptyDatabase } from '../../support/database';
import { newFolder, removeFolder } from '../../support/folder';
import { type HttpClient, httpClient } from '../../support/http';
import { startNewsroom } from '../../support/process';
import { waitFor } from '../../support/wait-for';

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;

let newsroom: Newsroom;
let client: HttpClient;
/** What the newsroom does each hour. */
const hourly: Array<() => void> = [];

/** What the log holds at start: sequence, age in days, and whether a delivery of it is pending. */
const LOG: Array<{ sequence: number; days: number; isWaiting?: boolean }> = [
  { sequence: 1, days: 400 },
  { sequence: 2, days: 95 },
  { sequence: 3, days: 91 },
  { sequence: 4, days: 91, isWaiting: true },
  { sequence: 5, days: 91 },
  { sequence: 6, days: 89 },
  { sequence: 7, days: 0 },
];

beforeAll(async () => {
  const repeat = globalThis.setInterval;
  const remembering = (run: () => void, ms: number) => {
    if (ms === HOUR) hourly.push(run);
    return repeat(run, ms);
  };
  jest.spyOn(globalThis, 'setInterval').mockImplementation(remembering as typeof setInterval);
  newsroom = await bootNewsroom({
    // As if it had run for a year: the log is filled before the plugins start.
    beforeLoad: (strapi) => {
      const run = strapi.runPluginsLifecycles.bind(strapi);
      strapi.runPluginsLifecycles = async (name) => {
        if (name === 'bootstrap') await fillLog(strapi);
        return run(name);
      };
    },
  });
  client = httpClient(newsroom.url, await createApiToken(newsroom.strapi));
});
afterAll(() => newsroom.stop());

async function fillLog({ db }: Core.Strapi): Promise<void> {
  // It has stood still for a day, or is a backup of yesterday.
  await db
    .query('plugin::outbox.log')
    .update({ where: { id: 1 }, data: { aliveAt: Date.now() - DAY } });
  const endpoint = await db.query('plugin::outbox.endpoint').create({
    data: {
      name: 'Slow publisher',
      url: 'https://hooks.example.com/',
      enabled: true,
      state: 'active',
      stateSince: 0,
      createdSince: 0,
      secret: 'sealed',
    },
  });
  for (const { sequence, days, isWaiting } of LOG) {
    const event = await db.query('plugin::outbox.event').create({
      data: {
        eventId: `evt_${sequence}`,
        sequence,
        type: 'author.updated',
        occurredAt: Date.now() - days * DAY,
        subject: 'api::author.author',
        subjectId: 'sample',
        data: '{}',
      },
    });
    await db.query('plugin::outbox.delivery').create({
      data: {
        event: event.id,
        endpoint: endpoint.id,
        sequence,
        subjectKey: 'api::author.author:sample:',
        state: isWaiting ? 'pending' : 'delivered',
        attemptCount: 0,
        nextAt: Date.now() + DAY,
        replays: 0,
      },
    });
  }
}

interface Page {
  data: Array<{ sequence: number }>;
  meta: { oldest: number; next: string };
  error: { details: { oldest: number; last: number; next: string } };
}

describe('retention', () => {
  it('removes what is older than 90 days with its deliveries, and nothing that is waited for', async () => {
    await waitFor('the removal', async () => {
      const { body } = await client.get<Page>('/api/events');
      return body.meta.oldest > 1;
    });
    const { body } = await client.get<Page>('/api/events');
    expect(body.data.map(({ sequence }) => sequence)).toEqual([4, 5, 6, 7]);
    const { db } = newsroom.strapi;
    const left = await db.query('plugin::outbox.delivery').findMany({ orderBy: 'sequence' });
    expect(left.map(({ sequence }) => sequence)).toEqual([4, 5, 6, 7]);
  });

  it.each([0, 1, 2])(
    'answers ?after=%d, which is older than what is kept, with 410',
    async (after) => {
      const { status, body } = await client.get<Page>(`/api/events?after=${after}`);
      expect([status, body.error.details.oldest]).toEqual([410, 4]);
    }
  );

  it.each([
    [3, [4, 5, 6, 7]],
    [6, [7]],
    [7, []],
  ])('goes on from ?after=%d', async (after, sequences) => {
    const { status, body } = await client.get<Page>(`/api/events?after=${after}`);
    expect(status).toBe(200);
    expect(body.data.map(({ sequence }) => sequence)).toEqual(sequences);
  });
});

describe('a cursor of an event that is no longer kept', () => {
  const cursorOf = (sequence: number, id = `evt_${sequence}`): string =>
    writeCursor({ sequence, digest: eventDigest(id) });

  it('is good as long as everything after it is there', async () => {
    const { status, body } = await client.get<Page>(`/api/events?after=${cursorOf(3)}`);
    expect(status).toBe(200);
    expect(body.data.map(({ sequence }) => sequence)).toEqual([4, 5, 6, 7]);
    expect(body.meta.next).toBe(cursorOf(7));
  });

  it.each([
    ['is forgotten with what came after it', cursorOf(2), 410, 'forgotten'],
    ['was never one of this log', cursorOf(3, 'evt_other'), 409, 'foreign'],
    ['is of a number that another event has', cursorOf(5, 'evt_other'), 409, 'foreign'],
    ['is of a number that is still to come', cursorOf(8), 409, 'beyond'],
  ])('%s', async (_what, cursor, expected, why) => {
    const { status, body } = await client.get<Page>(`/api/events?after=${cursor}`);
    expect(status).toBe(expected);
    const { next } = body.error.details;
    expect(body.error.details).toEqual({
      oldest: 4,
      last: 7,
      next: cursorOf(7),
      errors: [
        expect.objectContaining({ path: ['after'], code: `events.after.${why}` }) as unknown,
      ],
    });
    expect((await client.get<Page>(`/api/events?after=${next}`)).body.data).toEqual([]);
  });
});

describe('a database that has been set back', () => {
  it.each(['GET', 'HEAD'])(
    'answers a number that is still to come with 409: %s',
    async (method) => {
      const { status, body } = await client.get<Page>('/api/events?after=8');
      expect(status).toBe(409);
      expect(body.error.details).toMatchObject({ oldest: 4, last: 7 });
      expect(JSON.stringify(body.error)).toContain('go on from 7');
      const authorization = `Bearer ${await createApiToken(newsroom.strapi)}`;
      const url = `${newsroom.url}/api/events?after=8`;
      expect((await fetch(url, { method, headers: { authorization } })).status).toBe(409);
    }
  );
});

describe('an event that is younger than those after it', () => {
  it('ends the removal, so that there is no gap', async () => {
    const { db } = newsroom.strapi;
    const pending = { where: { state: 'pending' }, data: { state: 'delivered' } };
    await db.query('plugin::outbox.delivery').updateMany(pending);
    const young = { where: { sequence: 5 }, data: { occurredAt: Date.now() } };
    const old = { where: { sequence: 6 }, data: { occurredAt: Date.now() - 91 * DAY } };
    await db.query('plugin::outbox.event').update(young);
    await db.query('plugin::outbox.event').update(old);
    for (const run of hourly) run();
    const left = await waitFor('the removal', async () => {
      const { data, meta } = (await client.get<Page>('/api/events')).body;
      return meta.oldest > 4 && data;
    });
    expect(left.map(({ sequence }) => sequence)).toEqual([5, 6, 7]);
  });
});

describe('an endpoint that has failed for good', () => {
  it('does not keep the log of all', async () => {
    const { db } = newsroom.strapi;
    const deliveries = db.query('plugin::outbox.delivery');
    await db.query('plugin::outbox.event').updateMany({
      where: { sequence: { $lt: 7 } },
      data: { occurredAt: Date.now() - 91 * DAY },
    });
    await deliveries.updateMany({ where: {}, data: { state: 'pending' } });
    for (const run of hourly) run();
    await db.query('plugin::outbox.endpoint').updateMany({ where: {}, data: { state: 'failing' } });
    for (const run of hourly) run();
    const left = await waitFor('the removal', async () => {
      const { data, meta } = (await client.get<Page>('/api/events')).body;
      return meta.oldest > 5 && data;
    });
    expect(left.map(({ sequence }) => sequence)).toEqual([7]);
    expect((await deliveries.findMany()).map(({ sequence }) => sequence)).toEqual([7]);
  });
});

describe('a log that has stood still', () => {
  it('leaves out what may have been given since to events that it does not hold', async () => {
    const { status } = await client.post('/api/authors', {
      data: { name: 'Sample', listed: true },
    });
    expect(status).toBe(201);
    const [event] = await waitFor('its number', async () => {
      const { data } = (await client.get<Page>('/api/events?after=7')).body;
      return data.length > 0 && data;
    });
    expect(event?.sequence).toBeGreaterThan(20 * (DAY / 1000));
    expect((await client.get<Page>('/api/events?after=8')).status).toBe(409);
    expect((await client.get<Page>('/api/events?after=7')).status).toBe(200);
  });
});

describe('a wrong setting', () => {
  it.each([
    ['OUTBOX_ALLOWED_HOSTS', 'http://inside/', 'outbox.allowedHosts'],
    ['OUTBOX_ALLOWED_HOSTS', 'inside:99999', 'outbox.allowedHosts'],
    ['OUTBOX_RETRY_SECONDS', '0,5,soon', 'outbox.retrySeconds'],
    ['OUTBOX_TIMEOUT_SECONDS', '0', 'outbox.timeoutSeconds'],
    ['OUTBOX_ENABLED', 'perhaps', 'OUTBOX_ENABLED'],
  ])('%s=%s refuses to start and names %s', async (name, value, key) => {
    const folder = newFolder();
    const { env, drop } = await emptyDatabase(folder);
    const start = startNewsroom(folder, { ...env, [name]: value });
    await expect(start).rejects.toThrow(key);
    await drop();
    removeFolder(folder);
  });
});
