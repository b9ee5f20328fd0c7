import { type AdminSession, logIn } from '../../support/admin-session';
import { blocks, type Made } from '../../support/factories';
import { tinyJpeg, uploadFile } from '../../support/files';
import { type CachedNewsroom, bootCached, holdReads } from './cached-newsroom';

const LIST = '/api/articles?populate[credits][populate]=author&populate[leadPhoto]=true';

let newsroom: CachedNewsroom;
let admin: AdminSession;
let author: Made;
let photo: Made;
let article: Made;
let fileId: number;

beforeAll(async () => {
  newsroom = await bootCached();
  admin = await logIn(newsroom);
  const { make, desk } = newsroom;
  fileId = await uploadFile(desk, 'sample.jpg', 'image/jpeg', tinyJpeg);
  author = await make.author({ name: 'First Name' });
  photo = await make.photo({ image: fileId, caption: 'First caption' });
  article = await make.article({
    title: 'First title',
    credits: [{ author: author.documentId, role: 'author' }],
    leadPhoto: photo.documentId,
  });
  await make.brief({ title: 'First brief', datePublished: '2024-02-01T10:00:00Z' });
});
afterAll(() => newsroom.stop());

describe('permissions', () => {
  interface Role {
    id: number;
    name: string;
    description: string;
    permissions: Record<
      string,
      { controllers: Record<string, Record<string, { enabled: boolean }>> }
    >;
  }

  /** Ticks or unticks one action of the public role, as the admin's form does. */
  async function allow(type: string, action: string, enabled: boolean): Promise<void> {
    const roles = await admin.client.get<{ roles: { id: number; type: string }[] }>(
      '/users-permissions/roles'
    );
    const id = roles.body.roles.find((role) => role.type === 'public')?.id;
    const { body } = await admin.client.get<{ role: Role }>(`/users-permissions/roles/${id}`);
    const ticked = body.role.permissions[`api::${type}`]?.controllers[type]?.[action];
    if (!ticked) throw new Error(`There is no action ${type}.${action}.`);
    ticked.enabled = enabled;
    const answer = await admin.client.put(`/users-permissions/roles/${id}`, {
      ...body.role,
      users: [],
    });
    if (answer.status !== 200) throw new Error(answer.text);
  }

  it('a public that loses article.find gets 403 at once, and the list back with it', async () => {
    await newsroom.warm(LIST);
    await allow('article', 'find', false);
    expect((await newsroom.read(LIST)).status).toBe(403);
    await allow('article', 'find', true);
    expect((await newsroom.read(LIST)).status).toBe(200);
  });

  it('a public that loses author.find sees populated authors no more', async () => {
    const populated = async () => {
      const { text } = await newsroom.read(LIST);
      const [first] = JSON.parse(text).data.filter(
        ({ documentId }: { documentId: string }) => documentId === article.documentId
      );
      return first?.credits?.[0]?.author;
    };
    await newsroom.warm(LIST);
    expect(await populated()).toMatchObject({ documentId: author.documentId });
    await allow('author', 'find', false);
    await allow('author', 'findOne', false);
    expect(await populated()).toBeUndefined();
    await allow('author', 'find', true);
    await allow('author', 'findOne', true);
    expect(await populated()).toMatchObject({ documentId: author.documentId });
  });

  it('a revoked token is refused at once', async () => {
    const made = await admin.client.post<{ data: { id: number; accessKey: string } }>(
      '/admin/api-tokens',
      { name: 'Revoked', description: '', type: 'full-access', lifespan: null }
    );
    const { id, accessKey } = made.body.data;
    const headers = { authorization: `Bearer ${accessKey}` };
    const ask = () => fetch(`${newsroom.url}${LIST}&status=draft`, { headers });
    expect((await ask()).status).toBe(200);
    await admin.client.del(`/admin/api-tokens/${id}`);
    expect((await ask()).status).toBe(401);
  });
});

