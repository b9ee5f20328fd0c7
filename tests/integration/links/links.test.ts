import { type Newsroom, bootNewsroom } from '../../support/boot';
import { type Factories, type Fields, blocks, factories } from '../../support/factories';
import { type WaysIn, waysIn } from '../writes/ways-in';
import { addHostRelations } from './host-relations';

let newsroom: Newsroom;
let ways: WaysIn;
let make: Factories;

beforeAll(async () => {
  newsroom = await bootNewsroom({ beforeLoad: addHostRelations });
  ways = await waysIn(newsroom);
  make = factories(ways.rest);
});
afterAll(() => newsroom.stop());

type Type = 'article' | 'live-brief';
type Publish = (type: Type, documentId: string, locale: string) => Promise<unknown>;

const PUBLISHED = { status: 'published' } as const;

/** Every way to publish what is drafted. */
const PUBLISHING: Record<string, Publish> = {
  REST: (type, id, locale) => ways.REST.update(type, id, {}, { ...PUBLISHED, locale }),
  GraphQL: (type, id, locale) => ways.GraphQL.update(type, id, {}, { ...PUBLISHED, locale }),
  admin: (type, id, locale) => ways.admin.update(type, id, {}, { ...PUBLISHED, locale }),
  bulk: (type, id, locale) => {
    const path = `/content-manager/collection-types/api::${type}.${type}/actions/bulkPublish`;
    return ways.session.client.post(`${path}?locale=${locale}`, { documentIds: [id] });
  },
  code: (type, documentId, locale) =>
    newsroom.strapi.documents(`api::${type as 'article'}.${type as 'article'}`).publish({
      documentId,
      locale,
    }),
};

/** Drafts in both languages. */
async function draft(type: Type, fields: (locale: string) => Fields): Promise<string> {
  const create = type === 'article' ? make.article : make.brief;
  const { documentId } = await create(fields('en'), '?status=draft&locale=en');
  const data = { title: 'Зразок', body: blocks('Один.'), ...fields('uk') };
  const { message } = await ways.REST.update(type, documentId, data, { locale: 'uk' });
  expect(message).toBe('');
  return documentId;
}

async function story(): Promise<string> {
  const credits = [{ author: (await make.author()).documentId }];
  return draft('article', () => ({ credits }));
}

const unpublish = (type: Type, documentId: string, locale = 'en') =>
  newsroom.strapi
    .documents(`api::${type as 'article'}.${type as 'article'}`)
    .unpublish({ documentId, locale });

/** What readers get of a document. */
async function shown(type: Type, documentId: string, locale = 'en', status = 'published') {
  const populate =
    type === 'article'
      ? 'populate[related][fields]=title&populate[credits][populate][story][fields]=title'
      : 'populate[article][fields]=title&populate[credits][populate][story][fields]=title';
  const { body } = await ways.rest.get(
    `/api/${type}s/${documentId}?locale=${locale}&status=${status}&${populate}`
  );
  return body.data as unknown as {
    article: { documentId: string } | null;
    related: Array<{ documentId: string }>;
    credits: Array<{ story: { documentId: string } | null }>;
  };
}

async function storyOf(brief: string, locale = 'en', status = 'published') {
  const { article } = await shown('live-brief', brief, locale, status);
  return article?.documentId ?? null;
}

