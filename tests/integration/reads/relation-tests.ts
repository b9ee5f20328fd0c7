import { createApiToken } from '../../support/api-token';
import { type Newsroom, bootNewsroom } from '../../support/boot';
import type { Environment } from '../../support/environment';
import { type Factories, blocks, factories } from '../../support/factories';
import { newFolder, removeFolder } from '../../support/folder';
import { type GraphqlError, graphqlClient } from '../../support/graphql';
import { type HttpClient, httpClient } from '../../support/http';
import { type NewsroomProcess, startNewsroom } from '../../support/process';
import { countQueries } from '../../support/queries';
import { DRAFT_SHAPES, EVERYTHING, SHAPES } from './relation-shapes';

/** @param env of the newsroom that loads relations together */
export function testRelations(env: Environment): void {
  let newsroom: Newsroom;
  let make: Factories;
  let alpha: string;
  /** The same database, with every relation resolved by Strapi's own resolvers. */
  let strapiAlone: NewsroomProcess;
  const folder = newFolder();
  const tokens: Record<string, string | undefined> = {};
  /** Who may read neither authors nor photos. */
  const FEW = 'reader of stories alone';

  beforeAll(async () => {
    // Statements are counted: nothing else may read meanwhile, and nothing may save a read.
    newsroom = await bootNewsroom({ env: { OUTBOX_ENABLED: 'false', ...env } });
    const { strapi } = newsroom;
    tokens.editor = await createApiToken(strapi);
    tokens[FEW] = await createApiToken(strapi, 'custom', [
      'api::article.article.find',
      'api::article.article.findOne',
      'api::live-brief.live-brief.find',
    ]);
    const client = httpClient(newsroom.url, tokens.editor);
    make = factories(client);
    alpha = await makeStories(client);
  });
  afterAll(() => newsroom.stop());

  /** Nothing may write while both are open: on SQLite one of the two would be locked out. */
  async function startStrapiAlone(): Promise<void> {
    const { DATABASE_CLIENT = '', DATABASE_FILENAME = '', DATABASE_URL = '' } = process.env;
    strapiAlone = await startNewsroom(folder, {
      ...{ DATABASE_CLIENT, DATABASE_FILENAME, DATABASE_URL },
      ...{ OUTBOX_ENABLED: 'false', READ_CACHE_ENABLED: 'false', PUBLIC_URL: newsroom.url },
      NEWSROOM_GRAPHQL_RESOLVERS: 'strapi',
    });
  }

  async function stopStrapiAlone(): Promise<void> {
    await strapiAlone?.stop();
    removeFolder(folder);
  }

  /** Two articles in two languages, with versions that differ, and one that is a draft alone. */
  async function makeStories(client: HttpClient): Promise<string> {
    const photo = (await make.photo({ translations: [{ locale: 'uk', caption: 'Поле.' }] }))
      .documentId;
    const author = async (name: string, fields = {}) =>
      (await make.author({ name, ...fields })).documentId;
    const first = await author('Sample First', {
      portrait: photo,
      email: 'hidden@sample.example',
      links: [{ url: 'https://a.sample.example' }, { url: 'https://b.sample.example', label: 'B' }],
      translations: [{ locale: 'uk', name: 'Перша' }],
    });
    const second = await author('Other Second');
    const corrections = ['First', 'Second', 'Third'].map((text, index) => ({
      text,
      kind: index === 1 ? 'correction' : 'update',
    }));
    const story = async (title: string, fields: object) => {
      const { documentId } = await make.article({ title, slug: title.toLowerCase(), ...fields });
      return documentId;
    };
    const alphaId = await story('Alpha', {
      corrections,
      leadPhoto: photo,
      credits: [
        { author: second, creditedAs: 'Zed' },
        { author: first, role: 'editor' },
      ],
      audioTrack: await make.audioTrack(),
    });
    const betaId = await story('Beta', {
      corrections: corrections.slice(1),
      credits: [{ author: first }],
    });
    const change = async (address: string, data: object) => {
      expect((await client.put(`/api/articles/${address}`, { data })).status).toBe(200);
    };
    const credits = [{ author: first, creditedAs: 'Зразок' }];
    const uk = { title: 'Зразок', body: blocks('Один.'), credits, leadPhoto: photo };
    await change(`${alphaId}?locale=uk&status=published`, uk);
    await change(`${betaId}?locale=uk&status=draft`, { ...uk, title: 'Чернетка' });
    await change(`${betaId}?status=draft`, { title: 'Secret change', credits: [], corrections });
    await make.article({ title: 'Gamma', credits: [{ author: second }] }, '?status=draft');
    const datePublished = '2024-02-01T17:25';
    for (const article of [alphaId, betaId]) {
      await make.brief({ title: `Brief of ${article}`, article, datePublished, leadPhoto: photo });
    }
    await make.brief({ title: 'Brief of nothing', datePublished });
    return alphaId;
  }

  interface Whole {
    status: number;
    cache: string | null;
    data: unknown;
    /** In the order of their places: that of a list follows from which load was quicker. */
    errors: GraphqlError[] | undefined;
  }

  async function ask(url: string, query: string, token?: string): Promise<Whole> {
    const [fields = '', ...fragments] = query.replace('ALPHA', alpha).split(' fragment ');
    const text = [`{ ${fields} }`, ...fragments.map((fragment) => `fragment ${fragment}`)].join(
      ' '
    );
    const answer = await httpClient(url, token).post('/graphql', { query: text });
    const { status, headers } = answer;
    // In development errors tell where they come from.
    const body = JSON.parse(answer.text, (key, value) =>
      key === 'stacktrace' ? undefined : value
    );
    const { data, errors } = body as { data: unknown; errors?: GraphqlError[] };
    const place = ({ path, message }: GraphqlError) => JSON.stringify([path, message]);
    return {
      status,
      cache: headers.get('cache-control'),
      data,
      errors: errors?.toSorted((a, b) => place(a).localeCompare(place(b))),
    };
  }

  const everybody = ['visitor', 'editor', FEW];

  describe("answers are those of Strapi's own resolvers", () => {
    beforeAll(startStrapiAlone);
    afterAll(stopStrapiAlone);

    describe.each(everybody)('to the %s', (who) => {
      it.each(who === 'editor' ? [...SHAPES, ...DRAFT_SHAPES] : SHAPES)('%s', async (query) => {
        const ours = await ask(newsroom.url, query, tokens[who]);
        expect(ours).toEqual(await ask(strapiAlone.url, query, tokens[who]));
      });
    });
  });

  describe('what the shapes are about is there', () => {
    it('to everybody but those without the permission', async () => {
      const all = await ask(newsroom.url, `articles { ${EVERYTHING} }`);
      const text = JSON.stringify(all);
      for (const value of ['Перша', 'Зразок', 'Third', 'audio/mpeg', 'sample.example'])
        expect(text).toContain(value);
      expect(all.errors).toBeUndefined();
      for (const value of ['Чернетка', 'Secret', 'Gamma']) expect(text).not.toContain(value);
      const few = await ask(newsroom.url, 'articles { title leadPhoto { caption } }', tokens[FEW]);
      expect(few).toMatchObject({
        data: { articles: [{ leadPhoto: null }, { leadPhoto: null }] },
        errors: [0, 1].map((index) => ({
          message: 'Forbidden access',
          path: ['articles', index, 'leadPhoto'],
        })),
      });
    });

    it('and their drafts, to a token', async () => {
      const drafts = await ask(
        newsroom.url,
        `articles(status: DRAFT) { ${EVERYTHING} }`,
        tokens.editor
      );
      for (const value of ['Чернетка', 'Secret', 'Gamma'])
        expect(JSON.stringify(drafts)).toContain(value);
    });
  });

  it('a mutation answers with the relations it has just written', async () => {
    const graphql = graphqlClient(newsroom.url, tokens.editor);
    const [one, other] = [
      await make.author({ name: 'One' }),
      await make.author({ name: 'Another' }),
    ];
    const { data, errors } = await graphql(
      `
        mutation ($id: ID!, $one: ID!, $other: ID!) {
          first: updateArticle(
            documentId: $id
            status: DRAFT
            data: { credits: [{ author: $one }] }
          ) {
            credits {
              author {
                name
              }
            }
          }
          second: updateArticle(
            documentId: $id
            status: DRAFT
            data: { credits: [{ author: $other }] }
          ) {
            credits {
              author {
                name
              }
            }
          }
        }
      `,
      { id: alpha, one: one.documentId, other: other.documentId }
    );
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      first: { credits: [{ author: { name: 'One' } }] },
      second: { credits: [{ author: { name: 'Another' } }] },
    });
  });

  it('a list with everything nested takes as many statements for 1 entry as for 10 and 50', async () => {
    const photo = (await make.photo()).documentId;
    const audioTrack = await make.audioTrack();
    for (let index = 0; index < 50; index += 1) {
      const author = (await make.author({ portrait: photo, links: [{ url: 'https://a.example' }] }))
        .documentId;
      await make.article({
        leadPhoto: photo,
        audioTrack,
        credits: [{ author }, { author, role: 'editor' }],
        corrections: [{ text: 'A correction.' }, { text: 'Another.' }],
      });
    }
    const counts: Record<number, number> = {};
    const list = (pageSize: number) =>
      `articles(pagination: { pageSize: ${pageSize} }) { ${EVERYTHING} byline { text } photo { url } }`;
    // What is remembered from one request to the next is not what this is about. For the public it is too dear.
    const byToken = (size: number) => ask(newsroom.url, list(size), tokens.editor);
    await byToken(2);
    for (const pageSize of [1, 10, 50]) {
      const { result, statements } = await countQueries(newsroom.strapi, () => byToken(pageSize));
      expect(result).toMatchObject({ data: { articles: { length: pageSize } } });
      counts[pageSize] = statements.length;
    }
    expect(counts).toEqual({ 1: counts[1], 10: counts[1], 50: counts[1] });
    expect(counts[1]).toBeLessThan(60);
  });
}
