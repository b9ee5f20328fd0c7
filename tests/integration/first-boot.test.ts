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

  it('gives the public reads and the sign-in only, and no registration', async () => {
    const { permissions } = await role('public');
    expect(
      permissions.map(({ action }) => action).filter((one) => !/\.(find|findOne)$/.test(one))
    ).toEqual(['plugin::users-permissions.auth.callback']);
    const client = httpClient(newsroom.url);
    const reader = { username: 'reader', email: 'reader@sample.example', password: 'Sample-1234' };
    expect((await client.post('/api/auth/local/register', reader)).status).toBe(403);
    const advanced = await newsroom.strapi
      .store({ type: 'plugin', name: 'users-permissions', key: 'advanced' })
      .get({});
    expect(advanced).toMatchObject({ allow_register: false, unique_email: true });
  });

  it('lets a reader who is signed in read what the public reads', async () => {
    const { id } = await role('authenticated');
    const users = newsroom.strapi.plugin('users-permissions');
    const reader = await users.service('user').add({
      username: 'reader',
      email: 'reader@sample.example',
      password: 'Sample-1234',
      confirmed: true,
      provider: 'local',
      role: id,
    });
    const client = httpClient(newsroom.url, users.service('jwt').issue({ id: reader.id }));
    for (const type of ['articles', 'live-briefs', 'authors', 'photos']) {
      expect((await client.get(`/api/${type}`)).status).toBe(200);
      expect((await client.post(`/api/${type}`, { data: {} })).status).toBe(403);
    }
  });

  it('leaves what an administrator has chosen since', async () => {
    const store = newsroom.strapi.store({ type: 'plugin', name: 'users-permissions' });
    const advanced = await store.get({ key: 'advanced' });
    await store.set({ key: 'advanced', value: { ...Object(advanced), allow_register: true } });
    const permissions = newsroom.strapi.db.query('plugin::users-permissions.permission');
    const { id } = await role('public');
    const action = 'plugin::users-permissions.auth.register';
    await permissions.create({ data: { action, role: id } });
    await permissions.delete({ where: { action: 'api::author.author.find' } });
    await newsroom.strapi.plugin('newsroom').service('firstBoot').run();
    expect(await store.get({ key: 'advanced' })).toMatchObject({ allow_register: true });
    expect((await role('public')).permissions.map((one) => one.action)).toContain(action);
  });

  interface Role {
    id: number;
    permissions: Array<{ action: string }>;
  }

  function role(type: string): Promise<Role> {
    return newsroom.strapi.db
      .query('plugin::users-permissions.role')
      .findOne({ where: { type }, populate: ['permissions'] });
  }

  it('asks for the first administrator', async () => {
    const init = await httpClient(newsroom.url).get('/admin/init');
    expect(init.body.data.hasAdmin).toBe(false);
  });
});
