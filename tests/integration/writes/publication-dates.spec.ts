import { type Newsroom, bootNewsroom } from '../../support/boot';
import { type Factories, blocks, factories } from '../../support/factories';
import { type TypeName, WAYS, type WayName, type WaysIn, uidOf, waysIn } from './ways-in';

let newsroom: Newsroom;
let ways: WaysIn;
let make: Factories;
let credits: object[];

beforeAll(async () => {
  newsroom = await bootNewsroom();
  ways = await waysIn(newsroom);
  make = factories(ways.rest);
  credits = [{ author: (await make.author()).documentId }];
});
afterAll(() => newsroom.stop());

const PUBLISHED = { status: 'published' } as const;
const OLD = '2020-01-01T00:00:00.000Z';
const STORIES = ['article', 'live-brief'] as const;

const story = (fields: object = {}) => ({
  title: 'A dated story',
  body: blocks('A sample paragraph.'),
  credits,
  ...fields,
});

interface Dates {
  datePublished: string | null;
  dateUpdated: string | null;
  firstPublishedAt: string | null;
  substantiveUpdate: boolean | null;
}

type Versions = Partial<Record<'draft' | 'published', Dates>>;

async function dates(type: TypeName, documentId: string, locale = 'en'): Promise<Versions> {
  const rows = await newsroom.strapi.db
    .query(uidOf(type))
    .findMany({ where: { documentId, locale } });
  const versions: Versions = {};
  const text = (value: unknown) => (value ? new Date(value as string).toISOString() : null);
  for (const row of rows) {
    versions[row.publishedAt ? 'published' : 'draft'] = {
      datePublished: text(row.datePublished),
      dateUpdated: text(row.dateUpdated),
      firstPublishedAt: text(row.firstPublishedAt),
      substantiveUpdate: row.substantiveUpdate,
    };
  }
  return versions;
}

/** Makes a document and publishes it in a second write; what is stored then, and when it was done. */
async function publishedIn(name: WayName, type: TypeName, fields: object = {}) {
  const created = await ways[name].create(type, story());
  const documentId = created.documentId ?? '';
  const from = new Date().toISOString();
  const outcome = await ways[name].update(type, documentId, story(fields), PUBLISHED);
  expect(outcome.message).toBe('');
  const until = new Date().toISOString();
  const { draft, published } = await dates(type, documentId);
  expect(draft).toEqual(published);
  expect(published).toMatchObject({
    datePublished: expect.any(String),
    firstPublishedAt: expect.any(String),
  });
  return { documentId, from, until, dates: published as Dates };
}

function expectBetween(time: string | null | undefined, from: string, until: string): void {
  expect(time).toEqual(expect.any(String));
  expect([from <= String(time), String(time) <= until]).toEqual([true, true]);
}

const status = async (type: TypeName, documentId: string) => {
  const base = `/content-manager/collection-types/${uidOf(type)}`;
  return (await ways.session.client.get(`${base}/${documentId}`)).body.data?.status;
};

