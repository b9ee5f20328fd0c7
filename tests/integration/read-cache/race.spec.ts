import { type AdminSession, logIn } from '../../support/admin-session';
import type { Made } from '../../support/factories';
import { type CachedNewsroom, bootCached } from './cached-newsroom';

const READERS = 6;

let newsroom: CachedNewsroom;
let admin: AdminSession;
let article: Made;

beforeAll(async () => {
  newsroom = await bootCached();
  admin = await logIn(newsroom);
  article = await newsroom.make.article({ title: 'Version 0' });
});
afterAll(() => newsroom.stop());
afterEach(() => jest.restoreAllMocks());

/** Publishes version after version while readers read, and counts what they saw. */
async function publishUnderReaders(publishes: number) {
  const seen = { reads: 0, hits: 0, stale: 0 };
  let acknowledged = 0;
  const race = { isDone: false };
  const paths = ['/api/articles', `/api/articles/${article.documentId}`];

  const reader = async (path: string): Promise<void> => {
    while (!race.isDone) {
      const floor = acknowledged;
      const { text, origin } = await newsroom.read(path);
      const version = Number(/"title":"Version (\d+)"/.exec(text)?.[1]);
      seen.reads += 1;
      if (origin === 'hit') seen.hits += 1;
      if (!(version >= floor)) seen.stale += 1;
    }
  };

  const readers = Array.from({ length: READERS }, (_, index) => reader(paths[index % 2] ?? ''));
  for (let version = 1; version <= publishes; version += 1) {
    await publish(version);
    acknowledged = version;
    // The first reader after the publish must see it, whatever the others are doing.
    const { text } = await newsroom.read('/api/articles');
    if (!text.includes(`"title":"Version ${version}"`)) seen.stale += 1;
  }
  race.isDone = true;
  await Promise.all(readers);
  return seen;
}

/** In the admin, over REST and from inside by turns. */
async function publish(version: number): Promise<void> {
  const data = { title: `Version ${version}` };
  const { documentId } = article;
  if (version % 3 !== 0) {
    const answer = await (version % 3 === 1
      ? newsroom.desk.put(`/api/articles/${documentId}`, { data })
      : admin.manage('api::article.article').publish(documentId, data));
    if (answer.status !== 200) throw new Error(answer.text);
    return;
  }
  await newsroom.strapi
    .documents('api::article.article')
    .update({ documentId, data: data as never, status: 'published' });
}

it('shows no reader anything older than what was acknowledged before it asked', async () => {
  const seen = await publishUnderReaders(200);
  expect(seen.stale).toBe(0);
  expect(seen.reads).toBeGreaterThan(200);
  expect(seen.hits).toBeGreaterThan(0);
}, 600_000);

it('would be caught by this test if nothing were forgotten', async () => {
  jest.spyOn(newsroom.cache, 'flush').mockImplementation(() => undefined);
  const seen = await publishUnderReaders(5);
  expect(seen.stale).toBeGreaterThan(0);
});
