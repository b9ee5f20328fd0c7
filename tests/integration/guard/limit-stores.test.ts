import { copyTemplate, type TestDatabase } from '../../support/database';
import { usesPostgres, type Environment } from '../../support/environment';
import { newFolder, removeFolder } from '../../support/folder';
import { httpClient } from '../../support/http';
import { type NewsroomProcess, startNewsroom } from '../../support/process';
import { hasRedis, startRedis, type TestRedis } from '../../support/redis';
import { waitFor } from '../../support/wait-for';

const ALLOWED = 20;
/** Long enough that no window ends within a test. */
const WINDOW = 600;

const LIMITS: Environment = {
  RATE_LIMIT_ENABLED: 'true',
  RATE_LIMIT_WINDOW_SECONDS: String(WINDOW),
  RATE_LIMIT_REQUESTS: String(ALLOWED / WINDOW),
  TRUSTED_PROXIES: '127.0.0.1',
};

let folder: string;
let database: TestDatabase;
let newsrooms: NewsroomProcess[] = [];
beforeAll(async () => {
  folder = newFolder();
  database = await copyTemplate(folder);
});
afterEach(async () => {
  await Promise.all(newsrooms.map((newsroom) => newsroom.stop()));
  newsrooms = [];
});
afterAll(async () => {
  await database.drop();
  removeFolder(folder);
});

async function startTwo(env: Environment): Promise<void> {
  const start = () => startNewsroom(folder, { ...database.env, ...LIMITS, ...env });
  newsrooms = [await start(), await start()];
}

let asked = 0;

/** Asks both by turns for what neither has in memory. */
async function statuses(count: number, address: string): Promise<number[]> {
  const all: number[] = [];
  for (let turn = 0; turn < count; turn += 1) {
    const { url } = newsrooms[turn % 2];
    const path = `/api/articles?filters[title]=x${(asked += 1)}`;
    const headers = { 'x-forwarded-for': address };
    all.push((await httpClient(url).get(path, { headers })).status);
  }
  return all;
}

const answered = (all: number[]) => all.filter((status) => status === 200).length;

const describeOnPostgres = usesPostgres ? describe : describe.skip;
// What Redis counts does not depend on the database: once is enough.
const describeWithRedis = hasRedis && !usesPostgres ? describe : describe.skip;

describeOnPostgres('counting in PostgreSQL', () => {
  it('is for all instances', async () => {
    await startTwo({ RATE_LIMIT_STORE: 'postgres' });
    const all = await statuses(ALLOWED + 4, '203.0.113.1');
    expect(all).toEqual([...Array(ALLOWED).fill(200), 429, 429, 429, 429]);
    expect(answered(await statuses(2, '203.0.113.2'))).toBe(2);
  });
});

describeWithRedis('counting in Redis', () => {
  let redis: TestRedis;
  afterAll(() => redis.stop());

  it('is for all instances, and each counts for itself while it is away', async () => {
    redis = await startRedis();
    await startTwo({ RATE_LIMIT_STORE: 'redis', RATE_LIMIT_REDIS_URL: redis.url });
    const all = await statuses(ALLOWED + 4, '203.0.113.1');
    expect(all).toEqual([...Array(ALLOWED).fill(200), 429, 429, 429, 429]);

    await redis.stop();
    const lost = await statuses(2 * ALLOWED + 4, '203.0.113.2');
    expect(lost).toEqual([...Array(2 * ALLOWED).fill(200), 429, 429, 429, 429]);
    expect(lines('cannot be reached')).toEqual([1, 1]);

    redis = await startRedis(Number(new URL(redis.url).port));
    await waitFor('both to be back', () => lines('in Redis again').join() === '1,1');
    expect(answered(await statuses(ALLOWED + 4, '203.0.113.3'))).toBe(ALLOWED);
  });
});

/** How many lines of each instance say so. */
function lines(text: string): number[] {
  return newsrooms.map((newsroom) => newsroom.output().split(text).length - 1);
}