describe.each(WAYS)('a publication through %s', (name) => {
  it.each(STORIES)('dates a %s where the editor has not', async (type) => {
    const { dates: stored, from, until } = await publishedIn(name, type);
    expectBetween(stored.datePublished, from, until);
    expect(stored).toEqual({
      datePublished: stored.datePublished,
      dateUpdated: null,
      firstPublishedAt: stored.datePublished,
      substantiveUpdate: false,
    });
  });

  it('dates also what is published in its first write', async () => {
    const from = new Date().toISOString();
    const { documentId } = await ways[name].create('article', story(), PUBLISHED);
    const { draft, published } = await dates('article', documentId ?? '');
    expect(draft).toEqual(published);
    expectBetween(published?.firstPublishedAt, from, new Date().toISOString());
  });

  it('keeps the editor’s date, also one that is changed later', async () => {
    const { documentId, dates: first } = await publishedIn(name, 'article', { datePublished: OLD });
    expect(first.datePublished).toBe(OLD);
    expect(first.firstPublishedAt).not.toBe(OLD);
    const datePublished = '2021-01-01T00:00:00.000Z';
    await ways[name].update('article', documentId, { datePublished }, PUBLISHED);
    expect((await dates('article', documentId)).published).toEqual({ ...first, datePublished });
  });

  it.each([{}, { datePublished: null }])('does not move a date again, sent %j', async (data) => {
    const { documentId, dates: first } = await publishedIn(name, 'article');
    await ways[name].update('article', documentId, { title: 'Once more', ...data }, PUBLISHED);
    expect(await dates('article', documentId)).toEqual({ draft: first, published: first });

    await ways[name].update('article', documentId, { title: 'A draft', ...data });
    await ways[name].update('article', documentId, { title: 'Published' }, PUBLISHED);
    expect(await dates('article', documentId)).toEqual({ draft: first, published: first });
  });

  it('is an update only when the editor says so, once', async () => {
    const { documentId, dates: first } = await publishedIn(name, 'article', {
      substantiveUpdate: true,
    });
    expect(first).toMatchObject({ dateUpdated: null, substantiveUpdate: false });

    const from = new Date().toISOString();
    await ways[name].update('article', documentId, { substantiveUpdate: true }, PUBLISHED);
    const ticked = await dates('article', documentId);
    expect(ticked.draft).toEqual(ticked.published);
    expect(ticked.published).toEqual({ ...first, dateUpdated: expect.any(String) });
    expectBetween(ticked.published?.dateUpdated, from, new Date().toISOString());

    await ways[name].update('article', documentId, { title: 'A typo' }, PUBLISHED);
    expect(await dates('article', documentId)).toEqual(ticked);
  });

  it('takes up a tick that was saved with the draft', async () => {
    const { documentId } = await publishedIn(name, 'article');
    await ways[name].update('article', documentId, { substantiveUpdate: true });
    expect((await dates('article', documentId)).draft?.substantiveUpdate).toBe(true);
    const from = new Date().toISOString();
    await ways[name].update('article', documentId, { title: 'Substantial' }, PUBLISHED);
    const { draft, published } = await dates('article', documentId);
    expect(draft).toEqual(published);
    expect(draft?.substantiveUpdate).toBe(false);
    expectBetween(draft?.dateUpdated, from, new Date().toISOString());
  });

  it('keeps the first publication through going offline', async () => {
    const { documentId, dates: first } = await publishedIn(name, 'article');
    await newsroom.strapi.documents('api::article.article').unpublish({ documentId });
    expect(await dates('article', documentId)).toEqual({ draft: first });
    await ways[name].update('article', documentId, { datePublished: null }, PUBLISHED);
    expect(await dates('article', documentId)).toEqual({ draft: first, published: first });
  });

  it.each(STORIES)(
    'leaves a %s unmodified in the admin’s eyes, until it is saved',
    async (type) => {
      const { documentId } = await publishedIn(name, type, { substantiveUpdate: true });
      expect(await status(type, documentId)).toBe('published');
      await ways[name].update(type, documentId, { substantiveUpdate: true }, PUBLISHED);
      expect(await status(type, documentId)).toBe('published');
      await ways[name].update(type, documentId, { title: 'Being edited' });
      expect(await status(type, documentId)).toBe('modified');
    }
  );

  it('concerns one locale; each has its own dates and slug', async () => {
    const { documentId, dates: en } = await publishedIn(name, 'article');
    const uk = { title: 'Український текст', bylineOverride: 'Зразок' };
    await ways[name].update('article', documentId, story(uk), { locale: 'uk' });
    const empty = { datePublished: null, dateUpdated: null, firstPublishedAt: null };
    expect(await dates('article', documentId, 'uk')).toEqual({
      draft: { ...empty, substantiveUpdate: false },
    });

    const from = new Date().toISOString();
    await ways[name].update('article', documentId, {}, { ...PUBLISHED, locale: 'uk' });
    const { published } = await dates('article', documentId, 'uk');
    expectBetween(published?.datePublished, from, new Date().toISOString());
    expect(published?.firstPublishedAt).toBe(published?.datePublished);
    expect(await dates('article', documentId)).toEqual({ draft: en, published: en });

    const forms = ways.session.manage('api::article.article');
    await forms.unpublish(documentId, '?locale=uk');
    expect(Object.keys(await dates('article', documentId, 'uk'))).toEqual(['draft']);
    expect(Object.keys(await dates('article', documentId)).toSorted()).toEqual([
      'draft',
      'published',
    ]);
    await forms.remove(documentId, '?locale=uk');
    expect(await dates('article', documentId, 'uk')).toEqual({});
    expect(await dates('article', documentId)).toEqual({ draft: en, published: en });
  });

  it('dates a locale that is published in its first write', async () => {
    const { documentId, dates: en } = await publishedIn(name, 'article');
    const from = new Date().toISOString();
    const uk = { ...PUBLISHED, locale: 'uk' };
    const { message } = await ways[name].update('article', documentId, story(), uk);
    expect(message).toBe('');
    const { draft, published } = await dates('article', documentId, 'uk');
    expect(draft).toEqual(published);
    expectBetween(published?.firstPublishedAt, from, new Date().toISOString());
    expect(published?.datePublished).toBe(published?.firstPublishedAt);
    expect(await dates('article', documentId)).toEqual({ draft: en, published: en });
  });
});

