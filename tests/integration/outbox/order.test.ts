import { type AdminSession, logIn } from '../../support/admin-session';
import { createApiToken } from '../../support/api-token';
import { bootNewsroom, type Newsroom } from '../../support/boot';
import { type Delivery, type Downstream, downstream } from '../../support/downstream';
import { usesPostgres } from '../../support/environment';
import { type Factories, factories } from '../../support/factories';
import { type HttpClient, httpClient } from '../../support/http';
import { accept, answerWith, type Receiver, startReceiver } from '../../support/receiver';
import { waitFor } from '../../support/wait-for';

const PHOTO = 'api::photo.photo';

interface EventPage {
  data: Array<{ id: string; sequence: number }>;
  meta: { next: string };
}

let newsroom: Newsroom;
let session: AdminSession;
let client: HttpClient;
let make: Factories;
let publishers: Downstream;
let receiver: Receiver;

beforeAll(async () => {
  newsroom = await bootNewsroom({
    env: { OUTBOX_ALLOWED_HOSTS: '127.0.0.1' },
    pluginConfig: { outbox: { timeoutSeconds: 120, concurrency: 3 } },
  });
  client = httpClient(newsroom.url, await createApiToken(newsroom.strapi));
  make = factories(client);
  session = await logIn(newsroom);
  publishers = downstream(session);
});
beforeEach(async () => {
  schedule(0, 0.01, 0.01, 0.01, 0.01, 0.01);
  receiver = await startReceiver();
});
afterEach(async () => {
  await receiver.stop();
  await publishers.clear();
});
afterAll(() => newsroom.stop());

/** Seconds before each attempt, from now on. */
function schedule(...seconds: number[]): void {
  newsroom.strapi.config.set('plugin::outbox.retrySeconds', seconds);
}

async function rename(documentId: string, name: string): Promise<void> {
  const { status } = await client.put(`/api/authors/${documentId}`, { data: { name } });
  expect(status).toBe(200);
}

function isRising(numbers: number[]): boolean {
  return numbers.every((number, index) => index === 0 || number > (numbers[index - 1] ?? 0));
}

/** Names of a document in the order in which they came in; repeats too. */
function names(documentId: string): unknown[] {
  return receiver.received
    .filter(({ event }) => event.data.documentId === documentId)
    .map(({ event }) => event.data.name);
}

