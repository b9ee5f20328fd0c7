import { logIn } from '../../support/admin-session';
import { createApiToken } from '../../support/api-token';
import { bootNewsroom, type Newsroom } from '../../support/boot';
import { factories, type Made } from '../../support/factories';
import { httpClient, type HttpClient } from '../../support/http';
import { newRole, signIn } from '../desk/desk-client';

const ARTICLE = 'api::article.article';
const READ = 'plugin::content-manager.explorer.read';

let newsroom: Newsroom;
let editor: HttpClient;
let article: Made;
let author: Made;
let photo: Made;
let story: string;

beforeAll(async () => {
  newsroom = await bootNewsroom();
  const make = factories(httpClient(newsroom.url, await createApiToken(newsroom.strapi)));
  author = await make.author({ name: 'Ann Sample' });
  photo = await make.photo();
  article = await make.article(
    { credits: [{ author: author.documentId }], leadPhoto: photo.documentId },
    '?status=draft'
  );
  story = `/newsroom/panel/stories/${ARTICLE}/${article.documentId}`;
  editor = (await logIn(newsroom, 'strapi-editor')).client;
});
afterAll(() => newsroom.stop());

interface Story {
  data: {
    relations: {
      authors: Record<string, string | null>;
      leadPhoto: string | null;
      firstPublishedAt: string | null;
    } | null;
    related: { authors: Record<string, object> | null; photos: Record<string, object> | null };
  };
}

/** Somebody who may read the articles of one language, and nothing else. */
async function reader() {
  const reading = {
    action: READ,
    subject: ARTICLE,
    properties: { fields: ['title', 'credits', 'leadPhoto'], locales: ['en'] },
  };
  const role = await newRole(newsroom.strapi, [reading]);
  return (await signIn(newsroom.strapi, newsroom.url, role)).call;
}

describe('the story that a panel stands beside', () => {
  it('comes with the documents it is connected with', async () => {
    const { body } = await editor.get<Story>(`${story}?locale=en`);
    expect(Object.values(body.data.relations?.authors ?? {})).toEqual([author.documentId]);
    expect(body.data.relations?.leadPhoto).toBe(photo.documentId);
    expect(body.data.related.authors?.[author.documentId]).toMatchObject({ name: 'Ann Sample' });
    expect(body.data.related.photos?.[photo.documentId]).toMatchObject({
      photographer: 'Sample Photographer',
    });
  });

  it('carries no address of a mailbox', async () => {
    expect((await editor.get(`${story}?locale=en`)).text).not.toContain('email');
  });

  it('has no relations in a version that does not exist', async () => {
    for (const query of ['?locale=uk', '?status=published']) {
      const { status, body } = await editor.get<Story>(story + query);
      expect([status, body.data.relations]).toEqual([200, null]);
    }
  });

  it('is nothing for nobody', async () => {
    const anonymous = httpClient(newsroom.url);
    const token = httpClient(newsroom.url, await createApiToken(newsroom.strapi));
    for (const client of [anonymous, token]) {
      for (const path of [story, '/newsroom/panel/related']) {
        expect((await client.get(path)).status).toBe(401);
      }
    }
  });

  it('is refused to a role that may read no articles', async () => {
    const role = await newRole(newsroom.strapi, []);
    const { call } = await signIn(newsroom.strapi, newsroom.url, role);
    for (const path of [story, '/newsroom/panel/related']) {
      expect((await call('GET', path)).status).toBe(403);
    }
  });

  it('hides the people and photos of a role that may not read those', async () => {
    const call = await reader();
    const { status, body } = await call('GET', `${story}?locale=en`);
    expect(status).toBe(200);
    expect((body as Story).data.related).toEqual({ authors: null, photos: null });
  });

  it('hides another language of a role that may read one', async () => {
    const call = await reader();
    const { body } = await call('GET', `${story}?locale=uk`);
    expect((body as Story).data.relations).toBeNull();
  });

  it.each([
    [`/newsroom/panel/stories/api::author.author/x`, 404],
    [`/newsroom/panel/stories/${ARTICLE}/a'b`, 400],
    [`/newsroom/panel/stories/${ARTICLE}/abc?locale=e`, 400],
    ['/newsroom/panel/related?authors=a%20b', 400],
    ['/newsroom/panel/related?authors[$ne]=a', 400],
    [`/newsroom/panel/related?photos=${'a,'.repeat(101)}`, 400],
  ])('answers %s with %d', async (path, status) => {
    expect((await editor.get(path)).status).toBe(status);
  });
});
