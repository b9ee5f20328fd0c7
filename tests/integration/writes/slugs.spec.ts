import { type Newsroom, bootNewsroom } from '../../support/boot';
import { type Factories, type Made, blocks, factories } from '../../support/factories';
import { httpClient } from '../../support/http';
import { databaseContent } from './database-content';
import { type TypeName, WAYS, type WaysIn, uidOf, waysIn } from './ways-in';

let newsroom: Newsroom;
let ways: WaysIn;
let make: Factories;
let credits: object[];

beforeAll(async () => {
  newsroom = await bootNewsroom();
  ways = await waysIn(newsroom);
  make = factories(ways.rest);
  credits = [{ author: (await make.author({ name: 'Sample Writer' })).documentId }];
});
afterAll(() => newsroom.stop());

const ADDRESSED = ['article', 'live-brief', 'author'] as const;

/** The fields that publishing asks for. */
const story = (title: string, fields: object = {}) => ({
  title,
  body: blocks('A sample paragraph.'),
  credits,
  ...fields,
});

/** Slugs as stored: the draft's and the published version's, by locale. */
async function storedSlugs(type: TypeName, documentId: string | null) {
  const rows = await newsroom.strapi.db.query(uidOf(type)).findMany({ where: { documentId } });
  const slugs: Record<string, string> = {};
  for (const row of rows) {
    slugs[`${row.locale ?? 'any'} ${row.publishedAt ? 'published' : 'draft'}`] = row.slug;
  }
  return slugs;
}

async function createdSlug(
  name: keyof typeof ways & (typeof WAYS)[number],
  type: TypeName,
  title: string
) {
  const data = type === 'author' ? { name: title } : { title };
  const { documentId, message } = await ways[name].create(type, data);
  expect(message).toBe('');
  return Object.values(await storedSlugs(type, documentId))[0];
}

describe.each(WAYS)('a slug generated on the way in through %s', (name) => {
  it.each(ADDRESSED)('of a %s is romanised, and numbered when it is taken', async (type) => {
    const title = `Знам'янка ${name}: Згурський`;
    const base = `znamianka-${name.toLowerCase()}-zghurskyi`;
    expect(await createdSlug(name, type, title)).toBe(base);
    expect(await createdSlug(name, type, title)).toBe(`${base}-2`);
    expect(await createdSlug(name, type, title)).toBe(`${base}-3`);
  });

  it('is never empty, also without a title', async () => {
    expect(await createdSlug(name, 'article', '今日新聞')).toMatch(/^article-[0-9a-f]{8}$/);
    const { documentId } = await ways[name].create('live-brief', { pinned: true });
    expect((await storedSlugs('live-brief', documentId))['en draft']).toMatch(
      /^live-brief-[0-9a-f]{8}$/
    );
  });

  it('follows the title until the first publication, and no longer', async () => {
    const { documentId } = await ways[name].create('article', { title: `First ${name}` });
    const id = documentId ?? '';
    await ways[name].update('article', id, { title: `Second ${name}` });
    expect(await storedSlugs('article', id)).toEqual({
      'en draft': `second-${name.toLowerCase()}`,
    });
    await ways[name].update('article', id, story(`Third ${name}`), { status: 'published' });
    await ways[name].update('article', id, { title: `Fourth ${name}` });
    await ways[name].update('article', id, { title: `Fifth ${name}` }, { status: 'published' });
    const slug = `third-${name.toLowerCase()}`;
    expect(await storedSlugs('article', id)).toEqual({ 'en draft': slug, 'en published': slug });
  });

  it('is kept when an editor changes it by hand, and when it is sent empty', async () => {
    const slug = `by-hand-${name.toLowerCase()}`;
    const { documentId } = await ways[name].create('article', { title: `Before ${name}` });
    const id = documentId ?? '';
    await ways[name].update('article', id, { slug });
    await ways[name].update('article', id, { title: `After ${name}` });
    await ways[name].update('article', id, { slug: null, title: `Later ${name}` });
    await ways[name].update('article', id, { slug: '' });
    expect(await storedSlugs('article', id)).toEqual({ 'en draft': slug });
  });

  it.each([
    ['Kyiv', 'kyiv'],
    ['знам’янка', 'znamianka'],
    ['two--hyphens', 'two-hyphens'],
    ['-edge', 'edge'],
    ['under_score', 'under-score'],
    ['a/../b', 'a-b'],
    ['a'.repeat(81), 'aaaaaaaa'],
  ])('is refused as %s, with advice', async (slug, advice) => {
    const before = await databaseContent(newsroom.strapi);
    const outcome = await ways[name].create('article', { title: 'T', slug });
    expect(outcome).toMatchObject({ documentId: null, paths: ['slug'], isServerError: false });
    expect(outcome.message).toContain(advice);
    expect(await databaseContent(newsroom.strapi)).toEqual(before);
  });

  it('is refused when another document has it, as draft or as published', async () => {
    const slug = `taken-${name.toLowerCase()}`;
    const { documentId } = await ways[name].create('article', story(slug), { status: 'published' });
    await ways[name].update('article', documentId ?? '', { slug: `${slug}-draft` });
    for (const taken of [slug, `${slug}-draft`]) {
      const outcome = await ways[name].create('article', { title: 'T', slug: taken });
      expect(outcome).toMatchObject({ documentId: null, paths: ['slug'] });
      expect(outcome.message).toContain(`“${taken}-2” is free`);
      expect(await createdSlug(name, 'article', taken)).toBe(`${taken}-2`);
    }
  });

  it('may be the same in another locale and in another type', async () => {
    const title = `Shared ${name}`;
    const slug = `shared-${name.toLowerCase()}`;
    const { documentId } = await ways[name].create('article', { title });
    await ways[name].update('article', documentId ?? '', { title }, { locale: 'uk' });
    expect(await storedSlugs('article', documentId)).toEqual({
      'en draft': slug,
      'uk draft': slug,
    });
    expect(await createdSlug(name, 'author', title)).toBe(slug);
  });
});

