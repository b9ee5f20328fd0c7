import { type TestDatabase, emptyDatabase } from '../support/database';
import { usesPostgres } from '../support/environment';
import { newFolder, removeFolder } from '../support/folder';
import { blocks } from '../support/factories';
import { type Answer, httpClient } from '../support/http';
import { waitFor } from '../support/wait-for';
import { apiToken, firstAdmin, type Instances, startInstances } from './newsroom-under-attack';
import { type MoodyReceiver, startMoodyReceiver } from './moody-receiver';

const DOCUMENTS = 60;
const CHANGES = 300;
const CLIENTS = 4;
const KILLS = 6;

interface ListedEvent {
  id: string;
  sequence: number;
  type: string;
  data: { documentId: string; locale?: string; title?: string };
}

let folder: string;
let database: TestDatabase;
let receiver: MoodyReceiver;
let instances: Instances;
let token: string;
let author: string;
/** What each change that a client was told of has left: a title, or what was deleted. */
const acknowledged: string[] = [];

beforeAll(async () => {
  folder = newFolder();
  database = await emptyDatabase(folder);
  receiver = await startMoodyReceiver();
  instances = await startInstances(usesPostgres ? 2 : 1, {
    ...database.env,
    PUBLIC_URL: 'https://newsroom.example',
    OUTBOX_ALLOWED_HOSTS: '127.0.0.1',
    OUTBOX_RETRY_SECONDS: Array.from({ length: 60 }, () => '0.2').join(','),
    OUTBOX_TIMEOUT_SECONDS: '1',
  });
  const admin = await firstAdmin(instances.url(0));
  token = await apiToken(admin);
  const endpoint = await admin.post('/outbox/endpoints', { name: 'Moody', url: receiver.url });
  if (endpoint.status !== 201) throw new Error(`The endpoint was answered with ${endpoint.text}`);
  author = (await client(0).post('/api/authors', { data: { name: 'Sample', listed: true } })).body
    .data.documentId;
}, 300_000);

afterAll(async () => {
  await instances.stop();
  await receiver.stop();
  await database.drop();
  removeFolder(folder);
}, 60_000);

function client(turn: number) {
  return httpClient(instances.url(turn % instances.count), token);
}

/** Asks again when the newsroom was killed meanwhile; the first write may stand or not. */
function attempt(request: () => Promise<Answer>): Promise<Answer> {
  return waitFor('an answer', () => request().catch(() => null), 120_000);
}

/** One client's share of the changes: makes documents, then changes them again and again. */
async function write(own: number, documents: string[], done: () => void): Promise<void> {
  for (let turn = own; turn < CHANGES; turn += CLIENTS) {
    const slot = turn % DOCUMENTS;
    const known = documents[slot];
    const isChanged = known !== undefined && (await change(turn, known));
    // Taken away before: something new takes its place.
    if (!isChanged) documents[slot] = await create(turn);
    done();
  }
}

async function create(turn: number): Promise<string> {
  const title = `Document ${turn}`;
  const data = { title, body: blocks('Text.'), credits: [{ author, role: 'author' }] };
  const made = await attempt(() => client(turn).post('/api/articles', { data }));
  if (made.status !== 201) throw new Error(`Creating was answered with ${made.text}`);
  acknowledged.push(title);
  return made.body.data.documentId;
}

/** Mostly a new version; now and then the document is taken away. */
async function change(turn: number, documentId: string): Promise<boolean> {
  const path = `/api/articles/${documentId}`;
  const title = `Change ${turn}`;
  const isRemoval = turn % 23 === 0;
  const answer = await attempt(() =>
    isRemoval ? client(turn).del(path) : client(turn).put(path, { data: { title } })
  );
  if (answer.status === 404) return false;
  if (answer.status >= 300) throw new Error(`A change was answered with ${answer.text}`);
  acknowledged.push(isRemoval ? `deleted ${documentId}` : title);
  return true;
}

/** A client that was left without an answer saves the same again, which readers do not notice. */
function noticed(documents: Iterable<[string, unknown]>): object {
  const facts = [...documents].map(([key, document]) => {
    const { id, updatedAt, publishedAt, ...rest } = document as Record<string, unknown>;
    expect([typeof id, typeof updatedAt, typeof publishedAt]).toEqual([
      'number',
      'string',
      'string',
    ]);
    return [key, rest];
  });
  return Object.fromEntries(facts);
}

async function allEvents(): Promise<ListedEvent[]> {
  const events: ListedEvent[] = [];
  for (let after = '0'; ;) {
    const { body } = await client(0).get<{ data: ListedEvent[]; meta: { next: string } }>(
      `/api/events?after=${after}&limit=500`
    );
    events.push(...body.data);
    if (body.data.length < 500) return events;
    after = body.meta.next;
  }
}

it('delivers every change in order, though everything is killed and the receiver fails', async () => {
  let count = 0;
  const documents: string[] = [];
  const writers = Promise.all(
    Array.from({ length: CLIENTS }, (_, own) => write(own, documents, () => (count += 1)))
  );
  for (let kill = 1; kill <= KILLS; kill += 1) {
    const due = (CHANGES / (KILLS + 1)) * kill;
    await waitFor(`change ${due}`, () => count >= due || undefined, 120_000);
    await instances.killAndRestart(kill % instances.count);
  }
  await writers;
  receiver.recover();

  const events = await waitFor(
    'every event at the receiver',
    async () => {
      const found = await allEvents();
      return found.every(({ id }) => receiver.accepted.has(id)) && found;
    },
    120_000
  );

  expect(receiver.disorders).toEqual([]);
  expect(events.map(({ sequence }) => sequence)).toEqual(events.map((_, index) => index + 1));
  expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
  expect(receiver.accepted.size).toBe(events.length);
  expect(events.length).toBeGreaterThanOrEqual(CHANGES);
  const told = new Set(
    events.map(({ type, data }) =>
      type === 'article.deleted' ? `deleted ${data.documentId}` : data.title
    )
  );
  expect(acknowledged.filter((left) => !told.has(left))).toEqual([]);
  expect(acknowledged).toHaveLength(CHANGES);
  expect(Object.keys(receiver.moods).toSorted()).toEqual(
    ['accept', 'accept and close', 'close', 'hang', 'refuse'].toSorted()
  );

  const published = new Map<string, unknown>();
  for (let page = 1, pages = 1; page <= pages; page += 1) {
    const { body } = await client(0).get<Page>(`/api/articles?pagination[page]=${page}`);
    for (const document of body.data) published.set(`article ${document.documentId} en`, document);
    pages = body.meta.pagination.pageCount;
  }
  const shown = [...receiver.state].filter(
    ([key, document]) => key.startsWith('article ') && document !== null
  );
  expect(noticed(shown)).toEqual(noticed(published));
  expect(published.size).toBeGreaterThan(DOCUMENTS / 2);
}, 600_000);

interface Page {
  data: Array<{ documentId: string }>;
  meta: { pagination: { pageCount: number } };
}
