import { type Newsroom, bootNewsroom } from '../../support/boot';
import { copyTemplate } from '../../support/database';
import { factories } from '../../support/factories';
import { newFolder, removeFolder } from '../../support/folder';
import { httpClient } from '../../support/http';
import { startNewsroom } from '../../support/process';
import { databaseContent } from './database-content';
import { type TypeName, WAYS, type WaysIn, uidOf, waysIn } from './ways-in';

let newsroom: Newsroom;
let ways: WaysIn;
let image: unknown;

beforeAll(async () => {
  newsroom = await bootNewsroom();
  ways = await waysIn(newsroom);
  const photo = await factories(ways.rest).photo();
  const stored = await newsroom.strapi.db
    .query('api::photo.photo')
    .findOne({ where: { documentId: photo.documentId }, populate: ['image'] });
  image = stored.image.id;
});
afterAll(() => newsroom.stop());

/** GraphQL's scalar takes only instants with seconds. */
const INSTANTS: Array<[sent: string, stored: string]> = [
  ['2024-02-01T15:25:00.000Z', '2024-02-01T15:25:00.000Z'],
  ['2024-02-01T17:25:30+02:00', '2024-02-01T15:25:30.000Z'],
  ['2024-07-01T12:00:00.123Z', '2024-07-01T12:00:00.123Z'],
  // Both halves of the hour that happens twice, told apart by their offsets.
  ['2024-10-27T03:30:00+03:00', '2024-10-27T00:30:00.000Z'],
  ['2024-10-27T03:30:00+02:00', '2024-10-27T01:30:00.000Z'],
];

const WALL_CLOCKS: Array<[sent: string, stored: string]> = [
  ['2024-02-01T17:25', '2024-02-01T15:25:00.000Z'],
  ['2024-07-01T17:25', '2024-07-01T14:25:00.000Z'],
  ['2024-07-01T17:25:59.5', '2024-07-01T14:25:59.500Z'],
  ['2024-01-01T00:30', '2023-12-31T22:30:00.000Z'],
];

/** What was sent, and what the refusal must tell its reader. */
const REFUSED: Array<[sent: unknown, told: string[]]> = [
  ['0000-01-01T00:00Z', ['too far off', 'years 1900 to 2199']],
  ['2024-03-31T03:30', ['2024-03-31T02:59:00+02:00', '2024-03-31T04:00:00+03:00']],
  ['2024-10-27T03:30', ['2024-10-27T03:30:00+03:00', '2024-10-27T03:30:00+02:00']],
  ...[
    ...['2024-02-30T10:00', '2024-02-30T10:00:00Z', '2024-02-01T24:00', '2024-02-01', ''],
    ...['tomorrow', '1706801100000', 'Thu, 01 Feb 2024 15:25:00 GMT', '2024-02-01 17:25'],
    ...['99999-01-01T00:00Z', '+012024-02-01T10:00Z', '2024-02-01T17:25+25:00'],
    ...[5, 0, -1, 1706801100000, true, false, [], ['2024-02-01T17:25'], {}, { utc: 'x' }],
  ].map((sent): [unknown, string[]] => [sent, ['is not a time', '2024-02-01T17:25']]),
];

/** Every place for a newsroom time: how to send it, and where it is stored. */
const PLACES: Array<{ type: TypeName; path: string; data(time: unknown): object }> = [
  { type: 'article', path: 'datePublished', data: (time) => ({ title: 'T', datePublished: time }) },
  {
    type: 'article',
    path: 'corrections.0.date',
    data: (time) => ({
      title: 'T',
      corrections: [{ kind: 'update', text: 'A sample correction.', date: time }],
    }),
  },
  {
    type: 'live-brief',
    path: 'datePublished',
    data: (time) => ({ title: 'T', datePublished: time }),
  },
  {
    type: 'photo',
    path: 'takenAt',
    data: (time) => ({ name: 'N', alternativeText: 'A', image, takenAt: time }),
  },
];

async function storedTime(type: TypeName, documentId: string | null, path: string) {
  const uid = uidOf(type);
  const populate = path.startsWith('corrections') ? ['corrections'] : [];
  const row = await newsroom.strapi.db.query(uid).findOne({ where: { documentId }, populate });
  const value = path.split('.').reduce((at, key) => at?.[key], row);
  return value === null ? null : new Date(value).toISOString();
}

