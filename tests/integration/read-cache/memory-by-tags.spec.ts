import { newsroom as services } from '../../../src/plugins/newsroom/contract';
import { type AdminSession, logIn } from '../../support/admin-session';
import { usesPostgres } from '../../support/environment';
import type { Made } from '../../support/factories';
import { tinyJpeg, tinyMp3, uploadFile } from '../../support/files';
import { waitFor } from '../../support/wait-for';
import { type CachedNewsroom, bootCached } from './cached-newsroom';

const ARTICLE = 'api::article.article';
const GRAPHQL = '/graphql?query={articles{documentId title byline{text} credits{author{name}}}}';

let newsroom: CachedNewsroom;
let admin: AdminSession;
let author: Made;
let photo: Made;
let fileId: number;
/** The story that is written on, and one that nobody touches. */
let article: Made;
let other: Made;
let brief: Made;

beforeAll(async () => {
  newsroom = await bootCached();
  admin = await logIn(newsroom);
  const { make, desk } = newsroom;
  fileId = await uploadFile(desk, 'sample.jpg', 'image/jpeg', tinyJpeg);
  author = await make.author({ name: 'First Name' });
  photo = await make.photo({ image: fileId, caption: 'First caption' });
  article = await make.article({
    title: 'First title',
    credits: credits(),
    leadPhoto: photo.documentId,
    audioTrack: await make.audioTrack(),
  });
  other = await make.article({ title: 'Untouched', audioTrack: await make.audioTrack() });
  brief = await make.brief({
    title: 'First brief',
    datePublished: '2024-02-01T10:00:00Z',
    article: article.documentId,
    credits: credits(),
  });
});
afterAll(() => newsroom.stop());
afterEach(() => jest.restoreAllMocks());

const credits = () => [{ author: author.documentId, role: 'author' }];

let lastWord = 0;

/** Waits until what follows from earlier writes is done, and on PostgreSQL until word of it has come. */
async function quiet(): Promise<void> {
  await services(newsroom.strapi, 'publications').settled();
  if (!usesPostgres) return;
  const word = `the last word ${(lastWord += 1)}`;
  const flush = newsroom.cache.flush.bind(newsroom.cache);
  let hasCome = false;
  const spy = jest.spyOn(newsroom.cache, 'flush').mockImplementation((change) => {
    hasCome ||= change !== undefined && change !== 'anything' && change.has(word);
    flush(change);
  });
  await newsroom.strapi.db.connection.raw('SELECT pg_notify(?, ?)', ['newsroom_read_cache', word]);
  await waitFor('the last word', async () => hasCome);
  spy.mockRestore();
}

const addresses = (): string[] => [
  '/api/articles',
  '/api/articles?populate=*',
  '/api/articles?populate[credits][populate]=author&populate[leadPhoto][populate]=image',
  '/api/articles?filters[credits][author][slug][$eq]=first-name',
  '/api/articles?filters[leadPhoto][caption][$contains]=First&sort=title',
  '/api/articles?filters[audioTrack][production]=synthetic-voice',
  '/api/articles?populate[localizations]=true&locale=*',
  `/api/articles/${article.documentId}`,
  `/api/articles/${article.documentId}?populate[audioTrack][populate]=file&populate[corrections]=true`,
  '/api/articles/slug/first-title',
  '/api/articles/slug/first-title?populate=leadPhoto',
  `/api/articles/${other.documentId}?populate=*`,
  '/api/live-briefs?populate=article',
  `/api/live-briefs/${brief.documentId}?populate[article][populate]=credits`,
  '/api/live-briefs/days/2024-02-01',
  '/api/authors',
  `/api/authors/${author.documentId}`,
  '/api/photos?populate=image',
  GRAPHQL,
];

async function warmAll(): Promise<Map<string, string>> {
  await quiet();
  const texts = new Map<string, string>();
  for (const address of addresses()) texts.set(address, await newsroom.warm(address));
  return texts;
}

describe('a draft save drops nothing', () => {
  const documents = () => newsroom.strapi.documents(ARTICLE);
  const rich = async () => ({
    credits: [{ author: author.documentId, role: 'editor' }],
    leadPhoto: photo.documentId,
    audioTrack: await newsroom.make.audioTrack({ file: audioFile }),
    corrections: [{ kind: 'correction', text: 'A correction.' }],
  });
  let audioFile: number;
  beforeAll(async () => {
    audioFile = await uploadFile(newsroom.desk, 'other.mp3', 'audio/mpeg', tinyMp3);
  });

  it.each<[string, () => Promise<unknown>]>([
    [
      'over REST',
      () =>
        newsroom.desk.put(`/api/articles/${article.documentId}?status=draft`, {
          data: { title: 'A draft' },
        }),
    ],
    ['in the admin', () => admin.manage(ARTICLE).update(article.documentId, { title: 'Typed' })],
    [
      'with people, a photo, sound and corrections',
      async () =>
        documents().update({ documentId: article.documentId, data: (await rich()) as never }),
    ],
    [
      'a new draft',
      async () => documents().create({ data: { title: 'New', ...(await rich()) } as never }),
    ],
    [
      'in another language',
      () =>
        documents().update({
          documentId: article.documentId,
          locale: 'uk',
          data: { title: 'Чернетка' } as never,
        }),
    ],
    ['thrown away', () => documents().discardDraft({ documentId: article.documentId })],
    [
      'a draft that is deleted',
      async () => {
        const made = await documents().create({ data: { title: 'Gone soon' } as never });
        await documents().delete({ documentId: made.documentId });
      },
    ],
    [
      'of a live brief',
      () =>
        newsroom.desk.put(`/api/live-briefs/${brief.documentId}?status=draft`, {
          data: { title: 'A draft', article: other.documentId },
        }),
    ],
    [
      'a publish that is rolled back',
      async () => {
        const publish = newsroom.strapi.db.transaction(async () => {
          await documents().update({
            documentId: article.documentId,
            data: { title: 'Never' } as never,
            status: 'published',
          });
          throw new Error('Rolled back.');
        });
        await expect(publish).rejects.toThrow('Rolled back.');
      },
    ],
  ])('%s', async (_what, save) => {
    const texts = await warmAll();
    await save();
    await quiet();
    for (const [address, text] of texts) {
      expect({ address, ...(await newsroom.read(address)) }).toEqual({
        address,
        status: 200,
        text,
        origin: 'hit',
      });
    }
  });
});