describe('dates of copies and of many documents', () => {
  const forms = () => ways.session.manage('api::article.article');
  const rowCount = (documentId: string) =>
    newsroom.strapi.db.query('api::article.article').count({ where: { documentId } });
  const empty = {
    datePublished: null,
    dateUpdated: null,
    firstPublishedAt: null,
    substantiveUpdate: false,
  };

  it('a clone starts empty, whichever way it is made', async () => {
    const { documentId } = await publishedIn('REST', 'article');
    await ways.REST.update('article', documentId, { substantiveUpdate: true }, PUBLISHED);
    const inAdmin = await forms().clone(documentId, { title: 'Clone', firstPublishedAt: OLD });
    expect(await dates('article', inAdmin.body.data?.documentId ?? '')).toEqual({ draft: empty });
    const inCode = await newsroom.strapi.documents('api::article.article').clone({ documentId });
    expect(await dates('article', inCode?.documentId ?? '')).toEqual({ draft: empty });
  });

  it('all locales published in one call have their own dates', async () => {
    const { documentId } = await make.article({ datePublished: OLD }, '?status=draft');
    await ways.REST.update('article', documentId, story(), { locale: 'uk' });
    await newsroom.strapi.documents('api::article.article').publish({ documentId, locale: '*' });
    const [en, uk] = [await dates('article', documentId), await dates('article', documentId, 'uk')];
    expect(en.published).toEqual(en.draft);
    expect(uk.published).toEqual(uk.draft);
    expect(en.published?.datePublished).toBe(OLD);
    expect(uk.published?.datePublished).toBe(uk.published?.firstPublishedAt);
    expect(en.published?.firstPublishedAt).toBe(uk.published?.firstPublishedAt);
  });

  it('a bulk publication dates each draft, also one that is named twice', async () => {
    const one = await make.article({}, '?status=draft');
    const two = await make.article({}, '?status=draft');
    const from = new Date().toISOString();
    const ids = [one, two, one].map(({ documentId }) => documentId);
    expect((await forms().bulk('Publish', ids)).status).toBe(200);
    for (const { documentId } of [one, two]) {
      const { draft, published } = await dates('article', documentId);
      expect(draft).toEqual(published);
      expectBetween(published?.firstPublishedAt, from, new Date().toISOString());
      expect(await status('article', documentId)).toBe('published');
      expect(await rowCount(documentId)).toBe(2);
    }
  });

  it('discarding a draft brings back the published dates', async () => {
    const { documentId, dates: first } = await publishedIn('REST', 'article');
    await ways.REST.update('article', documentId, { datePublished: OLD, substantiveUpdate: true });
    await forms().discard(documentId);
    expect(await dates('article', documentId)).toEqual({ draft: first, published: first });
  });

  it('eight publications at once leave one published version and one first date', async () => {
    const article = await make.article({}, '?status=draft');
    const outcomes = await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        ways.REST.update('article', article.documentId, { title: `Turn ${index}` }, PUBLISHED)
      )
    );
    expect(outcomes.map(({ message }) => message)).toEqual(Array(8).fill(''));
    const { draft, published } = await dates('article', article.documentId);
    expect(draft).toEqual(published);
    expect(published?.firstPublishedAt).toEqual(expect.any(String));
    expect(await rowCount(article.documentId)).toBe(2);
  });
});