describe.each(WAYS)('a time sent through %s', (name) => {
  describe.each(PLACES)('as $path of a $type', ({ type, path, data }) => {
    const taken = name === 'GraphQL' ? INSTANTS : [...INSTANTS, ...WALL_CLOCKS];

    it.each(taken)('%s is %s', async (sent, stored) => {
      const created = await ways[name].create(type, data(sent));
      expect(created.message).toBe('');
      expect(await storedTime(type, created.documentId, path)).toBe(stored);

      const other = await ways[name].create(type, data(null));
      await ways[name].update(type, other.documentId ?? '', data(sent));
      expect(await storedTime(type, other.documentId, path)).toBe(stored);
    });

    it('is emptied by null', async () => {
      const { documentId } = await ways[name].create(type, data('2024-02-01T15:25:00.000Z'));
      await ways[name].update(type, documentId ?? '', data(null));
      expect(await storedTime(type, documentId, path)).toBeNull();
    });
  });
});

describe.each(PLACES)('a doubtful time as $path of a $type', ({ type, path, data }) => {
  it.each(REFUSED)('%j is refused on its field, with advice', async (sent, told) => {
    const before = await databaseContent(newsroom.strapi);
    for (const name of ['admin', 'REST', 'code'] as const) {
      const outcome = await ways[name].create(type, data(sent));
      expect(outcome).toMatchObject({ documentId: null, paths: [path], isServerError: false });
      for (const words of told) expect(outcome.message).toContain(words);
    }
    expect(await databaseContent(newsroom.strapi)).toEqual(before);
  });
});

describe('a doubtful time sent through GraphQL', () => {
  it.each([
    '"2024-02-01T17:25"',
    '"2024-02-30T10:00:00Z"',
    '"2024-02-01"',
    '"tomorrow"',
    '5',
    'true',
  ])('%s is refused, and the message repeats it', async (literal) => {
    const before = await databaseContent(newsroom.strapi);
    const { status, data, errors } = await ways.graphql(
      `mutation { createArticle(status: DRAFT, data: { datePublished: ${literal} }) { slug } }`
    );
    expect({ status, data }).toEqual({ status: 400, data: undefined });
    expect(errors?.[0]?.message).toMatch(/^DateTime cannot represent/);
    expect(errors?.[0]?.message).toContain(JSON.parse(literal).toString());
    expect(await databaseContent(newsroom.strapi)).toEqual(before);
  });

  it.each(['0000-01-01T00:00:00Z', '0999-12-31T23:59:59Z'])(
    '%s, a year that databases disagree on, is refused on its field',
    async (datePublished) => {
      const outcome = await ways.GraphQL.create('article', { title: 'T', datePublished });
      expect(outcome).toMatchObject({ documentId: null, paths: ['datePublished'] });
    }
  );
});

it('names every doubtful time of one write at once', async () => {
  const outcome = await ways.REST.create('article', {
    datePublished: '2024-02-30T10:00',
    corrections: [
      { kind: 'update', text: 'Right', date: '2024-02-01T10:00' },
      { kind: 'update', text: 'Wrong', date: 'yesterday' },
    ],
  });
  expect(outcome.paths).toEqual(['datePublished', 'corrections.1.date']);
});

it('takes a wall clock for the newsroom’s on a server in another zone', async () => {
  const folder = newFolder();
  const database = await copyTemplate(folder);
  const server = await startNewsroom(folder, { ...database.env, TZ: 'Pacific/Apia' });
  try {
    const datePublished = await publishedAtWallClock(server.url, '2024-02-01T17:25');
    expect(datePublished).toBe('2024-02-01T15:25:00.000Z');
  } finally {
    await server.stop();
    await database.drop();
    removeFolder(folder);
  }
});

/** Registers the first administrator, who writes a draft with this time and reads it again. */
async function publishedAtWallClock(url: string, wallClock: string): Promise<unknown> {
  const registered = await httpClient(url).post('/admin/register-admin', {
    firstname: 'First',
    lastname: 'Administrator',
    email: 'first@newsroom.example',
    password: 'Password-0f-a-test',
  });
  const client = httpClient(url, registered.body.data?.token);
  const created = await client.post('/content-manager/collection-types/api::article.article', {
    title: 'T',
    datePublished: wallClock,
  });
  const documentId = created.body.data?.documentId;
  const read = await client.get(
    `/content-manager/collection-types/api::article.article/${documentId}`
  );
  return read.body.data?.datePublished;
}
