import { bootNewsroom, type Newsroom } from '../../support/boot';
import { factories } from '../../support/factories';
import type { Json } from '../../support/http';
import { type WaysIn, waysIn } from './ways-in';

const ARTICLE = 'api::article.article';

let newsroom: Newsroom;
let ways: WaysIn;

beforeAll(async () => {
  newsroom = await bootNewsroom();
  ways = await waysIn(newsroom);
});
afterAll(() => newsroom.stop());

/** What nobody can publish, and why. */
const UNREADY = { title: 'Unready', bylineOverride: '{1} and {2}' };
const REASONS = [
  { path: ['body'], code: 'body.missing', values: {} },
  {
    path: ['bylineOverride'],
    code: 'byline.token-unknown',
    values: { tokens: '{1}, {2}', contributors: 0 },
  },
];

/** Every way to publish, with the entries of its refusal. */
const WAYS: Record<string, (data: object) => Promise<unknown>> = {
  REST: async (data) =>
    errorsIn((await ways.rest.post('/api/articles?status=published', { data })).body.error),
  admin: async (data) =>
    errorsIn((await ways.session.manage(ARTICLE).publish(null, data, '')).body.error),
  bulk: async (data) => {
    const draft = await ways.rest.post('/api/articles?status=draft', { data });
    const documentId = String(draft.body.data?.documentId);
    return errorsIn((await ways.session.manage(ARTICLE).bulk('Publish', [documentId])).body.error);
  },
  GraphQL: async (data) => {
    const { errors } = await ways.graphql(
      'mutation ($data: ArticleInput!) { createArticle(data: $data, status: PUBLISHED) { documentId } }',
      { data }
    );
    return errorsIn(errors?.[0]?.extensions.error);
  },
  code: (data) =>
    newsroom.strapi
      .documents(ARTICLE)
      .create({ data, status: 'published' } as never)
      .then(() => null, errorsIn),
};

it.each(Object.keys(WAYS))('what %s refuses has a code and its values', async (way) => {
  expect(await WAYS[way]?.(UNREADY)).toMatchObject(REASONS);
});

it('says in English what the code and the values say', async () => {
  await factories(ways.rest).article({ title: 'Taken' });
  const { status, body } = await ways.rest.post('/api/articles', {
    data: { title: 'Another', slug: 'taken' },
  });
  expect(status).toBe(400);
  expect(errorsIn(body.error)).toEqual([
    {
      path: ['slug'],
      message: '“taken” is taken. “taken-2” is free.',
      name: 'ValidationError',
      code: 'slug.taken',
      values: { slug: 'taken', free: 'taken-2' },
    },
  ]);
});

it('names the field whose link leads to no document', async () => {
  const documentId = 'abcdefghijklmnopqrstuvwx';
  const data = {
    title: 'Linked',
    leadPhoto: { connect: [{ documentId }] },
    credits: [{ author: documentId }],
  };
  const { status, body } = await ways.rest.post('/api/articles', { data });
  expect(status).toBe(400);
  expect(errorsIn(body.error)).toMatchObject([
    { path: ['credits', 0, 'author'], code: 'relation.missing', values: { documentId } },
    { path: ['leadPhoto'], code: 'relation.missing', values: { documentId } },
  ]);
});

it.each<[query: string, status: number, entry: object]>([
  [
    'articles?filters[title][$nope]=x',
    400,
    {
      path: ['filters', 'title', '$nope'],
      code: 'filter.operator-unknown',
      values: { operator: '$nope' },
    },
  ],
  [
    'articles?filters[datePublished][$gt]=2024-10-27T03:30',
    400,
    { path: ['filters', 'datePublished', '$gt'], code: 'time.twice' },
  ],
  ['articles?day=soon', 400, { path: ['day'], code: 'day.unreadable' }],
  ['live-briefs/days/2024-02-30', 400, { path: ['day'], code: 'day.unreadable' }],
  [
    'articles?pagination[pageSize]=0',
    400,
    { path: ['pagination', 'pageSize'], code: 'number.form', values: { least: 1, most: 100 } },
  ],
  ['articles/slug/some-story?locale=', 400, { path: ['locale'], code: 'locale.form' }],
  ['articles?status=draft', 403, { path: ['status'], code: 'drafts.private' }],
])('a query has them too: %s', async (query, status, entry) => {
  const response = await fetch(`${newsroom.url}/api/${query}`);
  expect(response.status).toBe(status);
  const { error } = (await response.json()) as { error: unknown };
  expect(errorsIn(error)).toMatchObject([entry]);
});

it('so has one in GraphQL', async () => {
  const { errors } = await ways.graphql('{ articles(day: "soon") { documentId } }');
  expect(errorsIn(errors?.[0]?.extensions.error)).toMatchObject([
    { path: ['day'], code: 'day.unreadable', values: { sent: 'soon', firstYear: 1900 } },
  ]);
});

function errorsIn(error: unknown): unknown {
  const { details } = (error ?? {}) as { details?: Json };
  return details?.errors;
}
