import { type Newsroom, bootNewsroom } from '../support/boot';
import { httpClient } from '../support/http';

describe('an empty database, after its first boot', () => {
  let newsroom: Newsroom;

  beforeAll(async () => {
    newsroom = await bootNewsroom({ emptyDatabase: true });
  });
  afterAll(() => newsroom.stop());

  it('has both locales, English first', async () => {
    const locales = await newsroom.strapi.plugin('i18n').service('locales').find();
    expect(locales.map(({ code }: { code: string }) => code).toSorted()).toEqual(['en', 'uk']);
    expect(await newsroom.strapi.plugin('i18n').service('locales').getDefaultLocale()).toBe('en');
  });

  it.each(['articles', 'live-briefs', 'authors', 'photos'])(
    'lets the public read /api/%s, and not write',
    async (type) => {
      const client = httpClient(newsroom.url);
      const list = await client.get(`/api/${type}`);
      expect([list.status, list.body.data]).toEqual([200, []]);
      expect((await client.post(`/api/${type}`, { data: {} })).status).toBe(403);
    }
  );

  it('asks for the first administrator', async () => {
    const init = await httpClient(newsroom.url).get('/admin/init');
    expect(init.body.data.hasAdmin).toBe(false);
  });
});
