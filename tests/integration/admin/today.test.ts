import { dayOf, dayRange } from '../../../src/plugins/newsroom/domain/newsroom-day';
import type { Today } from '../../../src/plugins/newsroom/home-contract';
import { createApiToken } from '../../support/api-token';
import { bootNewsroom, type Newsroom } from '../../support/boot';
import { factories, type Factories } from '../../support/factories';
import { httpClient } from '../../support/http';
import { NOON } from '../../support/noon';
import { newRole, signIn, type Desk } from '../desk/desk-client';

const ARTICLE = 'api::article.article';
const BRIEF = 'api::live-brief.live-brief';
const READ = 'plugin::content-manager.explorer.read';
const TODAY = { action: 'plugin::newsroom.today.read' };
const HOUR = 3_600_000;

let newsroom: Newsroom;
let make: Factories;
let editor: Desk;
let start: number;
let end: number;

beforeAll(async () => {
  newsroom = await bootNewsroom({
    // What is dated in the evening of today is out at noon.
    env: { NEWSROOM_TIME_ZONE: NOON, NEWSROOM_FUTURE_DATES: 'allow' },
  });
  const { strapi, url } = newsroom;
  make = factories(httpClient(url, await createApiToken(strapi)));
  editor = (await signIn(strapi, url, 'strapi-editor')).call;
  ({ start, end } = dayRange(dayOf(Date.now(), NOON), NOON) ?? {
    start: 0,
    end: 0,
  });
  await make.article({ title: 'At midnight', datePublished: iso(start) });
  await make.brief({ title: 'Before midnight', datePublished: iso(start - 1) });
  await make.brief({ title: 'О першій', datePublished: iso(start + HOUR) }, '?locale=uk');
  await make.brief({ title: 'Last thing', datePublished: iso(end - 1) });
  await make.brief({ title: 'Tomorrow, out', datePublished: iso(end + HOUR) });
  await make.article({ title: 'Unfinished', datePublished: null }, '?status=draft');
  await make.article({ title: 'Second', datePublished: iso(end + 2 * HOUR) }, '?status=draft');
  await make.brief({ title: 'First', datePublished: iso(end) }, '?status=draft');
  await make.brief({ title: 'Passed', datePublished: iso(start - HOUR) }, '?status=draft');
});

afterAll(() => newsroom.stop());

it("gives what is dated on the newsroom's day, newest first, in every language", async () => {
  const { day, timeZone, out } = await todayOf(editor);
  expect([day, timeZone]).toEqual([dayOf(start, NOON), NOON]);
  expect(out.stories.map(({ title }) => title)).toEqual(['Last thing', 'О першій', 'At midnight']);
  expect(out.total).toBe(3);
});

it('gives the moment of each, which the panel says in its own language', async () => {
  const { out } = await todayOf(editor);
  expect(out.stories.map(({ utc, locale }) => `${locale} ${utc}`)).toEqual([
    `en ${iso(end - 1)}`,
    `uk ${iso(start + HOUR)}`,
    `en ${iso(start)}`,
  ]);
});

it('gives unpublished drafts that are dated ahead, the next one first', async () => {
  const { ahead } = await todayOf(editor);
  expect(ahead.map(({ title }) => title)).toEqual(['First', 'Second']);
});

it('counts what has never been published', async () => {
  const { waiting } = await todayOf(editor);
  expect(waiting.map(({ type, count }) => [type, count])).toEqual([
    ['article', 2],
    ['liveBrief', 2],
  ]);
});

it('leaves out the types and languages that a role may not read', async () => {
  const briefs = {
    action: READ,
    subject: BRIEF,
    properties: { fields: ['title'], locales: ['en'] },
  };
  const { out, ahead, waiting } = await todayOf(await withPermissions(TODAY, briefs));
  expect(out).toMatchObject({ total: 1, stories: [{ title: 'Last thing' }] });
  expect(ahead.map(({ title }) => title)).toEqual(['First']);
  expect(waiting).toEqual([{ type: 'liveBrief', contentType: BRIEF, count: 2 }]);
});

it('hides titles from a role that may not read them', async () => {
  const articles = {
    action: READ,
    subject: ARTICLE,
    properties: { fields: ['slug'], locales: ['en'] },
  };
  const { out } = await todayOf(await withPermissions(TODAY, articles));
  expect(out.stories.map(({ title }) => title)).toEqual(['']);
});

it('is empty for a role that may read neither type', async () => {
  const { out, ahead, waiting } = await todayOf(await withPermissions(TODAY));
  expect([out, ahead, waiting]).toEqual([{ total: 0, stories: [] }, [], []]);
});

it('finds the next draft behind ten stories that are out already', async () => {
  // Their drafts are dated before those of the first test.
  for (let n = 0; n < 10; n += 1) {
    await make.article({ title: `Out ${n}`, datePublished: iso(end - 1000 + n) });
  }
  const { ahead } = await todayOf(editor);
  expect(ahead.map(({ title }) => title)).toEqual(['First', 'Second']);
});

it('names who stands over the stories of a list', async () => {
  const olena = await make.author({ name: 'Olena Sample' });
  const credits = [{ author: olena.documentId, role: 'author' }];
  await make.article({ title: 'Named', credits });
  const ids = await rowIds('Named');
  const { body } = await editor(
    'GET',
    `/newsroom/bylines?contentType=${ARTICLE}&ids=${ids.join()},99999`
  );
  expect(body.data).toEqual(Object.fromEntries(ids.map((id) => [id, 'Olena Sample'])));
});

it('names nobody to a role that may not read credits, or not the language', async () => {
  const [id] = await rowIds('Named');
  const path = `/newsroom/bylines?contentType=${ARTICLE}&ids=${id}`;
  const reading = (fields: string[], locales: string[]) =>
    withPermissions({ action: READ, subject: ARTICLE, properties: { fields, locales } });
  expect((await (await reading(['title'], ['en']))('GET', path)).status).toBe(403);
  const ukrainian = await reading(['credits.author'], ['uk']);
  expect(await ukrainian('GET', path)).toMatchObject({ status: 200, body: { data: {} } });
});

it.each([
  '',
  `?contentType=${ARTICLE}`,
  `?contentType=${ARTICLE}&ids=1;2`,
  '?contentType=api::author.author&ids=1',
])('refuses to name whom nobody asked for: %s', async (query) => {
  expect((await editor('GET', `/newsroom/bylines${query}`)).status).toBe(400);
});

async function todayOf(call: Desk): Promise<Today> {
  const answer = await call('GET', '/newsroom/today');
  expect(answer.status).toBe(200);
  return answer.body.data;
}

async function withPermissions(...permissions: Parameters<typeof newRole>[1]): Promise<Desk> {
  const { strapi, url } = newsroom;
  return (await signIn(strapi, url, await newRole(strapi, permissions))).call;
}

async function rowIds(title: string): Promise<number[]> {
  const rows: Array<{ id: number }> = await newsroom.strapi.db
    .query(ARTICLE)
    .findMany({ where: { title }, orderBy: { id: 'asc' } });
  return rows.map(({ id }) => id);
}

function iso(at: number): string {
  return new Date(at).toISOString();
}
