import { copyTemplate, type TestDatabase } from '../../support/database';
import { type Environment, usesPostgres } from '../../support/environment';
import { newFolder, removeFolder } from '../../support/folder';
import { type HttpClient, httpClient } from '../../support/http';
import { loadOnly, type NewsroomProcess, startNewsroom } from '../../support/process';
import { accept, type Receiver, startReceiver } from '../../support/receiver';
import { foundStaff } from '../../support/staff';
import { waitFor } from '../../support/wait-for';

const AUTHORS = '/content-manager/collection-types/api::author.author';
const describeOnPostgres = usesPostgres ? describe : describe.skip;

interface Delivered {
  state: string;
  event: { id: string };
  attempts: object[];
}

let folders: string[];
let database: TestDatabase;
let env: Environment;
let running: NewsroomProcess[];
let receiver: Receiver;
let admin: HttpClient;

beforeAll(async () => {
  const folder = newFolder();
  database = await copyTemplate(folder);
  // A request is held while another process loads the application, which may take long on a busy machine.
  const patience = { OUTBOX_TIMEOUT_SECONDS: '90' };
  // Of all instances: the addresses in documents begin with it.
  const shared = { PUBLIC_URL: 'https://newsroom.example', OUTBOX_ALLOWED_HOSTS: '127.0.0.1' };
  env = { ...database.env, ...patience, ...shared };
  folders = [folder];
  running = [await startNewsroom(folder, env)];
  receiver = await startReceiver();
  ({ admin } = await foundStaff(running[0]?.url ?? ''));
  const made = await admin.post('/outbox/endpoints', { name: 'Sample', url: receiver.url });
  if (made.status !== 201) throw new Error(`The endpoint was answered with ${made.text}`);
});

afterAll(async () => {
  for (const newsroom of running) await newsroom.stop();
  await receiver.stop();
  await database.drop();
  for (const folder of folders) removeFolder(folder);
});

async function deliveries(by: HttpClient): Promise<Delivered[]> {
  return (await by.get<{ data: Delivered[] }>('/outbox/deliveries?limit=200')).body.data;
}

async function everyone(by: HttpClient, count: number): Promise<Delivered[]> {
  return waitFor(`${count} deliveries`, async () => {
    const found = await deliveries(by);
    return found.length === count && found.every(({ state }) => state === 'delivered') && found;
  });
}

it('ends on SIGTERM with its answers recorded, and sends nothing twice afterwards', async () => {
  const [first] = running as [NewsroomProcess];
  let answer = (): void => undefined;
  receiver.answer = (response) => void (answer = () => accept(response));
  await admin.post(AUTHORS, { name: 'Under way', listed: true });
  await waitFor('the request', () => receiver.received.length === 1);
  const ended = first.stop('SIGTERM');
  answer();
  expect(await ended).toMatchObject({ code: 0 });
  expect(first.output()).not.toMatch(/error/i);

  receiver.answer = accept;
  running = [await startNewsroom(folders[0] ?? '', { ...env, PORT: new URL(first.url).port })];
  await admin.post(AUTHORS, { name: 'Afterwards', listed: true });
  const found = await everyone(admin, 2);
  expect(found.map(({ attempts }) => attempts.length)).toEqual([1, 1]);
  expect(receiver.received).toHaveLength(2);
});

it('counts no request that it ended itself on SIGTERM', async () => {
  const [first] = running as [NewsroomProcess];
  const before = receiver.received.length;
  receiver.answer = () => undefined;
  await admin.post(AUTHORS, { name: 'Never answered', listed: true });
  await waitFor('the request', () => receiver.received.length === before + 1);
  expect(await first.stop('SIGTERM')).toMatchObject({ code: 0 });
  receiver.answer = accept;
  running = [await startNewsroom(folders[0] ?? '', { ...env, PORT: new URL(first.url).port })];
  const found = await everyone(admin, 3);
  expect(found.map(({ attempts }) => attempts.length)).toEqual([1, 1, 1]);
  expect(receiver.received).toHaveLength(before + 2);
});

it('leaves sending to the server when a command loads the application', async () => {
  const before = receiver.received.length;
  let answer = (): void => undefined;
  receiver.answer = (response) => void (answer = () => accept(response));
  await admin.post(AUTHORS, { name: 'Under way meanwhile', listed: true });
  await waitFor('the request', () => receiver.received.length === before + 1);
  await loadOnly(folders[0] ?? '', env);
  expect(receiver.received).toHaveLength(before + 1);
  receiver.answer = accept;
  answer();
  const found = await everyone(admin, 4);
  expect(found[0]?.attempts).toHaveLength(1);
  expect(receiver.received).toHaveLength(before + 1);
});

describeOnPostgres('several instances', () => {
  it('send each event once', async () => {
    const before = receiver.received.length;
    folders.push(newFolder());
    running.push(await startNewsroom(folders[1] ?? '', env));
    // The session of one instance is known to the other, since they share their secrets.
    const token = (
      await admin.post('/admin/api-tokens', {
        name: 'Sample',
        description: '',
        type: 'full-access',
        lifespan: null,
        permissions: null,
      })
    ).body.data.accessKey;
    const writers = running.map(({ url }) => httpClient(url, token));
    await Promise.all(
      writers.map(async (writer, who) => {
        for (let turn = 0; turn < 25; turn += 1) {
          await writer.post('/api/authors', {
            data: { name: `Author ${who} ${turn}`, listed: true },
          });
        }
      })
    );
    const found = await everyone(admin, 54);
    expect(found.filter(({ attempts }) => attempts.length !== 1)).toEqual([]);
    const ids = receiver.received.slice(before).map(({ headers }) => headers['webhook-id']);
    expect(ids).toHaveLength(50);
    expect(new Set(ids).size).toBe(50);
  });
});
