import { bootNewsroom, type Newsroom } from '../../support/boot';
import { type AdminSession, logIn } from '../../support/admin-session';

interface Configuration {
  contentType: {
    settings: Record<string, string>;
    layouts: { list: string[]; edit: Array<Array<{ name: string; size: number }>> };
    metadatas: Metadatas;
  };
}

type Metadatas = Record<string, { edit: Record<string, unknown>; list: Record<string, unknown> }>;

let newsroom: Newsroom;
let admin: AdminSession;

beforeAll(async () => {
  newsroom = await bootNewsroom();
  admin = await logIn(newsroom);
});

afterAll(() => newsroom.stop());

it.each([
  ['article.article', 'datePublished', 'DESC', ['title', 'datePublished', 'credits', 'updatedBy']],
  [
    'live-brief.live-brief',
    'datePublished',
    'DESC',
    ['title', 'datePublished', 'article', 'updatedBy'],
  ],
  ['author.author', 'name', 'ASC', ['name', 'kind', 'jobTitle', 'slug']],
  ['photo.photo', 'createdAt', 'DESC', ['image', 'name', 'caption', 'creditLine', 'rightsExpire']],
])('lists %s by %s, %s, with the columns an editor looks for', async (uid, by, order, columns) => {
  const { settings, layouts } = await viewOf(`api::${uid}`);
  expect([settings.defaultSortBy, settings.defaultSortOrder]).toEqual([by, order]);
  expect(layouts.list).toEqual(columns);
});

it.each(['article.article', 'live-brief.live-brief', 'author.author', 'photo.photo'])(
  'has every field of %s in the form, named, and fills no row over its width',
  async (uid) => {
    const { layouts, metadatas } = await viewOf(`api::${uid}`);
    const { attributes } = newsroom.strapi.contentType(`api::${uid}` as never);
    const expected = Object.entries(attributes)
      .filter(
        ([name, { visible = true }]: [string, { visible?: boolean }]) => isTyped(name) && visible
      )
      .map(([name]) => name);
    const names = layouts.edit.flat().map(({ name }) => name);
    expect(names.toSorted()).toEqual(expected.toSorted());
    for (const name of names) expect(metadatas[name]?.edit.label).not.toBe(name);
    for (const row of layouts.edit) {
      expect(row.reduce((sum, { size }) => sum + size, 0)).toBeLessThanOrEqual(12);
    }
  }
);

it.each(['article.article', 'live-brief.live-brief'])(
  'keeps the first publishing out of the form and the list of %s',
  async (uid) => {
    const { layouts } = await viewOf(`api::${uid}`);
    const shown = [...layouts.list, ...layouts.edit.flat().map(({ name }) => name)];
    expect(shown).not.toContain('firstPublishedAt');
  }
);

it('shows when readers were told of an update, and lets nobody type it', async () => {
  const { metadatas } = await viewOf('api::article.article');
  expect(metadatas.dateUpdated?.edit.editable).toBe(false);
});

it("leaves an administrator's own arrangement alone at the next start", async () => {
  const uid = 'api::author.author';
  const { settings, layouts, metadatas } = await viewOf(uid);
  const own = {
    settings: { ...settings, defaultSortBy: 'slug' },
    layouts: { ...layouts, list: ['slug', 'name'] },
    metadatas: withoutMainFields(metadatas),
  };
  own.metadatas.name = { edit: { label: 'Signature' }, list: { label: 'Signature' } };
  const saved = await admin.client.put(`/content-manager/content-types/${uid}/configuration`, own);
  expect([saved.status, saved.body.error]).toEqual([200, undefined]);
  // What the content manager does at every start.
  await newsroom.strapi.plugin('content-manager').service('content-types').syncConfigurations();
  const view = await viewOf(uid);
  expect(view.settings.defaultSortBy).toBe('slug');
  expect(view.layouts.list).toEqual(['slug', 'name']);
  expect(view.metadatas.name?.edit.label).toBe('Signature');
});

/** The answer adds them; a request that brings them is refused. */
function withoutMainFields(metadatas: Metadatas): Metadatas {
  const without = (part: Record<string, unknown>) => {
    const { mainField, ...rest } = part;
    return mainField === undefined ? part : rest;
  };
  return Object.fromEntries(
    Object.entries(metadatas).map(([name, { edit, list }]) => [
      name,
      { edit: without(edit), list: without(list) },
    ])
  );
}

function isTyped(name: string): boolean {
  const ofStrapi = ['createdAt', 'updatedAt', 'publishedAt', 'createdBy', 'updatedBy'];
  return ![...ofStrapi, 'locale', 'localizations', 'firstPublishedAt'].includes(name);
}

async function viewOf(uid: string): Promise<Configuration['contentType']> {
  const path = `/content-manager/content-types/${uid}/configuration`;
  const answer = await admin.client.get<{ data: Configuration }>(path);
  expect(answer.status).toBe(200);
  return answer.body.data.contentType;
}
