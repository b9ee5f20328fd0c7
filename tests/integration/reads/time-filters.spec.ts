import { encodeCursor } from '../../../src/plugins/newsroom/domain/cursor';
import { clockText } from '../../../src/plugins/newsroom/domain/time-zone';
import { type AdminSession, logIn } from '../../support/admin-session';
import { createApiToken } from '../../support/api-token';
import { type Newsroom, bootNewsroom } from '../../support/boot';
import { factories } from '../../support/factories';
import { type GraphqlClient, graphqlClient } from '../../support/graphql';
import { type HttpClient, httpClient } from '../../support/http';

let newsroom: Newsroom;
let visitor: HttpClient;
let graphql: GraphqlClient;
let session: AdminSession;

beforeAll(async () => {
  newsroom = await bootNewsroom();
  newsroom.strapi.log.silent = true;
  session = await logIn(newsroom);
  visitor = httpClient(newsroom.url);
  graphql = graphqlClient(newsroom.url);
  const make = factories(httpClient(newsroom.url, await createApiToken(newsroom.strapi)));
  // Half an hour before and after midnight in Kyiv.
  for (const [title, datePublished] of [
    ['June', '2023-06-30T20:30:00.000Z'],
    ['July', '2023-06-30T21:30:00.000Z'],
  ] as const) {
    const corrections = [{ kind: 'update', text: `In ${title}.`, date: datePublished }];
    const { documentId } = await make.article({ title, datePublished, corrections });
    await make.brief({ title: `Brief of ${title}`, datePublished, article: documentId });
  }
});
afterAll(() => newsroom.stop());

