import { type AdminSession, logIn } from '../../support/admin-session';
import { createApiToken } from '../../support/api-token';
import { bootNewsroom, type Newsroom } from '../../support/boot';
import { blocks, type Factories, factories } from '../../support/factories';
import { failCommits, keepCommits, UNKEPT } from '../../support/failing-commits';
import { type HttpClient, httpClient } from '../../support/http';
import { asker } from './asker';
import { publicDocument, publicDocuments } from './public-documents';
import { settled } from './settled';
import { type Ask, storeFaults, storeSizes } from './stored-publications';

const ARTICLE = 'api::article.article';

let newsroom: Newsroom;
let client: HttpClient;
let admin: AdminSession;
let make: Factories;
let ask: Ask;

beforeAll(async () => {
  newsroom = await bootNewsroom();
  client = httpClient(newsroom.url, await createApiToken(newsroom.strapi));
  admin = await logIn(newsroom);
  make = factories(client);
  ask = asker(newsroom.strapi);
});
afterAll(() => newsroom.stop());

/** What the store holds is what REST shows, once all is worked out. */
async function expectTrue(): Promise<void> {
  await settled(newsroom.strapi);
  expect(await storeFaults(ask, await publicDocuments(newsroom.url))).toEqual([]);
}

async function stored(documentId: string): Promise<Array<{ document: string }>> {
  return ask(`select * from newsroom_publications where subject_id = '${documentId}' order by id`);
}

describe('a write', () => {
  it('is in the store when it is answered, byte for byte', async () => {
    const photo = await make.photo();
    const article = await make.article({ leadPhoto: photo.documentId });
    const brief = await make.brief({ article: article.documentId });
    const author = await make.author();
    for (const [type, { documentId }, locale] of [
      ['article', article, 'en'],
      ['live-brief', brief, 'en'],
      ['author', author, '-'],
      ['photo', photo, '-'],
    ] as const) {
      const shown = await publicDocument(newsroom.url, `${type} ${documentId} ${locale}`);
      expect((await stored(documentId)).map(({ document }) => document)).toEqual([shown]);
    }
  });

  it('of every sort leaves the store true', async () => {
    const { documentId: author } = await make.author();
    const credits = [{ author, role: 'author' }];
    const { documentId } = await make.article({ credits });
    const path = `/api/articles/${documentId}`;
    const forms = admin.manage(ARTICLE);
    const steps: Array<() => Promise<unknown>> = [
      () => client.put(`${path}?status=draft`, { data: { title: 'Not yet' } }),
      () => forms.publish(documentId),
      () => forms.publish(documentId),
      () =>
        client.put(`${path}?locale=uk`, {
          data: { title: 'Міст', body: blocks('Текст.'), credits },
        }),
      () => client.put(`/api/authors/${author}`, { data: { name: 'Renamed' } }),
      () => client.put(`/api/authors/${author}`, { data: { name: 'Renamed' } }),
      () => forms.clone(documentId, { title: 'A clone' }),
      () => forms.discard(documentId),
      () => forms.unpublish(documentId, '?locale=uk'),
      () => forms.bulk('Unpublish', [documentId]),
      () => forms.bulk('Publish', [documentId]),
      () => client.del(`${path}?locale=*`),
    ];
    for (const step of steps) {
      await step();
      await expectTrue();
    }
    expect(await stored(documentId)).toEqual([]);
  });

  it('of a draft is not in the store', async () => {
    const { documentId } = await make.article({}, '?status=draft');
    expect(await stored(documentId)).toEqual([]);
  });
});

describe('what is not kept', () => {
  it('leaves nothing when its transaction is taken back', async () => {
    const { documentId } = await make.article({ title: 'Kept' });
    await expectTrue();
    const before = await storeSizes(ask);
    const work = newsroom.strapi.db.transaction(async () => {
      const { documents } = newsroom.strapi;
      await documents('api::author.author').create({ data: { name: 'Never' } as never });
      const data = { title: 'Never' } as never;
      await documents(ARTICLE).update({ documentId, data, status: 'published' });
      throw new Error('Taken back.');
    });
    await expect(work).rejects.toThrow('Taken back.');
    await expectTrue();
    expect(await storeSizes(ask)).toEqual(before);
    expect((await stored(documentId))[0]?.document).toContain('Kept');
  });

  it('leaves nothing when its commit fails', async () => {
    const { documentId } = await make.article();
    await expectTrue();
    const before = await storeSizes(ask);
    newsroom.strapi.log.silent = true;
    await failCommits(newsroom.strapi, 'articles', 'title');
    const path = `/api/articles/${documentId}`;
    const { status } = await client.put(path, { data: { title: UNKEPT } });
    await keepCommits(newsroom.strapi, 'articles');
    expect(status).toBe(503);
    await expectTrue();
    expect(await storeSizes(ask)).toEqual(before);
  });
});
