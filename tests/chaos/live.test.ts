import { emptyDatabase, type TestDatabase } from '../support/database';
import { usesPostgres } from '../support/environment';
import { factories } from '../support/factories';
import { newFolder, removeFolder } from '../support/folder';
import { type HttpClient, httpClient } from '../support/http';
import { waitFor } from '../support/wait-for';
import { ForcedReader } from './forced-reader';
import { apiToken, firstAdmin, type Instances, startInstances } from './newsroom-under-attack';

const BRIEFS = 200;
const READERS = 50;
const RECONNECTS = 2000;
const INSTANCES = usesPostgres ? 2 : 1;

let folder: string;
let database: TestDatabase;
let instances: Instances;
let token: string;
let readers: ForcedReader[] = [];

beforeAll(async () => {
  folder = newFolder();
  database = await emptyDatabase(folder);
  instances = await startInstances(INSTANCES, database.env);
  token = await apiToken(await firstAdmin(url(0)));
}, 300_000);

afterAll(async () => {
  for (const reader of readers) reader.close();
  await instances.stop();
  await database.drop();
  removeFolder(folder);
}, 60_000);

const url = (index: number) => instances.url(index);

/** Writes until it is done, whatever is killed meanwhile. */
function persist<Result extends object>(
  work: (client: HttpClient) => Promise<Result>
): Promise<Result> {
  return waitFor<Result | null>('a write', async () => {
    try {
      return await work(httpClient(url(INSTANCES - 1), token));
    } catch {
      return null;
    }
  });
}

async function publicBriefs(): Promise<Map<string, string>> {
  const shown = new Map<string, string>();
  for (let page = 1; ; page += 1) {
    const { body } = await httpClient(url(0)).get<{
      data: Array<{ documentId: string; title: string }>;
    }>(`/api/live-briefs?pagination[page]=${page}&pagination[pageSize]=100`);
    for (const { documentId, title } of body.data) shown.set(documentId, title);
    if (body.data.length < 100) return shown;
  }
}

it('has every reader end with what the database holds, in order and without repeat', async () => {
  let asked = 0;
  const anyUrl = () => url((asked += 1) % INSTANCES);
  readers = Array.from({ length: READERS }, () => new ForcedReader(anyUrl, 0));
  let cuts = 0;
  const cutting = setInterval(() => {
    for (let n = 0; n < 10 && cuts < RECONNECTS; n += 1) {
      readers[(cuts * 7) % READERS]?.reconnect();
      cuts += 1;
    }
  }, 100);

  const ids: string[] = [];
  for (let n = 0; n < BRIEFS; n += 1) {
    const { documentId } = await persist((client) =>
      factories(client).brief({ title: `Brief ${n}` })
    );
    ids.push(documentId);
    const other = ids[(n * 13) % ids.length] ?? '';
    if (n % 3 === 0) {
      await persist((client) =>
        client.put(`/api/live-briefs/${other}`, { data: { title: `Changed ${n}` } })
      );
    }
    if (n % 10 === 5) await persist((client) => client.del(`/api/live-briefs/${documentId}`));
    if (n === 70 || n === 140) {
      await instances.killAndRestart(0);
    }
  }
  await waitFor('all cuts', () => cuts >= RECONNECTS);
  clearInterval(cutting);

  const shown = await publicBriefs();
  const list = (briefs: ReadonlyMap<string, string>) =>
    [...briefs].map((brief) => brief.join(' ')).toSorted();
  await waitFor('the same at every reader', () =>
    readers.every(({ briefs }) => JSON.stringify(list(briefs)) === JSON.stringify(list(shown)))
  );
  expect(readers.flatMap(({ faults }) => faults)).toEqual([]);
}, 600_000);