describe.each(['en', 'uk'])('in %s', (locale) => {
  describe.each(Object.keys(PUBLISHING))('published through %s', (way) => {
    const publish = PUBLISHING[way];

    it('a brief keeps its story when that is taken back and published again', async () => {
      const article = await story();
      await publish('article', article, locale);
      const brief = await draft('live-brief', () => ({ article }));
      await publish('live-brief', brief, locale);
      expect(await storyOf(brief, locale)).toBe(article);
      await unpublish('article', article, locale);
      expect(await storyOf(brief, locale)).toBeNull();
      await publish('article', article, locale);
      expect(await storyOf(brief, locale)).toBe(article);
    });

    it('a brief that was first gets its story as soon as that is there', async () => {
      const article = await story();
      const brief = await draft('live-brief', () => ({ article }));
      await publish('live-brief', brief, locale);
      expect(await storyOf(brief, locale)).toBeNull();
      await publish('article', article, locale);
      expect(await storyOf(brief, locale)).toBe(article);
      await publish('article', article, locale);
      await publish('live-brief', brief, locale);
      expect(await storyOf(brief, locale)).toBe(article);
    });
  });

  it('a list keeps its order, and a component its story, whatever is published when', async () => {
    const [one, two, three] = [await story(), await story(), await story()];
    const author = (await make.author()).documentId;
    const publish = PUBLISHING.code;
    await publish('article', three, locale);
    const article = await draft('article', () => ({
      related: [one, two, three],
      credits: [{ author }, { author, role: 'editor', story: two }],
    }));
    await publish('article', article, locale);
    const related = async () =>
      (await shown('article', article, locale)).related.map(({ documentId }) => documentId);
    const credited = async () =>
      (await shown('article', article, locale)).credits.map((credit) => credit.story?.documentId);
    expect(await related()).toEqual([three]);
    await publish('article', two, locale);
    expect(await related()).toEqual([two, three]);
    expect(await credited()).toEqual([undefined, two]);
    await publish('article', one, locale);
    expect(await related()).toEqual([one, two, three]);
    await unpublish('article', two, locale);
    await unpublish('article', one, locale);
    expect(await related()).toEqual([three]);
    await publish('article', one, locale);
    await publish('article', two, locale);
    expect(await related()).toEqual([one, two, three]);
    expect(await credited()).toEqual([undefined, two]);
  });
});

it('both published with one bulk action find each other', async () => {
  const [article, other] = [await story(), await story()];
  const related = [other];
  const { message } = await ways.REST.update('article', article, { related });
  expect(message).toBe('');
  await ways.session.manage('api::article.article').bulk('Publish', [article, other]);
  expect((await shown('article', article)).related).toMatchObject([{ documentId: other }]);
});

it('a link that is only drafted stays a draft', async () => {
  const publish = PUBLISHING.code;
  const article = await story();
  const brief = await draft('live-brief', () => ({}));
  await publish('live-brief', brief, 'en');
  await ways.REST.update('live-brief', brief, { article });
  await publish('article', article, 'en');
  expect(await storyOf(brief)).toBeNull();
});

it('a story that the published brief no longer has does not come back', async () => {
  const publish = PUBLISHING.code;
  const article = await story();
  const brief = await draft('live-brief', () => ({ article }));
  await publish('live-brief', brief, 'en');
  await ways.REST.update('live-brief', brief, { article: null }, PUBLISHED);
  await publish('article', article, 'en');
  expect(await storyOf(brief)).toBeNull();
});

it('a discarded draft has the story that the published brief waits for', async () => {
  const publish = PUBLISHING.code;
  const article = await story();
  const brief = await draft('live-brief', () => ({ article }));
  await publish('live-brief', brief, 'en');
  await ways.REST.update('live-brief', brief, { title: 'Changed', article: null });
  await ways.session.manage('api::live-brief.live-brief').discard(brief);
  expect(await storyOf(brief, 'en', 'draft')).toBe(article);
  await ways.session.manage('api::article.article').discard(article);
  await publish('article', article, 'en');
  expect(await storyOf(brief)).toBe(article);
  await ways.session.manage('api::article.article').discard(article);
  expect(await storyOf(brief, 'en', 'draft')).toBe(article);
  expect(await storyOf(brief)).toBe(article);
});

it('what was made for a document ends with it', async () => {
  const publish = PUBLISHING.code;
  const article = await story();
  const brief = await draft('live-brief', () => ({ article }));
  await publish('live-brief', brief, 'en');
  const intended = () =>
    newsroom.strapi.db
      .query('plugin::newsroom.intended-link')
      .count({ where: { targetDocument: article } });
  expect(await intended()).toBe(1);
  await ways.rest.del(`/api/live-briefs/${brief}?locale=*`);
  expect(await intended()).toBe(0);
});
