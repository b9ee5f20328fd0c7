import { createApiToken } from '../../support/api-token';
import { bootNewsroom, type Newsroom } from '../../support/boot';
import { type Factories, factories } from '../../support/factories';
import { type HttpClient, httpClient } from '../../support/http';

interface Changes {
  data: Array<{ id: string; event: string; data: { title: string; documentId: string } }>;
  meta: { next: string; hasMore: boolean };
}

let newsroom: Newsroom;
let editor: HttpClient;
let visitor: HttpClient;
let make: Factories;

beforeAll(async () => {
  newsroom = await bootNewsroom();
  editor = httpClient(newsroom.url, await createApiToken(newsroom.strapi));
  visitor = httpClient(newsroom.url);
  make = factories(editor);
});

afterAll(() => newsroom.stop());

const poll = async (query = '') => {
  const { status, headers, body } = await visitor.get<Changes>(`/api/live-briefs/changes${query}`);
  expect(status).toBe(200);
  return { headers, ...body };
};

const namesOf = ({ data }: Changes) => data.map((one) => `${one.event} ${one.data.title}`);

it('says where the end is, and from there on what is new, once', async () => {
  await make.brief({ title: 'Before' });
  const begin = await poll();
  expect(begin).toMatchObject({ data: [], meta: { hasMore: false } });
  const { documentId } = await make.brief({ title: 'After' });
  await editor.put(`/api/live-briefs/${documentId}`, { data: { title: 'Changed' } });
  await make.brief({ title: 'Українською' }, '?locale=uk');
  const news = await poll(`?after=${begin.meta.next}`);
  expect(namesOf(news)).toEqual(['published After', 'updated Changed']);
  expect(news.data[1]?.data).toEqual(
    (await visitor.get(`/api/live-briefs/${documentId}`)).body.data
  );
  expect(namesOf(await poll(`?after=${news.meta.next}`))).toEqual([]);
});

it('gives long absences page by page', async () => {
  const { next } = (await poll()).meta;
  const { documentId } = await make.brief({ title: 'Written again and again' });
  for (let round = 0; round < 120; round += 1) {
    await editor.put(`/api/live-briefs/${documentId}`, { data: { title: `Round ${round}` } });
  }
  const first = await poll(`?after=${next}`);
  expect(first.meta.hasMore).toBe(true);
  const second = await poll(`?after=${first.meta.next}`);
  expect(second.meta.hasMore).toBe(false);
  const titles = [...first.data, ...second.data].map(({ data }) => data.title);
  expect(titles).toHaveLength(121);
  expect(titles.at(-1)).toBe('Round 119');
});

it('is 304 as long as nothing is new, and may be kept for a second', async () => {
  const { headers, meta } = await poll();
  expect(headers.get('cache-control')).toBe('public, max-age=0, s-maxage=1');
  const known = { headers: { 'if-none-match': String(headers.get('etag')) } };
  const path = `/api/live-briefs/changes?after=${meta.next}`;
  expect((await visitor.get(path, known)).status).toBe(304);
  await make.brief();
  expect((await visitor.get(path, known)).status).toBe(200);
});

it('is 410 from a place that this log does not have, and says where to go on', async () => {
  const { meta } = await poll();
  const { status, body } = await visitor.get('/api/live-briefs/changes?after=2000000000');
  expect(status).toBe(410);
  expect(body.error.details).toMatchObject({
    next: meta.next,
    errors: [{ path: ['after'], code: 'live.foreign' }],
  });
});

it('is 400 for what is no place', async () => {
  const { status, body } = await visitor.get('/api/live-briefs/changes?after=yesterday');
  expect(status).toBe(400);
  expect(body.error.details.errors[0]).toMatchObject({ path: ['after'], code: 'live.id.form' });
});