describe('slugs of many writers', () => {
  const numbered = (base: string, count: number) =>
    [base, ...Array.from({ length: count - 1 }, (_, index) => `${base}-${index + 2}`)].toSorted();

  it.each(['article', 'author'] as const)('twenty at once make a %s each', async (type) => {
    const created = await Promise.all(
      Array.from({ length: 20 }, () => createdSlug('REST', type, `Rush ${type}`))
    );
    expect(created.toSorted()).toEqual(numbered(`rush-${type}`, 20));
  });

  it('a script makes several at once in one transaction', async () => {
    const created = await newsroom.strapi.db.transaction(() =>
      Promise.all([1, 2, 3].map(() => createdSlug('code', 'article', 'Import')))
    );
    expect(created.toSorted()).toEqual(['import', 'import-2', 'import-3']);
  });

  it('one object of parameters, used twice, makes two documents', async () => {
    const parameters = { data: { title: 'Template' } } as never;
    const articles = newsroom.strapi.documents('api::article.article');
    const made = [await articles.create(parameters), await articles.create(parameters)];
    expect(made.map(({ slug }) => slug)).toEqual(['template', 'template-2']);
    expect(parameters).toEqual({ data: { title: 'Template' } });
  });
});

describe('slugs in the admin', () => {
  const generate = (data: object, query = '') =>
    ways.session.client.post(`/content-manager/uid/generate${query}`, {
      contentTypeUID: 'api::article.article',
      field: 'slug',
      data,
    });

  it('are regenerated by the same rules, leaving the document its own', async () => {
    const { documentId } = await make.article({ title: 'Київ' });
    expect((await generate({ title: 'Київ' })).body.data).toBe('kyiv-2');
    expect((await generate({ title: 'Київ', documentId })).body.data).toBe('kyiv');
    expect((await generate({ title: 'Київ' }, '?locale=uk')).body.data).toBe('kyiv');
    expect((await generate({ title: '' })).body.data).toMatch(/^article-[0-9a-f]{8}$/);

    await make.article(story('Лише тут'), '?locale=uk');
    expect((await generate({ title: 'Лише тут' })).body.data).toBe('lyshe-tut');
  });

  it.each([{}, { slug: 'clone-me' }])('of a clone with %j are its own', async (data) => {
    const original =
      (await newsroom.strapi.db.query('api::article.article').findOne({
        where: { slug: 'clone-me' },
      })) ?? (await make.article({ title: 'Clone me' }));
    const forms = ways.session.manage('api::article.article');
    const clone = await forms.clone(original.documentId, { title: 'Clone me', ...data });
    expect(clone.status).toBe(200);
    expect(clone.body.data?.slug).toMatch(/^clone-me-[23]$/);
    expect((await storedSlugs('article', original.documentId))['en draft']).toBe('clone-me');
  });
});

