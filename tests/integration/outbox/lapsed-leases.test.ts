import { once } from 'node:events';
import type http from 'node:http';

import { Client } from 'pg';

import { copyTemplate, type TestDatabase } from '../../support/database';
import type { Delivery } from '../../support/downstream';
import { type Environment, usesPostgres } from '../../support/environment';
import { newFolder, removeFolder } from '../../support/folder';
import { type HttpClient, httpClient } from '../../support/http';
import { type NewsroomProcess, startNewsroom } from '../../support/process';
import { accept, answerWith, type Receiver, startReceiver } from '../../support/receiver';
import { CHIEF, foundStaff, type Staff } from '../../support/staff';
import { waitFor } from '../../support/wait-for';

const AUTHORS = '/content-manager/collection-types/api::author.author';
const describeOnPostgres = usesPostgres ? describe : describe.skip;

describeOnPostgres('of two instances', () => {
  let folders: [string, string];
  let database: TestDatabase;
  let env: Environment;
  let running: NewsroomProcess[];
  let receiver: Receiver;
  let staff: Staff;

  beforeAll(async () => {
    folders = [newFolder(), newFolder()];
    database = await copyTemplate(folders[0]);
    // Of both instances: the addresses in documents begin with it.
    const shared = { PUBLIC_URL: 'https://newsroom.example', OUTBOX_ALLOWED_HOSTS: '127.0.0.1' };
    env = { ...database.env, ...shared, OUTBOX_TIMEOUT_SECONDS: '100' };
    running = [await startNewsroom(folders[0], env)];
    receiver = await startReceiver();
    staff = await foundStaff(running[0]?.url ?? '');
    const { admin } = staff;
    running.push(await startNewsroom(folders[1], env));
    const made = await admin.post('/outbox/endpoints', { name: 'Sample', url: receiver.url });
    if (made.status !== 201) throw new Error(`The endpoint was answered with ${made.text}`);
  });
  afterAll(async () => {
    for (const newsroom of running) await newsroom.stop('SIGKILL');
    await receiver.stop();
    await database.drop();
    for (const folder of folders) removeFolder(folder);
  });

  /** As the administrator, at one instance: a login holds for all, and few are allowed in five minutes. */
  async function administrator({ url }: NewsroomProcess): Promise<HttpClient> {
    const { token } = await staff.session(CHIEF);
    return httpClient(url, token);
  }

  /** The instance that has the one pending delivery, and the other. */
  async function holderAndOther(): Promise<[NewsroomProcess, NewsroomProcess]> {
    const client = new Client({ connectionString: env.DATABASE_URL });
    await client.connect();
    const { rows } = await client.query<{ lease_token: string }>(
      "select lease_token from outbox_deliveries where state = 'pending'"
    );
    await client.end();
    const holder = running.find(({ pid }) => rows[0]?.lease_token.includes(`/${pid}/`));
    const other = running.find((one) => one !== holder);
    if (!holder || !other) throw new Error(`Nobody has ${JSON.stringify(rows)}.`);
    return [holder, other];
  }

  /** A delivery whose request is not answered, and what answers it. */
  async function underWay(name: string): Promise<http.ServerResponse> {
    receiver.received.length = 0;
    let held: http.ServerResponse | null = null;
    receiver.answer = (response) => {
      held = response;
      receiver.answer = accept;
    };
    const [one] = running as [NewsroomProcess];
    await (await administrator(one)).post(AUTHORS, { name, listed: true });
    return waitFor('the request', () => held);
  }

  function delivered(by: HttpClient, attempts: number): Promise<Delivery> {
    return waitFor(`${attempts} attempts`, async () => {
      const { body } = await by.get<{ data: Delivery[] }>('/outbox/deliveries?limit=1');
      const [newest] = body.data;
      return newest?.state === 'delivered' && newest.attempts.length === attempts && newest;
    });
  }

  function ids(): Array<string | undefined> {
    return receiver.received.map(({ headers }) => headers['webhook-id']);
  }

  it('one takes what the other held when it stood still, whose late answer changes nothing', async () => {
    const late = await underWay('Paused');
    const [holder, other] = await holderAndOther();
    process.kill(holder.pid, 'SIGSTOP');
    const by = await administrator(other);
    try {
      const { id } = await delivered(by, 1);
      expect(id).toBeGreaterThan(0);
      answerWith(500)(late);
    } finally {
      process.kill(holder.pid, 'SIGCONT');
    }
    const both = await delivered(by, 2);
    expect(both).toMatchObject({ state: 'delivered', lastStatus: 204, nextAttemptAt: null });
    expect(ids()).toEqual([both.event.id, both.event.id]);
  });

  it('replays what is confirmed once, whoever is asked', async () => {
    receiver.received.length = 0;
    const clients = await Promise.all(running.map(administrator));
    const answers = await Promise.all(
      clients.map((by) =>
        by.post<{ data: { pending: number } }>('/outbox/endpoints/1/replay', { after: 0 })
      )
    );
    expect(answers.map(({ body }) => body.data.pending)).toEqual([1, 1]);
    const replayed = await waitFor('the repeat', async () => {
      const [by] = clients as [HttpClient];
      const { body } = await by.get<{ data: Delivery[] }>('/outbox/deliveries?limit=1');
      return body.data[0]?.state === 'delivered' && body.data[0];
    });
    // One may have been sent before the second was asked for.
    expect(receiver.received.length).toBeLessThanOrEqual(2);
    expect(replayed.attempts).toHaveLength(2 + receiver.received.length);
  });

  it('one ends a request that the other has taken over, before it can arrive late', async () => {
    const hanging = await underWay('Taken over');
    const [holder, other] = await holderAndOther();
    process.kill(holder.pid, 'SIGSTOP');
    const by = await administrator(other);
    try {
      await delivered(by, 1);
    } finally {
      process.kill(holder.pid, 'SIGCONT');
    }
    // Nobody answers it, and the time for an answer is far longer than the test.
    if (!hanging.closed) await once(hanging, 'close');
    const { attempts } = await delivered(by, 2);
    expect(attempts.map(({ status }) => status)).toEqual([204, null]);
    expect(attempts[1]?.error).toContain('another instance');
  });

  it('one sends what the other had under way when it was killed, with the same id', async () => {
    await underWay('Killed');
    const [holder, other] = await holderAndOther();
    await holder.stop('SIGKILL');
    running = [other];
    const { event } = await delivered(await administrator(other), 1);
    expect(ids()).toEqual([event.id, event.id]);
  });
});
