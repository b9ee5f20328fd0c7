import { createApiToken } from '../../support/api-token';
import { bootNewsroom, type Newsroom } from '../../support/boot';
import { type Factories, factories } from '../../support/factories';
import { type HttpClient, httpClient } from '../../support/http';
import { type Observe, observer } from './observed-changes';

/** In the newsroom, which is three hours ahead of UTC then. */
const LAST_DAY = '2030-07-01';
const LAST_HOUR = '2030-07-01T20:00:00.000Z';
const MIDNIGHT = '2030-07-01T21:00:00.000Z';

let newsroom: Newsroom;
let client: HttpClient;
let make: Factories;
let observe: Observe;

beforeAll(async () => {
  // What is kept in memory ends by the machine's own clock, which nobody puts forward.
  newsroom = await bootNewsroom({ env: { READ_CACHE_ENABLED: 'false' } });
  const token = await createApiToken(newsroom.strapi);
  client = httpClient(newsroom.url, token);
  make = factories(client);
  observe = observer(newsroom, token);
});
afterEach(() => jest.restoreAllMocks());
afterAll(() => newsroom.stop());

const now = Date.now.bind(Date);

async function goTo(moment: string): Promise<void> {
  const shift = Date.parse(moment) - now();
  jest.spyOn(Date, 'now').mockImplementation(() => now() + shift);
}

it('rights that end by the clock take the photo away, and out of its stories', async () => {
  const photo = await make.photo({ rightsExpire: LAST_DAY });
  const lasting = await make.photo({ rightsExpire: '2030-07-02' });
  const story = await make.article({ leadPhoto: photo.documentId });
  const brief = await make.brief({ leadPhoto: photo.documentId });
  const other = await make.article({ leadPhoto: lasting.documentId });

  const before = await observe(() => goTo(LAST_HOUR));
  expect(before.events).toEqual([]);
  expect(before.after.has(`photo ${photo.documentId} -`)).toBe(true);

  const { events, of } = await observe(() => goTo(MIDNIGHT));
  expect(of(photo.documentId).map(({ type }) => type)).toEqual(['photo.deleted']);
  const stories = of(story.documentId, brief.documentId);
  expect(stories.map(({ type }) => type).toSorted()).toEqual([
    'article.updated',
    'live-brief.updated',
  ]);
  for (const { data, cause } of stories) {
    expect(data.photo).toBeNull();
    expect(cause).toEqual({ type: 'photo.deleted', documentId: photo.documentId });
  }
  expect(of(lasting.documentId, other.documentId)).toEqual([]);
  expect(events).toHaveLength(3);
});