describe('the clock', () => {
  const now = Date.now.bind(Date);
  const goTo = (moment: string | null): void => {
    const shift = moment === null ? 0 : Date.parse(moment) - now();
    jest.spyOn(Date, 'now').mockImplementation(() => now() + shift);
  };
  afterEach(() => jest.restoreAllMocks());

  it('takes a photo away when its licence ends, at midnight in the newsroom', async () => {
    const licensed = await newsroom.make.photo({ image: fileId, rightsExpire: '2030-07-01' });
    const made = await newsroom.make.article({ leadPhoto: licensed.documentId });
    const path = `/api/articles/${made.documentId}`;
    const shown = (text: string) => JSON.parse(text).data.photo?.documentId ?? null;
    goTo('2030-07-01T20:59:58.000Z');
    expect(shown(await newsroom.warm(path))).toBe(licensed.documentId);
    goTo('2030-07-01T21:00:01.000Z');
    expect(shown((await newsroom.read(path)).text)).toBeNull();
    expect(shown(await newsroom.warm(path))).toBeNull();
    // A clock that is set back is believed too.
    goTo('2030-07-01T20:59:58.000Z');
    expect(shown((await newsroom.read(path)).text)).toBe(licensed.documentId);
  });

  it.each([
    ['its story', '/api/articles/STORY?populate[leadPhoto]=true', '"leadPhoto":{'],
    ['a list', '/api/photos?filters[documentId]=PHOTO', '"documentId":"'],
    ['a filter', '/api/articles?filters[leadPhoto][documentId]=PHOTO', '"documentId":"'],
  ])('takes it out of %s at that moment', async (_what, address, sign) => {
    const licensed = await newsroom.make.photo({ image: fileId, rightsExpire: '2030-07-01' });
    const made = await newsroom.make.article({ leadPhoto: licensed.documentId });
    const path = address.replace('STORY', made.documentId).replace('PHOTO', licensed.documentId);
    const isShown = (text: string) => text.includes(sign);
    goTo('2030-07-01T20:59:58.000Z');
    expect(isShown(await newsroom.warm(path))).toBe(true);
    goTo('2030-07-01T21:00:01.000Z');
    expect(isShown((await newsroom.read(path)).text)).toBe(false);
    expect(isShown(await newsroom.warm(path))).toBe(false);
    goTo('2030-07-01T20:59:58.000Z');
    expect(isShown((await newsroom.read(path)).text)).toBe(true);
  });

  it.each([
    ['a day of briefs', '/api/live-briefs/days/2024-02-01'],
    ['a list by day', '/api/articles?day=2030-07-01'],
  ])('forgets %s when the newsroom’s day ends, and not a minute before', async (_what, path) => {
    goTo('2030-07-01T20:46:00.000Z');
    await newsroom.warm(path);
    goTo('2030-07-01T20:59:59.000Z');
    expect((await newsroom.read(path)).origin).toBe('hit');
    goTo('2030-07-01T21:00:00.000Z');
    expect((await newsroom.read(path)).origin).toBe('miss');
  });
});

describe('configuration', () => {
  it('changed while running, shows at once', async () => {
    const key = 'plugin::newsroom.wordsPerMinute';
    const path = `/api/articles/${article.documentId}`;
    await newsroom.warm(path);
    const before = newsroom.strapi.config.get(key);
    newsroom.strapi.config.set(key, 1);
    const { text } = await newsroom.read(path);
    newsroom.strapi.config.set(key, before);
    expect(JSON.parse(text).data.readingTime.minutes).toBe(3);
  });

  it('another default language, chosen in the admin, shows at once', async () => {
    const made = await newsroom.make.article({ title: 'In two languages' });
    const path = `/api/articles/${made.documentId}`;
    await newsroom.desk.put(`${path}?locale=uk`, { data: { ...ukrainian(), slug: 'dvi-movy' } });
    const { body: locales } =
      await admin.client.get<Array<{ id: number; code: string }>>('/i18n/locales');
    const choose = async (code: string) => {
      const id = locales.find((locale) => locale.code === code)?.id;
      const answer = await admin.client.put(`/i18n/locales/${id}`, { isDefault: true });
      expect(answer.status).toBe(200);
    };
    await newsroom.warm(path);
    await choose('uk');
    const { text } = await newsroom.read(path);
    await choose('en');
    expect(JSON.parse(text).data.title).toBe('Двома мовами');
    expect(JSON.parse((await newsroom.read(path)).text).data.title).toBe('In two languages');
  });

  const ukrainian = () => ({
    title: 'Двома мовами',
    body: blocks('Слово.'),
    credits: [{ author: author.documentId, role: 'author' }],
  });
});

describe('a read that was under way', () => {
  it('while something was published is neither kept nor joined, but done again', async () => {
    const path = `/api/articles/${article.documentId}`;
    const reads = holdReads(newsroom.strapi);
    newsroom.cache.flush();
    const early = newsroom.read(path);
    while (reads.held() === 0) await new Promise((resolve) => setImmediate(resolve));
    await newsroom.strapi.db.connection('articles').update({ title: 'Written meanwhile' });
    const late = newsroom.read(path);
    while (reads.held() === 1) await new Promise((resolve) => setImmediate(resolve));
    reads.release();
    for (const answer of [early, late, newsroom.read(path)]) {
      expect((await answer).text).toContain('Written meanwhile');
    }
  });
});
