import { newsroom as services } from '../../../src/plugins/newsroom/contract';
import { createApiToken } from '../../support/api-token';
import { bootNewsroom, type Newsroom } from '../../support/boot';
import { type EventLog, eventLog } from '../../support/event-log';
import { blocks, type Factories, type Fields, factories } from '../../support/factories';
import { tinyMp3, uploadFile } from '../../support/files';
import { type HttpClient, httpClient } from '../../support/http';

const ARTICLE = 'api::article.article';

interface Found {
  params: { where?: { id?: { $in?: number[] } } };
  result?: unknown;
}

let newsroom: Newsroom;
let client: HttpClient;
let make: Factories;
let log: EventLog;

beforeAll(async () => {
  newsroom = await bootNewsroom();
  client = httpClient(newsroom.url, await createApiToken(newsroom.strapi));
  make = factories(client);
  log = eventLog(client);
});
afterAll(() => newsroom.stop());

/** Something in every part that is behind a row. */
async function story(file: number): Promise<Fields> {
  return {
    body: blocks('Text.'),
    credits: [{ author: (await make.author()).documentId, role: 'author' }],
    leadPhoto: (await make.photo()).documentId,
    audioTrack: await make.audioTrack({ file }),
    corrections: [{ kind: 'correction', text: 'Tuesday.', date: '2024-02-01T17:25' }],
  };
}

async function typesOf(documentId: string): Promise<string[]> {
  return (await log.of(documentId)).map(({ type }) => type);
}

describe('a row that the check of a publish has loaded', () => {
  it.each([
    ['all parts', {}],
    ['no corrections', { corrections: [] }],
    ['corrections and no credits', { credits: [], bylineOverride: 'The desk' }],
  ])('compares with one that was loaded for the event alone, with %s', async (_, fields) => {
    const file = await uploadFile(client, 'one.mp3', 'audio/mpeg', tinyMp3);
    const { documentId } = await make.article({ ...(await story(file)), ...fields });
    const info = JSON.stringify({ alternativeText: 'A voice' });
    const form = new FormData();
    form.append('fileInfo', info);
    expect((await client.post(`/api/upload?id=${file}`, form)).status).toBeLessThan(300);
    // Told by the file, whose change no publish has checked.
    await log.atLeast(documentId, 2);
    await newsroom.strapi.documents(ARTICLE).publish({ documentId, locale: 'en' });
    const path = `/api/articles/${documentId}`;
    expect((await client.put(path, { data: { title: 'Another' } })).status).toBe(200);
    const [, , last] = await log.atLeast(documentId, 3);
    expect(last?.data).toEqual((await client.get(path)).body.data);
    expect(await typesOf(documentId)).toEqual([
      'article.published',
      'article.updated',
      'article.updated',
    ]);
  });

  it('is not what an event tells once something else has written to it', async () => {
    const { documentId } = await make.article();
    const path = `/api/articles/${documentId}`;
    // What follows from the story in the background reads it, too.
    await services(newsroom.strapi, 'publications').settled();
    let written = 0;
    const stop = newsroom.strapi.db.lifecycles.subscribe({
      models: [ARTICLE],
      // The check reads what is published: somebody's hook changes it at that moment.
      async afterFindMany({ params, result }: Found) {
        const [row] = result as Array<{ id: number }>;
        if (!params.where?.id?.$in || !row || written > 0) return;
        written += 1;
        await newsroom.strapi.db.query(ARTICLE).update({
          where: { id: row.id },
          data: { title: 'Changed by a hook', summary: 'By a hook.' },
        });
      },
    });
    expect((await client.put(path, { data: { title: 'As sent' } })).status).toBe(200);
    stop();
    const [, told] = await log.atLeast(documentId, 2);
    expect(written).toBe(1);
    expect(told?.data).toMatchObject({ title: 'Changed by a hook', summary: 'By a hook.' });
    expect(told?.data).toEqual((await client.get(path)).body.data);
  });

  it('tells of another language that a hook of the project changes past the database layer', async () => {
    const { documentId } = await make.article();
    const path = `/api/articles/${documentId}`;
    const inUkrainian = { title: 'Міст', body: blocks('Текст.'), bylineOverride: 'Редакція' };
    expect((await client.put(`${path}?locale=uk`, { data: inUkrainian })).status).toBe(200);
    let isAsked = true;
    newsroom.strapi.documents.use(async (context, next) => {
      const result = await next();
      if (context.action === 'publish' && isAsked) {
        isAsked = false;
        const changed = { title: 'Інший міст', updated_at: new Date(Date.now() + 1000) };
        await newsroom.strapi.db.transaction(({ trx }) =>
          trx('articles')
            .where({ document_id: documentId, locale: 'uk' })
            .whereNotNull('published_at')
            .update(changed)
        );
      }
      return result;
    });
    const draft = await client.put(`${path}?status=draft`, { data: { title: 'Another' } });
    expect(draft.status).toBe(200);
    await newsroom.strapi.documents(ARTICLE).publish({ documentId, locale: 'en' });
    expect(isAsked).toBe(false);
    const told = await log.atLeast(documentId, 4);
    expect(told.slice(2).map(({ type, data }) => [type, data.locale, data.title])).toEqual(
      expect.arrayContaining([
        ['article.updated', 'en', 'Another'],
        ['article.updated', 'uk', 'Інший міст'],
      ])
    );
    expect(told).toHaveLength(4);
  });
});
