import { newsroom as services } from '../../../src/plugins/newsroom/contract';
import { keeperOf } from '../../../src/plugins/newsroom/server/src/publications/keeper-of';
import { createApiToken } from '../../support/api-token';
import { type CachedNewsroom, bootCached } from '../read-cache/cached-newsroom';
import { observer } from './observed-changes';
import { settled } from './settled';
import { told } from './sources-newsroom';

let newsroom: CachedNewsroom;

beforeAll(async () => {
  newsroom = await bootCached();
});
afterAll(() => newsroom.stop());

interface Story {
  documentId: string;
  slug: string;
  author: string;
  photo: string;
}

async function story(): Promise<Story> {
  const { make, strapi } = newsroom;
  const author = await make.author({ name: 'Sample Before' });
  const photo = await make.photo({ caption: 'Caption before' });
  const credits = [{ author: author.documentId, role: 'author' }];
  const made = await make.article(
    { title: 'Title before', credits, leadPhoto: photo.documentId },
    '?status=published'
  );
  await settled(strapi);
  const { documentId, slug } = made;
  return { documentId, slug, author: author.documentId, photo: photo.documentId };
}

const table = (name: string) => newsroom.strapi.db.connection(name);

describe('what is written past the document service', () => {
  it.each([
    [
      'a story',
      ({ documentId }: Story, mark: string) =>
        table('articles').where({ document_id: documentId }).update({ title: mark }),
    ],
    [
      'an author',
      ({ author }: Story, mark: string) =>
        table('authors').where({ document_id: author }).update({ name: mark }),
    ],
    [
      'a photo',
      ({ photo }: Story, mark: string) =>
        table('photos').where({ document_id: photo }).update({ caption: mark }),
    ],
    [
      'a credit',
      async ({ documentId }: Story, mark: string) => {
        const row = await table('articles')
          .where({ document_id: documentId })
          .whereNotNull('published_at')
          .first();
        const held = await table('articles_cmps')
          .where({ entity_id: row.id, component_type: 'newsroom.credit' })
          .first();
        await table('components_newsroom_credits')
          .where({ id: held.cmp_id })
          .update({ credited_as: mark });
      },
    ],
  ])('%s is shown at once, from memory, from the store and to receivers', async (what, write) => {
    const mark = `Changed ${what}`;
    const { read, strapi, warm, desk } = newsroom;
    const facts = await story();
    const paths = [
      `/api/articles/${facts.documentId}`,
      `/api/articles/slug/${facts.slug}`,
      '/api/articles',
    ];
    for (const path of paths) expect(await warm(path)).not.toContain(mark);
    await write(facts, mark);
    for (const path of paths) expect((await read(path)).text).toContain(mark);
    await settled(strapi);
    for (const path of paths) expect((await read(path)).text).toContain(mark);
    const stored = await table('newsroom_publications').where({ subject_id: facts.documentId });
    expect(stored.map(({ document }) => document)).toEqual([expect.stringContaining(mark)]);
    const events = await desk.get<{ data: Array<{ type: string; data: object }> }>(
      '/api/events?type=article.updated&limit=500'
    );
    const last = events.body.data.at(-1);
    expect(JSON.stringify(last?.data)).toContain(mark);
    expect(await table('newsroom_publication_marks')).toEqual([]);
  });

  it('a story that is removed is gone from the store', async () => {
    const { documentId } = await story();
    await table('articles').where({ document_id: documentId }).delete();
    expect((await newsroom.read(`/api/articles/${documentId}`)).status).toBe(404);
    await services(newsroom.strapi, 'publications').settled();
    expect(await table('newsroom_publications').where({ subject_id: documentId })).toEqual([]);
  });

  it('a story does not show a file that was removed, before anything has followed', async () => {
    const { documentId, photo } = await story();
    const { read, strapi, warm, desk } = newsroom;
    const wake = jest.spyOn(keeperOf(strapi), 'wake').mockImplementation(() => undefined);
    const paths = [
      `/api/articles/${documentId}`,
      `/api/articles?filters[documentId]=${documentId}`,
    ];
    for (const path of paths) expect(await warm(path)).toContain('sample');
    const { body } = await desk.get(`/api/photos/${photo}?populate=image`);
    expect((await desk.del(`/api/upload/files/${body.data.image.id}`)).status).toBe(200);
    for (const path of paths) expect((await read(path)).text).toContain('"photo":null');
    wake.mockRestore();
    await settled(strapi);
    for (const path of paths) expect((await read(path)).text).toContain('"photo":null');
  });

  it('receivers are told of an author whom SQL credits first', async () => {
    const { make, strapi, desk } = newsroom;
    const { documentId } = await story();
    const second = (await make.author({ listed: false })).documentId;
    await settled(strapi);
    const observe = observer(newsroom, await createApiToken(strapi));
    const { events } = await observe(async () => {
      const [row] = await strapi.db.query('api::article.article').findMany({
        where: { documentId, publishedAt: { $notNull: true } },
        populate: { credits: true },
      });
      const { id } = await table('authors').where({ document_id: second }).first('id');
      await table('components_newsroom_credits_author_lnk')
        .where({ credit_id: row.credits[0].id })
        .update({ author_id: id });
    });
    expect(told(events)).toEqual([`author.created ${second}`, `article.updated ${documentId}`]);
    await desk.del(`/api/articles/${documentId}`);
  });

  it('receivers are told of an author whom SQL lists', async () => {
    const { make, strapi } = newsroom;
    const { documentId } = await make.author({ listed: false });
    await settled(strapi);
    const observe = observer(newsroom, await createApiToken(strapi));
    const { events } = await observe(() =>
      table('authors').where({ document_id: documentId }).update({ listed: true })
    );
    expect(told(events)).toEqual([`author.created ${documentId}`]);
  });

  it('SQL after a write that was refused, in the same transaction, is seen', async () => {
    const { documentId } = await story();
    const { strapi } = newsroom;
    await strapi.db.transaction(async ({ trx }) => {
      const refused = strapi
        .documents('api::article.article')
        .update({ documentId, data: { slug: 'Not a slug' }, status: 'published' } as never);
      await expect(refused).rejects.toThrow('slug');
      await trx('articles')
        .where({ document_id: documentId })
        .update({ summary: 'Changed by SQL' });
    });
    const shown = await newsroom.read(`/api/articles/${documentId}`);
    expect(shown.text).toContain('Changed by SQL');
  });

  it('a write of the document service marks nothing by itself', async () => {
    const { documentId } = await story();
    const { strapi, desk } = newsroom;
    await strapi.db.connection('newsroom_publication_marks').delete();
    await desk.put(`/api/articles/${documentId}?status=published`, { data: { title: 'Another' } });
    expect(await table('newsroom_publication_marks')).toEqual([]);
  });
});
