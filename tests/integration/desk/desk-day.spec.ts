import { bootNewsroom, type Newsroom } from '../../support/boot';
import { countQueries } from '../../support/queries';
import { signIn, type Desk } from './desk-client';

const BRIEFS = '/newsroom/desk/briefs';

let newsroom: Newsroom;
let call: Desk;

beforeAll(async () => {
  newsroom = await bootNewsroom();
  call = (await signIn(newsroom.strapi, newsroom.url, 'strapi-editor')).call;
});

afterAll(() => newsroom.stop());

it("lists the newsroom's day, newest first, in one language", async () => {
  await publish('Midnight', '2024-02-01T00:00');
  await publish('Last minute', '2024-02-01T23:59');
  await publish('The day after', '2024-02-02T00:00');
  await publish('Українською', '2024-02-01T12:00', 'uk');
  expect(await titles('2024-02-01')).toEqual(['Last minute', 'Midnight']);
  expect(await titles('2024-02-01', 'uk')).toEqual(['Українською']);
});

it('shows drafts of the day, and what readers see of changed briefs where they see it', async () => {
  const id = await publish('As published', '2024-02-05T10:00');
  await save(id, { title: 'Moved in the draft', datePublished: '2024-02-06T10:00' });
  const draft = await publish('Taken down', '2024-02-05T11:00');
  await call('POST', `${BRIEFS}/${draft}/unpublish`);
  const { body } = await call('GET', `${BRIEFS}?day=2024-02-05`);
  expect(body).toMatchObject({
    data: [
      { title: 'Taken down', state: 'draft', canonicalUrl: null },
      { title: 'As published', state: 'modified', form: { title: 'Moved in the draft' } },
    ],
    meta: { total: 2, timeZone: 'Europe/Kyiv', day: '2024-02-05', locale: 'en' },
  });
  expect(await titles('2024-02-06')).toEqual([]);
});

it('names who is credited to those who may read it', async () => {
  const author = await newsroom.strapi
    .documents('api::author.author' as never)
    .create({ data: { name: 'Olena Sample' } } as never);
  await newsroom.strapi.documents('api::live-brief.live-brief' as never).create({
    data: {
      title: 'Credited',
      body: [{ type: 'paragraph', children: [{ type: 'text', text: 'Text.' }] }],
      datePublished: '2024-02-12T10:00:00.000Z',
      credits: [{ author: author.documentId, role: 'author' }],
    },
    status: 'published',
  } as never);
  const { body } = await call('GET', `${BRIEFS}?day=2024-02-12`);
  expect(body.data).toMatchObject([{ title: 'Credited', byline: 'by Olena Sample' }]);
});

it('cuts the list where the page asks, and tells how many there are', async () => {
  for (const minute of ['10', '11', '12']) await publish(minute, `2024-02-07T10:${minute}`);
  const { body } = await call('GET', `${BRIEFS}?day=2024-02-07&limit=2`);
  expect(body).toMatchObject({ data: [{ title: '12' }, { title: '11' }], meta: { total: 3 } });
});

it('changes the marker with every change of the day, and only then', async () => {
  const markers = [await marker()];
  const id = await publish('Marked', '2024-02-08T10:00');
  markers.push(await marker());
  await call('PUT', `${BRIEFS}/${id}/pinned`, { data: { pinned: true } });
  markers.push(await marker());
  await call('POST', `${BRIEFS}/${id}/unpublish`);
  markers.push(await marker());
  await newsroom.strapi
    .documents('api::live-brief.live-brief' as never)
    .delete({ documentId: id, locale: 'en' } as never);
  expect(new Set(markers).size).toBe(markers.length);
  await publish('Another day', '2024-02-09T10:00');
  expect(await marker()).toBe(markers[0]);
  const { body } = await call('GET', `${BRIEFS}?day=2024-02-08`);
  expect(body.meta).toMatchObject({ marker: markers[0] });
});

it.each([
  ['a day that does not exist', 'day=2024-02-30'],
  ['two days', 'day=2024-02-01&day=2024-02-02'],
  ['a language that does not exist', 'locale=xx'],
  ['two languages', 'locale=en&locale=uk'],
  ['a limit of none', 'limit=0'],
  ['a limit beyond all', 'limit=1000000'],
  ['a limit in words', 'limit=many'],
])('refuses %s', async (_, query) => {
  expect(await call('GET', `${BRIEFS}?${query}`)).toMatchObject({ status: 400 });
});

it('asks the database for a bounded number of things, however many briefs there are', async () => {
  for (const hour of ['01', '02', '03', '04', '05']) {
    await publish(hour, `2024-02-10T${hour}:00`);
  }
  const few = await statements('2024-02-07');
  expect(await statements('2024-02-10')).toBe(few);
});

it('finds stories by their words, in one language', async () => {
  const articles = newsroom.strapi.documents('api::article.article' as never);
  await articles.create({ data: { title: 'Power plant reopens' }, locale: 'en' } as never);
  await articles.create({ data: { title: 'Strike' }, locale: 'en' } as never);
  const found = await call('GET', '/newsroom/desk/stories?search=PLANT');
  expect(found.body.data).toMatchObject([{ title: 'Power plant reopens' }]);
  expect((await call('GET', '/newsroom/desk/stories?search=plant&locale=uk')).body.data).toEqual(
    []
  );
  expect((await call('GET', '/newsroom/desk/stories')).body.data).toHaveLength(2);
  const long = await call('GET', `/newsroom/desk/stories?search=${'x'.repeat(200)}`);
  expect(long).toMatchObject({ status: 400 });
});

it('finds photos, with what keeps them from being published', async () => {
  const photos = newsroom.strapi.db.query('api::photo.photo');
  const photo = { alternativeText: 'A bridge' };
  await photos.create({ data: { ...photo, name: 'Bridge', photographer: 'Sample Person' } });
  await photos.create({ data: { ...photo, name: 'Old bridge', rightsExpire: '2020-01-01' } });
  const { body } = await call('GET', '/newsroom/desk/photos?search=bridge&locale=uk');
  expect(body.data).toMatchObject([
    { name: 'Old bridge', credit: null, isExpired: true },
    { name: 'Bridge', credit: 'Фото: Sample Person', isExpired: false },
  ]);
});

async function publish(title: string, datePublished: string, locale = 'en'): Promise<string> {
  const answer = await call('POST', `${BRIEFS}?locale=${locale}`, {
    data: { title, text: 'Text.', datePublished },
  });
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
  return (answer.body.data as { documentId: string }).documentId;
}

function save(documentId: string, data: object): Promise<unknown> {
  return newsroom.strapi
    .documents('api::live-brief.live-brief' as never)
    .update({ documentId, locale: 'en', data } as never);
}

async function titles(day: string, locale = 'en'): Promise<string[]> {
  const { body } = await call('GET', `${BRIEFS}?day=${day}&locale=${locale}`);
  return (body.data as Array<{ title: string }>).map(({ title }) => title);
}

async function marker(): Promise<string> {
  const { body } = await call('GET', '/newsroom/desk/marker?day=2024-02-08');
  return (body.data as { marker: string }).marker;
}

async function statements(day: string): Promise<number> {
  const ask = () => call('GET', `${BRIEFS}?day=${day}`);
  // What is remembered, such as the languages, is asked for once.
  await ask();
  return (await countQueries(newsroom.strapi, ask)).statements.length;
}
