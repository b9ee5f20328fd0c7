import { logIn } from '../../support/admin-session';
import { type Newsroom, bootNewsroom } from '../../support/boot';
import { type Factories, blocks, factories } from '../../support/factories';
import type { Json } from '../../support/http';
import { databaseContent } from './database-content';
import { WAYS, type WaysIn, waysIn } from './ways-in';

let newsroom: Newsroom;
let ways: WaysIn;
let make: Factories;
/** An author whom nothing credits. */
let another: string;

beforeAll(async () => {
  newsroom = await bootNewsroom();
  ways = await waysIn(newsroom);
  make = factories(ways.rest);
  another = (await make.author()).documentId;
});
afterAll(() => newsroom.stop());

const AUTHOR = 'api::author.author';

/** Every way to delete an author; answers with the refusal. */
const DELETIONS: Record<string, (documentId: string) => Promise<unknown>> = {
  REST: async (id) => (await ways.rest.del(`/api/authors/${id}`)).body.error,
  admin: async (id) => (await ways.session.manage(AUTHOR).remove(id)).body.error,
  bulk: async (id) => (await ways.session.manage(AUTHOR).bulk('Delete', [another, id])).body.error,
  GraphQL: async (id) =>
    (await ways.graphql(`mutation { deleteAuthor(documentId: "${id}") { documentId } }`))
      .errors?.[0]?.extensions.error,
  code: (documentId) =>
    newsroom.strapi
      .documents(AUTHOR)
      .delete({ documentId })
      .then(
        () => undefined,
        (error: unknown) => error
      ),
};

describe.each(Object.keys(DELETIONS))('an author deleted through %s', (way) => {
  const remove = (id: string) => DELETIONS[way]?.(id);

  it('stays while published stories credit them, and nothing changes', async () => {
    const { documentId: author } = await make.author({ name: 'Ann Sample' });
    const credits = [{ author }, { author, role: 'editor' }];
    const { documentId } = await make.article({ title: 'A story', credits });
    await make.brief({ title: 'A brief', credits });
    const uk = { title: 'Зразок', body: blocks('Один.'), credits };
    await ways.REST.update('article', documentId, uk, { status: 'published', locale: 'uk' });
    const before = await databaseContent(newsroom.strapi);
    const refusal = (await remove(author)) as Json;
    expect(refusal).toMatchObject({ name: 'ValidationError', details: { total: 3 } });
    for (const word of [
      'Ann Sample',
      '3 published',
      '“A story” (en)',
      '“Зразок” (uk)',
      'A brief',
    ]) {
      expect(refusal.message).toContain(word);
    }
    expect(await databaseContent(newsroom.strapi)).toEqual(before);
    expect((await ways.rest.get(`/api/authors/${author}`)).status).toBe(200);
  });

  it('goes when only drafts credit them', async () => {
    const { documentId: author } = await make.author();
    await make.article({ credits: [{ author }] }, '?status=draft');
    expect(await remove(author)).toBeUndefined();
    expect((await ways.rest.get(`/api/authors/${author}`)).status).toBe(404);
  });
});

it('a refusal names ten stories and counts all', async () => {
  const { documentId: author } = await make.author();
  for (let made = 0; made < 12; made += 1) await make.article({ credits: [{ author }] });
  const { body } = await ways.rest.del(`/api/authors/${author}`);
  expect(body.error?.details).toMatchObject({ total: 12, stories: { length: 10 } });
  expect(body.error?.message).toContain('and 2 more');
});

