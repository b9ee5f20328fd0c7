import { type AdminSession, logIn } from '../../support/admin-session';
import { createApiToken } from '../../support/api-token';
import { bootNewsroom, type Newsroom } from '../../support/boot';
import { blocks, type Factories, factories } from '../../support/factories';
import { type HttpClient, httpClient } from '../../support/http';
import { waitFor } from '../../support/wait-for';

interface ListedEvent {
  type: string;
  data: { documentId: string; locale: string };
}

const UKRAINIAN = '?locale=uk';

let newsroom: Newsroom;
let client: HttpClient;
let make: Factories;
let admin: AdminSession;

beforeAll(async () => {
  newsroom = await bootNewsroom();
  client = httpClient(newsroom.url, await createApiToken(newsroom.strapi));
  make = factories(client);
  admin = await logIn(newsroom);
});

afterAll(() => newsroom.stop());

async function ukrainian(): Promise<{ id: number }> {
  const { body } = await admin.client.get<Array<{ id: number; code: string }>>('/i18n/locales');
  const locale = body.find(({ code }) => code === 'uk');
  if (!locale) throw new Error('There is no Ukrainian.');
  return locale;
}

async function deletions(): Promise<ListedEvent[]> {
  const path = '/api/events?limit=500&type=article.deleted,live-brief.deleted';
  return (await client.get<{ data: ListedEvent[] }>(path)).body.data;
}

describe('a language that is removed in the settings', () => {
  it('takes nothing with it, and tells nobody, when that fails', async () => {
    const { documentId } = await make.brief({}, UKRAINIAN);
    const { id } = await ukrainian();
    const stop = newsroom.strapi.db.lifecycles.subscribe({
      models: ['plugin::i18n.locale'],
      beforeDelete: () => Promise.reject(new Error('Not today.')),
    });
    expect((await admin.client.del(`/i18n/locales/${id}`)).status).toBe(500);
    stop();
    expect((await client.get(`/api/live-briefs/${documentId}${UKRAINIAN}`)).status).toBe(200);
    expect(await deletions()).toEqual([]);
    await client.del(`/api/live-briefs/${documentId}${UKRAINIAN}`);
    await waitFor('its event', async () => (await deletions()).length === 1);
  });

  it('is told as the deletion of each document that was public in it', async () => {
    const story = await make.article({}, '?populate[credits][populate]=author');
    const credits = (story.credits as unknown as Array<{ author: { documentId: string } }>).map(
      ({ author }) => ({ author: author.documentId, role: 'author' })
    );
    const translation = { title: 'Міст', body: blocks('Текст.'), credits };
    await client.put(`/api/articles/${story.documentId}${UKRAINIAN}`, { data: translation });
    const brief = await make.brief({}, UKRAINIAN);
    await make.brief({ title: 'Чернетка' }, `${UKRAINIAN}&status=draft`);
    const shown = [
      await client.get(`/api/articles/${story.documentId}${UKRAINIAN}`),
      await client.get(`/api/live-briefs/${brief.documentId}${UKRAINIAN}`),
    ].map(({ body }) => body.data);
    const before = (await deletions()).length;

    const { id } = await ukrainian();
    expect((await admin.client.del(`/i18n/locales/${id}`)).status).toBe(200);
    const events = await waitFor('both events', async () => {
      const found = (await deletions()).slice(before);
      return found.length >= 2 && found;
    });
    expect(events.map(({ type }) => type)).toEqual(['article.deleted', 'live-brief.deleted']);
    expect(events.map(({ data }) => data)).toEqual(shown);
    expect((await client.get(`/api/articles/${story.documentId}`)).status).toBe(200);
  });
});