describe('per endpoint and document', () => {
  it('keeps the order, with failures in between', async () => {
    const tries = new Map<string, number>();
    const accepted: number[] = [];
    receiver.answer = (response, { headers, event }) => {
      const id = headers['webhook-id'] ?? '';
      tries.set(id, (tries.get(id) ?? 0) + 1);
      // The first version fails longest, so that all the others are ready before it.
      if ((tries.get(id) ?? 0) <= (event.type === 'author.created' ? 4 : event.sequence % 3)) {
        return answerWith(500)(response);
      }
      accepted.push(event.sequence);
      accept(response);
    };
    await publishers.add(receiver.url);
    const documents = await Promise.all([make.author(), make.author(), make.author()]);
    for (const version of ['1', '2', '3', '4']) {
      for (const { documentId } of documents) await rename(documentId, version);
    }
    await waitFor('all fifteen', () => accepted.length === 15);
    for (const { documentId, name } of documents) {
      const arrivals = names(documentId);
      expect([...new Set(arrivals)]).toEqual([name, '1', '2', '3', '4']);
      // Sorted as they came: no version ever came after a newer one.
      const ages = arrivals.map((version) => [name, '1', '2', '3', '4'].indexOf(version as never));
      expect(ages).toEqual(ages.toSorted((a, b) => a - b));
    }
  });

  it('sends versions that were committed together one after the other', async () => {
    let open = 0;
    let mostOpen = 0;
    receiver.answer = (response) => {
      open += 1;
      mostOpen = Math.max(mostOpen, open);
      // Long enough for a second one to come in, if it were sent.
      setTimeout(() => {
        open -= 1;
        accept(response);
      }, 50);
    };
    const { id } = await publishers.add(receiver.url);
    const { documentId, name } = await make.author();
    await newsroom.strapi.db.transaction(async () => {
      for (const version of ['1', '2', '3']) {
        const data = { name: version } as object;
        await newsroom.strapi.documents('api::author.author').update({ documentId, data });
      }
    });
    await waitFor('all four', () => names(documentId).length === 4);
    await publishers.delivered(id, documentId);
    expect(names(documentId)).toEqual([name, '1', '2', '3']);
    expect(mostOpen).toBe(1);
  });

  it('holds back a newer version until the older is given up', async () => {
    schedule(0, 0.01, 0.01);
    receiver.answer = (response, webhook) =>
      (webhook.event.data.name === 'Good' ? accept : answerWith(500))(response);
    const { id } = await publishers.add(receiver.url);
    const { documentId } = await make.author({ name: 'Bad' });
    await rename(documentId, 'Good');
    await publishers.delivered(id, documentId);
    expect(names(documentId)).toEqual(['Bad', 'Bad', 'Bad', 'Good']);
    const [newer, older] = await publishers.deliveries(`endpoint=${id}`);
    expect([older?.state, newer?.state]).toEqual(['dead', 'delivered']);

    const again = await session.client.post(`/outbox/deliveries/${older?.id}/send-again`);
    expect(again.status).toBe(409);
    expect(again.body.error.details.errors).toMatchObject([
      { path: [], code: 'delivery.overtaken', values: { sequence: newer?.event.sequence } },
    ]);
    const last = await session.client.post(`/outbox/deliveries/${newer?.id}/send-again`);
    expect(last.status).toBe(200);
    await waitFor('the repeat', () => names(documentId).length === 5);
    expect(names(documentId).at(-1)).toBe('Good');
  });

  it('sends no older version again once a newer one is there', async () => {
    const { id } = await publishers.add(receiver.url);
    const { documentId } = await make.author({ name: 'Old' });
    await publishers.delivered(id, documentId);
    await rename(documentId, 'New');
    await waitFor('both', async () => {
      const found = await publishers.deliveries(`endpoint=${id}&state=delivered`);
      return found.length === 2;
    });
    const [, older] = await publishers.deliveries(`endpoint=${id}`);
    const { status, body } = await session.client.post(
      `/outbox/deliveries/${older?.id}/send-again`
    );
    expect(status).toBe(409);
    expect(body.error.message).toContain('newer version');
    expect(names(documentId)).toEqual(['Old', 'New']);
  });

  it('says that nothing is sent again to a publisher that is switched off', async () => {
    const { id } = await publishers.add(receiver.url);
    const { documentId } = await make.author();
    const delivery = await publishers.delivered(id, documentId);
    await publishers.change(id, { enabled: false });
    const { status, body } = await session.client.post(
      `/outbox/deliveries/${delivery.id}/send-again`
    );
    expect(status).toBe(409);
    expect(body.error.details.errors).toMatchObject([{ code: 'delivery.endpoint-off' }]);
    const [same] = await publishers.deliveries(`endpoint=${id}`);
    expect(same).toMatchObject({ state: 'delivered', replays: 0 });
  });
});

describe('one endpoint', () => {
  it('never waits for a slow or a dead one', async () => {
    const slow = await startReceiver();
    const held: Array<() => void> = [];
    slow.answer = (response) => held.push(() => response.writeHead(204).end());
    const dead = await startReceiver();
    await dead.stop();
    const slowEndpoint = await publishers.add(slow.url);
    await publishers.add(dead.url);
    const quick = await publishers.add(receiver.url);
    for (let index = 0; index < 12; index += 1) await make.author();
    await waitFor('all twelve', () => receiver.received.length === 12);
    // The slow one has answered none, and is not pressed with more than it may be.
    expect(slow.received.length).toBeLessThanOrEqual(3);
    expect(held).toHaveLength(slow.received.length);
    const delivered = await waitFor('twelve records', async () => {
      const found = await publishers.deliveries(`endpoint=${quick.id}&state=delivered`);
      return found.length === 12 && found;
    });
    expect(delivered.map(({ attempts }) => attempts.length)).toEqual(Array(12).fill(1));
    slow.answer = accept;
    for (const release of held) release();
    await waitFor('the slow one', async () => {
      const found = await publishers.deliveries(`endpoint=${slowEndpoint.id}&state=delivered`);
      return found.length === 12;
    });
    expect(isRising(slow.received.slice(0, 3).map(({ event }) => event.sequence))).toBe(true);
    await slow.stop();
  });
});