describe('what readers can see is seen at once, everywhere, and what it does not touch stays', () => {
  let edition = 0;
  const title = () => `Edition ${(edition += 1)}`;
  const put = (path: string, data: object) => newsroom.desk.put(path, { data });

  it.each<[string, (value: string) => Promise<unknown>, string[]]>([
    [
      'a publish',
      (value) => put(`/api/articles/${article.documentId}`, { title: value }),
      ['authors'],
    ],
    [
      'a publish of what was a draft',
      async (value) => {
        await admin.manage(ARTICLE).update(article.documentId, { title: value });
        await admin.manage(ARTICLE).bulk('Publish', [article.documentId]);
      },
      ['authors', 'other'],
    ],
    [
      'an author’s new name',
      (name) => put(`/api/authors/${author.documentId}`, { name }),
      ['other'],
    ],
    [
      'a photo’s new credit',
      (photographer) => put(`/api/photos/${photo.documentId}`, { photographer }),
      ['other', 'authors'],
    ],
    [
      'a new story',
      (value) => newsroom.make.article({ title: value, credits: credits() }),
      ['authors', 'other', 'single', 'briefs'],
    ],
    [
      'a story in another language',
      (value) => newsroom.make.article({ title: value, credits: credits() }, '?locale=uk'),
      ['authors', 'other', 'single', 'briefs'],
    ],
    [
      'a brief’s other day',
      () => put(`/api/live-briefs/${brief.documentId}`, { datePublished: '2024-02-02T10:00:00Z' }),
      ['authors', 'other', 'single', 'lists'],
    ],
    [
      'raw SQL in a transaction',
      (value) =>
        newsroom.strapi.db.connection.transaction(async (transaction) => {
          await transaction('articles').where({ slug: 'first-title' }).update({ title: value });
        }),
      ['authors', 'other'],
    ],
    [
      'raw SQL alone',
      (value) => newsroom.strapi.db.connection('articles').update({ title: value }),
      [],
    ],
    [
      'a public row by hand',
      (value) =>
        newsroom.strapi.db.transaction(async () => {
          await newsroom.strapi.db
            .query(ARTICLE)
            .updateMany({ where: {}, data: { summary: value } });
        }),
      ['authors'],
    ],
  ])('%s', async (_what, change, kept) => {
    await warmAll();
    await change(title());
    const seen = new Map<string, { text: string; origin: string }>();
    for (const address of addresses()) seen.set(address, await newsroom.read(address));
    newsroom.cache.flush();
    for (const [address, { text }] of seen) {
      expect({ address, text }).toEqual({ address, text: (await newsroom.read(address)).text });
    }
    const origins = (known: string[]) => known.map((address) => seen.get(address)?.origin);
    for (const group of kept) {
      const known = groups()[group] ?? [];
      expect([group, origins(known)]).toEqual([group, known.map(() => 'hit')]);
    }
  });

  const groups = (): Record<string, string[]> => ({
    authors: ['/api/authors', `/api/authors/${author.documentId}`],
    other: [`/api/articles/${other.documentId}?populate=*`],
    single: [`/api/articles/${article.documentId}`, '/api/articles/slug/first-title'],
    briefs: ['/api/live-briefs/days/2024-02-01'],
    lists: ['/api/articles', '/api/articles?populate=*', GRAPHQL],
  });
});

it('the memory of tags shrinks with the answers', async () => {
  await warmAll();
  expect(newsroom.cache.store.tagCount).toBeGreaterThan(10);
  newsroom.cache.flush();
  expect(newsroom.cache.store.tagCount).toBe(0);
});

describe('an author and a photo', () => {
  it('are in remembered lists as long as a story shows them', async () => {
    const { make, desk } = newsroom;
    const { documentId: hidden } = await make.author({ name: 'Hidden Name', listed: false });
    const { documentId: picture } = await make.photo();
    const lists = ['/api/authors?pagination[pageSize]=100', '/api/photos?pagination[pageSize]=100'];
    const isThere = async (): Promise<boolean[]> => {
      const [authors, photos] = await Promise.all(lists.map((path) => newsroom.read(path)));
      return [authors?.text.includes(hidden) ?? false, photos?.text.includes(picture) ?? false];
    };
    const warm = () => quiet().then(() => Promise.all(lists.map((path) => newsroom.warm(path))));
    await warm();
    expect(await isThere()).toEqual([false, false]);
    const made = await make.article({
      credits: [{ author: hidden, role: 'author' }],
      leadPhoto: picture,
    });
    expect(await isThere()).toEqual([true, true]);
    await warm();
    await desk.del(`/api/articles/${made.documentId}`);
    expect(await isThere()).toEqual([false, false]);
  });
});