async function titles(client: HttpClient, address: string): Promise<string[]> {
  const { status, body } = await client.get(address);
  if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`);
  const entries = (body.data ?? body.results) as unknown as Array<{ title: string }>;
  return entries.map(({ title }) => title).toSorted();
}

const MIDNIGHT = '2023-07-01T00:00';

it.each([
  [`articles?filters[datePublished][$gte]=${MIDNIGHT}`, ['July']],
  [`articles?filters[datePublished][$lt]=${MIDNIGHT}`, ['June']],
  ['articles?filters[datePublished][$gte]=2023-07-01', ['July']],
  ['articles?filters[datePublished][$eq]=2023-07-01T00:30', ['July']],
  ['articles?filters[datePublished]=2023-07-01T00:30:00', ['July']],
  ['articles?filters[datePublished][$ne]=2023-07-01T00:30', ['June']],
  [
    'articles?filters[datePublished][$in]=2023-07-01T00:30&filters[datePublished][$in]=2024-01-01T00:00',
    ['July'],
  ],
  ['articles?filters[datePublished][$notIn][0]=2023-07-01T00:30', ['June']],
  [
    `articles?filters[datePublished][$between]=${MIDNIGHT}&filters[datePublished][$between]=2023-07-01T01:00`,
    ['July'],
  ],
  [`articles?filters[datePublished][$not][$gte]=${MIDNIGHT}`, ['June']],
  [`articles?filters[$or][0][$not][datePublished][$lt]=${MIDNIGHT}`, ['July']],
  [`articles?filters[corrections][date][$gte]=${MIDNIGHT}`, ['July']],
  [`live-briefs?filters[article][datePublished][$gte]=${MIDNIGHT}`, ['Brief of July']],
  [`live-briefs/days/2023-07-01?filters[datePublished][$gte]=${MIDNIGHT}`, ['Brief of July']],
  // Instants are what they are.
  ['articles?filters[datePublished][$gte]=2023-06-30T21:00:00.000Z', ['July']],
  ['articles?filters[datePublished][$gte]=2023-07-01T00:00:00%2B03:00', ['July']],
])('%s gives %j, by the newsroom’s clock', async (address, expected) => {
  expect(await titles(visitor, `/api/${address}`)).toEqual(expected);
  // The second time from what the first one has left behind.
  expect(await titles(visitor, `/api/${address}`)).toEqual(expected);
});

it.each(['createdAt', 'updatedAt', 'publishedAt', 'firstPublishedAt'])(
  'reads a wall clock about %s by the newsroom’s clock',
  async (name) => {
    const clock = (minutes: number) =>
      clockText(Date.now() + minutes * 60_000, 'Europe/Kyiv').slice(0, 16);
    const list = `/api/articles?filters[${name}]`;
    expect(await titles(visitor, `${list}[$lte]=${clock(2)}`)).toEqual(['July', 'June']);
    expect(await titles(visitor, `${list}[$gte]=${clock(2)}`)).toEqual([]);
    expect(await titles(visitor, `${list}[$gte]=${clock(-60)}`)).toEqual(['July', 'June']);
  }
);

it('reads wall clocks in filters below populate', async () => {
  const { body } = await visitor.get(
    `/api/articles?sort=title&populate[corrections][filters][date][$gte]=${MIDNIGHT}`
  );
  const data = body.data as unknown as Array<{ title: string; corrections: unknown[] }>;
  expect(data.map(({ title, corrections }) => [title, corrections.length])).toEqual([
    ['July', 1],
    ['June', 0],
  ]);
});

it('reads wall clocks in lists of the admin panel, and in code', async () => {
  const list = '/content-manager/collection-types/api::article.article?filters[$and][0]';
  expect(await titles(session.client, `${list}[datePublished][$gte]=${MIDNIGHT}`)).toEqual([
    'July',
  ]);
  const refused = await session.client.get(`${list}[datePublished][$gte]=2024-03-31T03:30`);
  expect(refused.status).toBe(400);
  const found = await newsroom.strapi.documents('api::article.article').findMany({
    filters: { datePublished: { $gte: MIDNIGHT } },
    status: 'published',
  });
  expect(found.map(({ title }) => title)).toEqual(['July']);
});

it.each([
  ['2024-03-31T03:30', ['2024-03-31T02:59:00+02:00', '2024-03-31T04:00:00+03:00']],
  ['2024-10-27T03:30', ['2024-10-27T03:30:00+03:00', '2024-10-27T03:30:00+02:00']],
  ['2024-02-30T10:00', ['is not a time']],
  ['9999-12-31T23:00Z', ['“9999-12-31T23:00Z” is too far off', 'years 1900 to 2199']],
  ['yesterday', ['is not a time']],
  ['5', ['is not a time']],
  ['1706801100000', ['is not a time']],
  ['2023-07-01T00:00:00+03:00', ['write + as %2B']],
])('refuses %s, and says what to send', async (value, told) => {
  for (const place of [
    'articles?filters[datePublished][$gte]',
    'articles?filters[createdAt][$in][0]',
    'live-briefs?filters[article][datePublished]',
    'articles?populate[corrections][filters][date][$lt]',
  ]) {
    const { status, body } = await visitor.get(`/api/${place}=${value}`);
    expect([place, status]).toEqual([place, 400]);
    for (const words of told) expect(body.error?.message).toContain(words);
  }
});

describe('GraphQL', () => {
  const filtered =
    'query ($at: DateTime) { articles(filters: { datePublished: { gte: $at } }) { title } }';

  it.each(['2023-06-30T21:00:00Z', '2023-07-01T00:00:00+03:00'])('takes %s', async (at) => {
    const { data } = await graphql(filtered, { at });
    expect(data).toEqual({ articles: [{ title: 'July' }] });
  });

  it.each([
    [
      MIDNIGHT,
      /^Variable "\$at" got invalid value "2023-07-01T00:00"; DateTime cannot represent.*2024-02-01T15:25:00/,
    ],
    ['9999-12-31T23:00:00Z', /is too far off\. Choose a time in the years 1900 to 2199\.$/],
  ])('refuses %s', async (at, told) => {
    const { errors } = await graphql(filtered, { at });
    expect(errors?.[0]?.message).toMatch(told);
  });

  it('refuses a time out of bounds in a nested list', async () => {
    const { errors } = await graphql(`
      {
        articles {
          corrections(filters: { date: { gte: "9999-12-31T23:00:00Z" } }) {
            text
          }
        }
      }
    `);
    expect(errors?.[0]?.message).toMatch(/years 1900 to 2199/);
  });
});

it.each(['9999-12-31', '1899-12-30', '2200-01-02'])(
  'refuses the day %s everywhere, and names the years',
  async (day) => {
    const answers = await Promise.all([
      visitor.get(`/api/articles?day=${day}`),
      visitor.get(`/api/live-briefs/days/${day}`),
      session.client.get(`/newsroom/desk/briefs?day=${day}&locale=en`),
    ]);
    for (const { status, body } of answers) {
      expect(status).toBe(400);
      expect(body.error?.message).toContain('years 1900 to 2199');
    }
    const { errors } = await graphql(`{ articles(day: "${day}") { title } }`);
    expect(errors?.[0]?.message).toContain('years 1900 to 2199');
  }
);

it('refuses a cursor of a moment that no clock shows', async () => {
  const after = encodeCursor({ at: Number.MAX_SAFE_INTEGER, id: 1 });
  expect((await visitor.get(`/api/articles?pagination[after]=${after}`)).status).toBe(400);
});