describe('replay', () => {
  it('sends everything since a sequence again, oldest first, what it never had included', async () => {
    const before = await make.author();
    const { id } = await publishers.add(receiver.url, { contentTypes: ['author'] });
    const { documentId } = await make.author({ name: 'One' });
    await rename(documentId, 'Two');
    await make.brief({ leadPhoto: (await make.photo()).documentId });
    await publishers.delivery(
      id,
      documentId,
      'the second',
      ({ event, state }) => event.type === 'author.updated' && state === 'delivered'
    );
    expect(names(before.documentId)).toEqual([]);

    const all = await client.get<EventPage>('/api/events?type=author.*&limit=500');
    const from = all.body.data.at(-3)?.sequence ?? 0;
    const path = `/outbox/endpoints/${id}/replay`;
    const answer = await session.client.post<{ data: { pending: number } }>(path, {
      after: from - 1,
    });
    expect(answer.body.data.pending).toBe(3);
    await waitFor('the repeats', () => receiver.received.length === 5);
    expect(names(before.documentId)).toEqual([before.name]);
    expect(names(documentId)).toEqual(['One', 'Two', 'One', 'Two']);
    const ids = receiver.received.map(({ headers }) => headers['webhook-id']);
    expect(new Set(ids).size).toBe(3);
    const isAll = (found: Delivery[]) => found.every(({ state }) => state === 'delivered') && found;
    const replayed = await waitFor('three records', async () =>
      isAll(await publishers.deliveries(`endpoint=${id}`))
    );
    expect(replayed.map(({ attempts }) => attempts.length)).toEqual([1, 2, 2]);
  });
});

describe('a reader of the log who pages all the time', () => {
  it('misses nothing while four write, one of them slow to commit', async () => {
    const { documentId: slowId } = await make.shownPhoto();
    const start = await waitFor('its number', async () => {
      const { body } = await client.get<EventPage>('/api/events?type=author.created');
      return body.data.at(-1)?.sequence === (await lastSequence()) && lastSequence();
    });
    let isWriting = true;
    const seen: Array<{ id: string; sequence: number }> = [];
    const reading = (async () => {
      for (let after = String(start), isLast = false; !isLast;) {
        isLast = !isWriting;
        const { body } = await client.get<EventPage>(`/api/events?after=${after}&limit=3`);
        seen.push(...body.data);
        after = body.meta.next;
        if (body.data.length > 0) isLast = false;
      }
    })();

    const { documents, db } = newsroom.strapi;
    const slow = db.transaction(async () => {
      // A photo has no slug, for which writers of one type wait for each other.
      await documents(PHOTO).update({ documentId: slowId, data: { caption: 'Slow.' } as never });
      // SQLite has one writer: there the others come after it anyway.
      if (usesPostgres) await waitFor('the others', () => seen.length >= 20);
    });
    const writers = [make.author, make.brief, make.author, make.brief].map(async (write) => {
      for (let index = 0; index < 6; index += 1) await write();
    });
    await Promise.all([slow, ...writers]);
    await waitFor('all numbered', async () => (await lastSequence()) === start + 25);
    isWriting = false;
    await reading;

    expect(isRising(seen.map(({ sequence }) => sequence))).toBe(true);
    const rows = await db
      .query('plugin::outbox.event')
      .findMany({ where: { sequence: { $gt: start } }, orderBy: { sequence: 'asc' } });
    expect(seen.map(({ id }) => id)).toEqual(rows.map(({ eventId }) => eventId));
    expect(rows.map(({ sequence }) => sequence)).toEqual(rows.map((_, index) => start + 1 + index));
    const late = rows.find(({ subjectId }) => subjectId === slowId);
    const numberedBefore = rows.filter(({ sequence }) => sequence < late?.sequence);
    expect(numberedBefore.length).toBeGreaterThanOrEqual(usesPostgres ? 20 : 0);
  });

  async function lastSequence(): Promise<number> {
    const { headers } = await client.get('/api/events?limit=1');
    return Number(headers.get('x-last-sequence'));
  }
});