it('sending back what was read changes nothing', async () => {
  const { documentId } = await make.article(story('Round trip', { summary: 'A sample summary.' }));
  const read = await ways.rest.get(`/api/articles/${documentId}?status=draft&populate=credits`);
  const { attributes } = newsroom.strapi.contentType('api::article.article');
  const system = ['createdAt', 'updatedAt', 'publishedAt', 'locale'];
  const raw = Object.fromEntries(
    Object.entries(read.body.data ?? {}).filter(
      ([name]) => name in attributes && !system.includes(name)
    )
  );
  expect(Object.keys(raw)).toEqual(expect.arrayContaining(['slug', 'firstPublishedAt', 'credits']));

  const undated = async () =>
    JSON.parse(
      JSON.stringify(await databaseContent(newsroom.strapi), (key, value) =>
        /^(updated_at|updated_by_id)$/.test(key) ? undefined : value
      )
    );
  const before = await undated();
  const written = await ways.rest.put(`/api/articles/${documentId}?status=draft`, { data: raw });
  expect(written.status).toBe(200);
  expect(await undated()).toEqual(before);
});

describe('addresses that readers knew', () => {
  const address = async (slug: string, query = '') => {
    const { status, headers } = await httpClient(newsroom.url).get(
      `/api/articles/slug/${slug}${query}`
    );
    return `${status} ${headers.get('location') ?? ''}`.trim();
  };
  const change = (article: Made, slug: string, query = '') =>
    ways.rest.put(`/api/articles/${article.documentId}${query}`, { data: { slug } });
  const formerSlugs = async ({ documentId }: Made) => {
    const rows = await newsroom.strapi.db
      .query('plugin::newsroom.former-slug')
      .findMany({ where: { target: documentId }, orderBy: 'id' });
    return rows.map(({ slug, addressLocale }) => `${addressLocale} ${slug}`);
  };

  it('lead to the present one after several changes, and back', async () => {
    const article = await make.article({ title: 'One' });
    await change(article, 'two');
    await change(article, 'three');
    expect(await formerSlugs(article)).toEqual(['en one', 'en two']);
    expect(await address('one')).toBe('301 /api/articles/slug/three');
    await change(article, 'one');
    expect(await formerSlugs(article)).toEqual(['en two', 'en three']);
    expect(await Promise.all(['one', 'two', 'three'].map((slug) => address(slug)))).toEqual([
      '200',
      '301 /api/articles/slug/one',
      '301 /api/articles/slug/one',
    ]);
  });

  it('are not those of drafts that nobody saw', async () => {
    const article = await make.article({ title: 'Quiet' }, '?status=draft');
    await change(article, 'quieter', '?status=draft');
    await change(article, 'quietest');
    expect(await formerSlugs(article)).toEqual([]);
    await change(article, 'louder', '?status=draft');
    expect(await formerSlugs(article)).toEqual([]);
    expect(await address('quietest')).toBe('200');
  });

  it('count also when the slug was changed while the story was offline', async () => {
    const article = await make.article({ title: 'Offline' });
    await ways.session.manage('api::article.article').unpublish(article.documentId);
    expect(await address('offline')).toBe('404');
    await change(article, 'online-again');
    expect(await address('offline')).toBe('301 /api/articles/slug/online-again');
  });

  it('are not given to another story by chance', async () => {
    const article = await make.article({ title: 'Reserved' });
    await change(article, 'moved-away');
    expect((await make.article({ title: 'Reserved' })).slug).toBe('reserved-2');
  });

  it('of an author lead to the present one too', async () => {
    const author = await make.author({ name: 'Maiden Name' });
    await ways.rest.put(`/api/authors/${author.documentId}`, { data: { name: 'Married Name' } });
    expect(await storedSlugs('author', author.documentId)).toMatchObject({
      'any published': 'maiden-name',
    });
    const data = { slug: 'married-name' };
    await ways.rest.put(`/api/authors/${author.documentId}`, { data });
    const { headers } = await httpClient(newsroom.url).get('/api/authors/slug/maiden-name');
    expect(headers.get('location')).toBe('/api/authors/slug/married-name');
  });

  it('belong to one locale, and go with it', async () => {
    const article = await make.article({ title: 'Both' });
    await ways.rest.put(`/api/articles/${article.documentId}?locale=uk`, { data: story('Both') });
    await change(article, 'both-en');
    await change(article, 'both-uk', '?locale=uk');
    expect(await formerSlugs(article)).toEqual(['en both', 'uk both']);
    await ways.rest.del(`/api/articles/${article.documentId}?locale=uk`);
    expect(await formerSlugs(article)).toEqual(['en both']);
    expect(await address('both', '?locale=uk')).toBe('404');
    expect(await address('both')).toBe('301 /api/articles/slug/both-en');
    await ways.rest.del(`/api/articles/${article.documentId}`);
    expect(await formerSlugs(article)).toEqual([]);
  });
});
