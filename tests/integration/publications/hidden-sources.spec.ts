import { createApiToken } from '../../support/api-token';
import { graphqlClient } from '../../support/graphql';
import { bootSources, everywhere, type SourcesNewsroom } from './sources-newsroom';

let on: SourcesNewsroom;

beforeAll(async () => {
  on = await bootSources();
});
afterAll(() => on.newsroom.stop());

describe('what nothing public shows', () => {
  it('is nowhere, and nobody is told of it', async () => {
    let [author, photo] = ['', ''];
    const { events } = await on.observe(async () => {
      photo = await on.hiddenPhoto();
      author = await on.hiddenAuthor({ portrait: photo });
      await on.make.article(
        { credits: [{ author, role: 'author' }], leadPhoto: photo },
        '?status=draft'
      );
      await on.put(`/api/authors/${author}`, { name: 'Sample Hidden' });
      await on.put(`/api/photos/${photo}`, { caption: 'Sample hidden caption' });
    });
    expect(events).toEqual([]);
    expect(await on.sight('authors', author)).toEqual(everywhere(false));
    expect(await on.sight('photos', photo)).toEqual(everywhere(false));
    const { data } = await graphqlClient(on.newsroom.url)(
      '{ authorBySlug(slug: "sample-hidden") { name } }'
    );
    expect(data.authorBySlug).toBeNull();
    expect((await on.visitor.get('/api/authors/slug/sample-hidden')).status).toBe(404);
    const gone = await on.observe(async () => {
      await on.client.del(`/api/authors/${author}`);
      await on.client.del(`/api/photos/${photo}`);
    });
    expect(gone.events).toEqual([]);
  });

  it('is there for whoever may read drafts, and for nobody else with a token', async () => {
    const [author, photo] = [await on.hiddenAuthor(), await on.hiddenPhoto()];
    const { strapi } = on.newsroom;
    const grants = ['author', 'photo'].flatMap((type) => [
      `api::${type}.${type}.find`,
      `api::${type}.${type}.findOne`,
    ]);
    const drafts = await createApiToken(strapi, 'custom', [
      ...grants,
      'plugin::newsroom.drafts.read',
    ]);
    const plain = await createApiToken(strapi, 'custom', grants);
    for (const [token, isShown] of [
      [drafts, true],
      [plain, false],
    ] as const) {
      expect(await on.sight('authors', author, token)).toEqual(everywhere(isShown));
      expect(await on.sight('photos', photo, token)).toEqual(everywhere(isShown));
    }
  });

  it('cannot be made public, or asked for, by the mark it is known by', async () => {
    const photo = await on.hiddenPhoto();
    const { status } = await on.client.put(`/api/photos/${photo}`, { data: { isShown: true } });
    expect(await on.sight('photos', photo)).toEqual(everywhere(false));
    expect(status).toBe(400);
    for (const path of [
      'photos?filters[isShown]=true',
      'photos?sort=isShown',
      'photos?fields=isShown',
      'authors?filters[isShown]=true',
      'articles?filters[leadPhoto][isShown]=true',
      'articles?filters[credits][author][isShown]=true',
    ]) {
      expect((await on.visitor.get(`/api/${path}`)).status).toBe(400);
    }
    const { text } = await on.client.get(`/api/photos/${photo}`);
    expect(text).not.toContain('isShown');
    const ask = graphqlClient(on.newsroom.url);
    expect((await ask('{ photos { isShown } }')).errors).toBeDefined();
    expect(
      (await ask('{ photos(filters: { isShown: { eq: false } }) { url } }')).errors
    ).toBeDefined();
  });
});

describe('relations from what has no publications', () => {
  it('filters through a portrait find nobody who is hidden', async () => {
    const portrait = await on.hiddenPhoto({ caption: 'Only one' });
    const author = await on.hiddenAuthor({ portrait });
    const { body } = await on.visitor.get(`/api/authors?filters[portrait][caption]=Only one`);
    expect(body.data).toEqual([]);
    await on.make.article({ credits: [{ author, role: 'author' }] });
    const { body: now } = await on.visitor.get(
      `/api/authors?filters[portrait][caption]=Only one&populate=portrait`
    );
    expect(now.data).toMatchObject([{ documentId: author, portrait: { documentId: portrait } }]);
    const { body: none } = await on.visitor.get<{ data: Array<{ documentId: string }> }>(
      `/api/authors?filters[portrait][caption][$null]=true&filters[documentId]=${author}`
    );
    expect(none.data).toEqual([]);
  });
});
