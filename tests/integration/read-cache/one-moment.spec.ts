import { usesPostgres } from '../../support/environment';
import type { Made } from '../../support/factories';
import { type CachedNewsroom, bootCached } from './cached-newsroom';

const PUBLISHES = 60;
const READERS = 6;
const LIST = '/api/articles?populate[credits][populate]=author&populate[leadPhoto]=true';

let newsroom: CachedNewsroom;
let article: Made;
let credits: object[];
let photos: Made[];

beforeAll(async () => {
  newsroom = await bootCached({ pluginConfig: { 'read-cache': { keepsAnswers: false } } });
  const { make } = newsroom;
  photos = [await make.photo(), await make.photo()];
  const authors = [await make.author({ name: 'Even' }), await make.author({ name: 'Odd' })];
  credits = authors.map(({ documentId }) => ({ author: documentId, role: 'author' }));
  article = await make.article(version(0));
});
afterAll(() => newsroom.stop());

/** Everything in it says which version it is of: the byline, the credits and the photo. */
function version(number: number) {
  return {
    title: `Version ${number}`,
    credits: [credits[number % 2]],
    leadPhoto: photos[number % 2]?.documentId,
  };
}

interface Entry {
  title: string;
  credits: Array<{ author: { name: string } }>;
  leadPhoto: { documentId: string };
  byline?: { text: string };
  photo?: { documentId: string };
}

/** What does not fit together in an entry. */
function torn({ title, byline, photo, credits: given, leadPhoto }: Entry): object[] {
  const number = Number(/^Version (\d+)$/.exec(title)?.[1]);
  if (Number.isNaN(number)) return [];
  const name = number % 2 === 0 ? 'Even' : 'Odd';
  const photoId = photos[number % 2]?.documentId;
  const expected = { byline: name, credit: name, photo: photoId, leadPhoto: photoId };
  const found = {
    byline: byline?.text,
    credit: given[0]?.author.name,
    photo: photo?.documentId,
    leadPhoto: leadPhoto?.documentId,
  };
  return JSON.stringify(found) === JSON.stringify(expected) ? [] : [{ title, ...found }];
}

/** Reads until `work` is done. */
async function readMeanwhile(work: () => Promise<void>) {
  const seen = { reads: 0, torn: [] as object[], statuses: new Set<number>() };
  const race = { isDone: false };
  const reader = async (path: string): Promise<void> => {
    while (!race.isDone) {
      const { status, text } = await newsroom.read(path);
      seen.reads += 1;
      seen.statuses.add(status);
      const { data, meta } = JSON.parse(text);
      const entries: Entry[] = [data ?? []].flat();
      seen.torn.push(...entries.flatMap(torn));
      const total = meta?.pagination?.total ?? entries.length;
      if (total !== entries.length) seen.torn.push({ total, entries: entries.length });
    }
  };
  const paths = [LIST, LIST.replace('?', `/${article.documentId}?`)];
  const readers = Array.from({ length: READERS }, (_, index) => reader(paths[index % 2] ?? ''));
  await work();
  race.isDone = true;
  await Promise.all(readers);
  return seen;
}

it('what belongs together is of one moment, while others publish', async () => {
  const { desk, make } = newsroom;
  const seen = await readMeanwhile(async () => {
    for (let number = 1; number <= PUBLISHES; number += 1) {
      await desk.put(`/api/articles/${article.documentId}`, { data: version(number) });
      if (number % 5 === 0) await make.article({ title: `Beside ${number}` });
    }
  });
  expect(seen.torn).toEqual([]);
  expect([...seen.statuses]).toEqual([200]);
  expect(seen.reads).toBeGreaterThan(50);
}, 600_000);

it('a read that something is written into each time is of one moment at last', async () => {
  const { strapi, make } = newsroom;
  let writes = 0;
  const remove = strapi.documents.use(async (context, next) => {
    const result = await next();
    if (context.uid !== 'api::article.article' || context.action !== 'findMany') return result;
    writes += 1;
    // Over HTTP: no part of the transaction that the read may be in.
    await make.article({ title: `Meanwhile ${writes}` });
    return result;
  }) as unknown as () => void;
  const { status, text } = await newsroom.read('/api/articles?pagination[pageSize]=100');
  remove();
  const { data, meta } = JSON.parse(text);
  expect(writes).toBeGreaterThan(2);
  expect(status).toBe(200);
  // On SQLite a read outside of a transaction gives up after three tries.
  const apart = Math.abs(meta.pagination.total - data.length);
  expect(apart).toBeLessThanOrEqual(usesPostgres ? 0 : 1);
}, 60_000);

it('an entry whose row is gone is not answered without what is computed for it', async () => {
  const { strapi, desk } = newsroom;
  let isFirst = true;
  const remove = strapi.documents.use(async (context, next) => {
    const result = await next();
    if (context.uid === 'api::article.article' && context.action === 'findFirst' && isFirst) {
      isFirst = false;
      await desk.put(`/api/articles/${article.documentId}`, { data: version(7) });
    }
    return result;
  }) as unknown as () => void;
  const { status, text } = await newsroom.read(`/api/articles/slug/${article.slug}`);
  remove();
  expect([isFirst, status]).toEqual([false, 200]);
  expect(JSON.parse(text).data).toMatchObject({ title: 'Version 7', byline: { text: 'Odd' } });
});