describe('keeping the name and deleting', () => {
  const path = (id: string) => `/newsroom/authors/${id}/keep-name-and-delete`;

  async function credited() {
    const author = await make.author({
      name: 'Ann Sample',
      translations: [{ locale: 'uk', name: 'Анна Зразкова' }],
    });
    const { documentId: other } = await make.author({ name: 'Bo Sample' });
    const credits = [{ author: author.documentId }, { author: other, role: 'translator' }];
    const bylineOverride = '{1}, translated by {2}';
    const { documentId } = await make.article({ credits, bylineOverride });
    const uk = { title: 'Зразок', body: blocks('Один.'), credits: [credits[0]] };
    await ways.REST.update('article', documentId, uk, { status: 'published', locale: 'uk' });
    return { author: author.documentId, story: documentId };
  }

  it('says before what it would concern', async () => {
    const { author, story } = await credited();
    await make.brief({ title: 'A draft', credits: [{ author }] }, '?status=draft');
    const { body } = await ways.session.client.get(path(author));
    const named = { documentId: story, contentType: 'api::article.article' };
    expect(body.data).toEqual({
      total: 2,
      stories: [
        { ...named, title: 'Зразок', locale: 'uk' },
        { ...named, title: expect.any(String), locale: 'en' },
      ],
      credits: 5,
      mayKeepName: true,
    });
  });

  it('changes nothing that readers see but the link to the author', async () => {
    const { author, story } = await credited();
    const answer = await ways.session.client.post(path(author));
    expect(answer.status).toBe(200);
    expect(answer.body.data).toEqual({ documentId: author, credits: 4 });
    expect((await ways.rest.get(`/api/authors/${author}`)).status).toBe(404);
    const { body } = await ways.rest.get(`/api/articles/${story}`);
    expect(body.data?.byline).toMatchObject({
      text: 'Ann Sample, translated by Bo Sample',
      contributors: [{ name: 'Ann Sample', author: null }, { name: 'Bo Sample' }],
    });
    const uk = await ways.rest.get(`/api/articles/${story}?locale=uk`);
    expect(uk.body.data?.byline?.text).toBe('Анна Зразкова');
    const { data } = await ways.graphql(
      `{ article(documentId: "${story}") { byline { contributors { name author { name } } } } }`
    );
    expect(data.article?.byline?.contributors?.[0 as never]).toEqual({
      name: 'Ann Sample',
      author: null,
    });
  });

  it.each(WAYS)('lets the story be published again through %s', async (name) => {
    const { author, story } = await credited();
    await ways.session.client.post(path(author));
    const outcome = await ways[name].update(
      'article',
      story,
      { title: 'Corrected' },
      { status: 'published' }
    );
    expect(outcome.message).toBe('');
  });

  it('is for those who may delete authors and change stories', async () => {
    const { author } = await credited();
    const { client } = await logIn(newsroom, 'strapi-author');
    expect((await client.post(path(author))).status).toBe(403);
    expect((await client.get(path(author))).status).toBe(403);
    expect((await ways.rest.post(path(author))).status).toBe(401);
    expect((await ways.session.client.post(path('nobody'))).status).toBe(404);
    expect((await ways.session.client.get(path('nobody'))).status).toBe(404);
    expect((await ways.rest.get(`/api/authors/${author}`)).status).toBe(200);
  });
});

describe('the credit of a photo', () => {
  it.each(WAYS)('cannot be emptied through %s while a story shows it', async (name) => {
    const { documentId: photo } = await make.photo();
    await make.article({ title: 'With a photo', leadPhoto: photo });
    const before = await databaseContent(newsroom.strapi);
    for (const photographer of [null, ' ']) {
      const outcome = await ways[name].update('photo', photo, { photographer });
      expect(outcome).toMatchObject({ documentId: null, isServerError: false });
      expect(outcome.paths).toEqual(['photographer']);
      expect(outcome.message).toContain('“With a photo” (en)');
    }
    expect(await databaseContent(newsroom.strapi)).toEqual(before);
    const other = { photographer: null, agency: 'Sample Agency' };
    expect((await ways[name].update('photo', photo, other)).message).toBe('');
  });

  it('can be emptied while no published story shows it', async () => {
    const { documentId: photo } = await make.photo();
    await make.article({ leadPhoto: photo }, '?status=draft');
    expect((await ways.REST.update('photo', photo, { photographer: null })).message).toBe('');
  });
});
