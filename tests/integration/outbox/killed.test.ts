import path from 'node:path';

import { copyTemplate, type TestDatabase } from '../../support/database';
import type { Environment } from '../../support/environment';
import { newFolder, removeFolder } from '../../support/folder';
import { freePort } from '../../support/free-port';
import type { HttpClient } from '../../support/http';
import { type NewsroomProcess, startNewsroom } from '../../support/process';
import { accept, type Receiver, startReceiver } from '../../support/receiver';
import { root } from '../../support/root';
import { foundStaff } from '../../support/staff';
import { waitFor } from '../../support/wait-for';

const AUTHORS = '/content-manager/collection-types/api::author.author';
const KILLER = path.join(root, 'tests/support/kill-at-commit.cjs');

let folder: string;
let database: TestDatabase;
let env: Environment;
let newsroom: NewsroomProcess;
let receiver: Receiver;
let admin: HttpClient;

beforeAll(async () => {
  folder = newFolder();
  database = await copyTemplate(folder);
  const port = String(await freePort());
  env = { ...database.env, PORT: port, OUTBOX_ALLOWED_HOSTS: '127.0.0.1' };
  newsroom = await startNewsroom(folder, env);
  receiver = await startReceiver();
  ({ admin } = await foundStaff(newsroom.url));
  const made = await admin.post('/outbox/endpoints', { name: 'Sample', url: receiver.url });
  if (made.status !== 201) throw new Error(`The endpoint was answered with ${made.text}`);
});

afterAll(async () => {
  await newsroom.stop();
  await receiver.stop();
  await database.drop();
  removeFolder(folder);
});

/** Starts the newsroom again after its end, and waits until the one author of that name is delivered. */
async function startedAgain(name: string): Promise<string[]> {
  receiver.answer = accept;
  newsroom = await startNewsroom(folder, env);
  await waitFor(`the record of ${name}`, async () => {
    const { body } = await admin.get<{
      data: Array<{ state: string; event: { id: string } }>;
    }>('/outbox/deliveries?limit=200');
    const sent = new Set(idsOf(name));
    return body.data.some(({ state, event }) => state === 'delivered' && sent.has(event.id));
  });
  return idsOf(name);
}

function idsOf(name: string): string[] {
  return receiver.received
    .filter(({ event }) => event.data.name === name)
    .map(({ headers }) => headers['webhook-id'] ?? '');
}

describe('a newsroom that is killed delivers afterwards', () => {
  it('what was committed and not yet claimed', async () => {
    await newsroom.stop();
    newsroom = await startNewsroom(folder, { ...env, NODE_OPTIONS: `--require ${KILLER}` });
    await expect(admin.post(AUTHORS, { name: 'Committed', listed: true })).rejects.toThrow(
      'fetch failed'
    );
    expect(await newsroom.stop('SIGKILL')).toMatchObject({ signal: 'SIGKILL' });
    expect(idsOf('Committed')).toEqual([]);
    expect(await startedAgain('Committed')).toHaveLength(1);
  });

  it('what was on its way, with the same id', async () => {
    receiver.answer = () => undefined;
    await admin.post(AUTHORS, { name: 'On its way', listed: true });
    await waitFor('the request', () => idsOf('On its way').length === 1);
    await newsroom.stop('SIGKILL');
    const ids = await startedAgain('On its way');
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(1);
  });

  it('what was answered and not yet recorded, with the same id', async () => {
    receiver.answer = (response, { event }) => {
      accept(response);
      // Nothing of the answer can have been read by then.
      if (event.data.name === 'Answered') process.kill(newsroom.pid, 'SIGKILL');
    };
    await admin.post(AUTHORS, { name: 'Answered', listed: true }).catch(() => null);
    await waitFor('the request', () => idsOf('Answered').length === 1);
    await newsroom.stop('SIGKILL');
    const ids = await startedAgain('Answered');
    expect(ids.length).toBeGreaterThan(1);
    expect(new Set(ids).size).toBe(1);
  });
});
