import { blocks } from '../../support/factories';
import { type CachedNewsroom, bootCached } from './cached-newsroom';

const LIST = '/api/articles?populate[credits][populate]=author&sort=title';

let newsroom: CachedNewsroom;

// Whole answers are not kept: what is remembered below them must be forgotten just as fast.
beforeAll(async () => {
  newsroom = await bootCached({ pluginConfig: { 'read-cache': { keepsAnswers: false } } });
});
afterAll(() => newsroom.stop());

interface Story {
  title: string;
  body: Array<{ children: [{ text: string }] }>;
  bodyHtml: string;
}

async function readStory(path: string): Promise<Story> {
  return JSON.parse((await newsroom.read(path)).text).data;
}

interface Listed {
  title: string;
  byline: { text: string };
  credits?: Array<{ author?: { name: string } }>;
}

async function list(path = LIST): Promise<{ status: number; data: Listed[]; total: number }> {
  const { status, text } = await newsroom.read(path);
  const { data, meta } = JSON.parse(text);
  return { status, data: data ?? [], total: meta?.pagination?.total };
}

/** Often enough for everything to be remembered that is. */
async function warm(path = LIST): Promise<void> {
  for (let time = 0; time < 3; time += 1) expect((await list(path)).status).toBe(200);
}

/** Straight in the database's permissions, as the admin's form leaves them. */
async function withoutPublicPermission(action: string, check: () => Promise<void>): Promise<void> {
  const permissions = newsroom.strapi.db.query('plugin::users-permissions.permission');
  const where = { action, role: { type: 'public' } };
  const { id } = await permissions.findOne({ where, select: ['id'] });
  const role = await newsroom.strapi.db
    .query('plugin::users-permissions.role')
    .findOne({ where: { type: 'public' }, select: ['id'] });
  await permissions.delete({ where: { id } });
  try {
    await check();
  } finally {
    await permissions.create({ data: { action, role: role.id } });
  }
}

describe('a read that is computed each time shows at once', () => {
  it('what was written', async () => {
    const { make, desk } = newsroom;
    const author = await make.author({ name: 'Before' });
    const credits = [{ author: author.documentId, role: 'author' }];
    await make.article({ title: 'A story', credits });
    await warm();
    const before = await list();
    await desk.put(`/api/authors/${author.documentId}`, { data: { name: 'After' } });
    await make.article({ title: 'B story', credits });
    const after = await list();
    expect(before.data.map(({ byline }) => byline.text)).toEqual(['Before']);
    expect(after.data.map(({ byline }) => byline.text)).toEqual(['After', 'After']);
    expect(after.data[0]?.credits?.[0]?.author?.name).toBe('After');
    expect([before.total, after.total]).toEqual([1, 2]);
  });

  it('a type that the public may no longer find, as a relation', async () => {
    await warm();
    await withoutPublicPermission('api::author.author.find', async () => {
      const [story] = (await list()).data;
      expect(story?.credits?.[0]).not.toHaveProperty('author');
    });
    expect((await list()).data[0]?.credits?.[0]?.author?.name).toBe('After');
  });

  it('the same in filters and sorts that were good before', async () => {
    const filtered = '/api/articles?filters[leadPhoto][caption][$null]=true&sort=title';
    await warm(filtered);
    await withoutPublicPermission('api::photo.photo.find', async () => {
      expect((await list(filtered)).status).toBe(400);
    });
    expect((await list(filtered)).status).toBe(200);
  });

  it('a list that is no longer public', async () => {
    await warm();
    await withoutPublicPermission('api::article.article.find', async () => {
      expect((await list()).status).toBe(403);
    });
    expect((await list()).status).toBe(200);
  });

  it('another default language', async () => {
    const { documentId } = await newsroom.make.article({ title: 'In English' });
    const ukrainian = { title: 'Українською', body: blocks('Так.'), bylineOverride: 'Ми' };
    await newsroom.desk.put(`/api/articles/${documentId}?locale=uk&status=published`, {
      data: ukrainian,
    });
    await warm();
    const locale = newsroom.strapi.store({ type: 'plugin', name: 'i18n', key: 'default_locale' });
    await locale.set({ value: 'uk' });
    const titles = (await list()).data.map(({ title }) => title);
    await locale.set({ value: 'en' });
    expect(titles).toEqual(['Українською']);
    expect((await list()).data.map(({ title }) => title)).toContain('In English');
  });

  it('another configuration', async () => {
    const large = '/api/articles?pagination[pageSize]=100';
    await warm(large);
    newsroom.strapi.config.set('api.rest.maxLimit', 50);
    const { status } = await list(large);
    newsroom.strapi.config.set('api.rest.maxLimit', 100);
    expect(status).toBe(400);
    expect((await list(large)).status).toBe(200);
  });

  it('what is written between a page and its total, in both', async () => {
    const { make, strapi } = newsroom;
    await make.article({ title: 'Before the list' });
    let isFirst = true;
    const remove = strapi.documents.use(async (context, next) => {
      if (context.action === 'count' && isFirst) {
        isFirst = false;
        await make.article({ title: 'Meanwhile' });
      }
      return next();
    }) as unknown as () => void;
    const { data, total } = await list();
    remove();
    expect(isFirst).toBe(false);
    expect(data.map(({ title }) => title)).toContain('Meanwhile');
    expect(total).toBe(data.length);
  });

  it('what somebody else adds to reads while the server runs', async () => {
    await warm();
    const { strapi } = newsroom;
    const removeMiddleware = strapi.documents.use(async (context, next) => {
      if (context.action === 'findMany') Object.assign(context.params, { filters: { id: -1 } });
      return next();
    }) as unknown as () => void;
    const filtered = await list();
    removeMiddleware();
    const endHooks = strapi.db.lifecycles.subscribe({
      models: ['api::article.article'],
      afterFindMany: ({ result }) => {
        (result as unknown[]).splice(1);
      },
    });
    const hooked = await list();
    endHooks();
    expect([filtered.data.length, hooked.data.length]).toEqual([0, 1]);
    expect((await list()).data.length).toBeGreaterThan(1);
  });

  it('what a middleware makes of an entry, and computes from what is stored', async () => {
    const { make, strapi } = newsroom;
    const { slug } = await make.article({ body: blocks('Stored.'), title: 'As stored' });
    const path = `/api/articles/slug/${slug}`;
    await warm(path);
    const stored = await readStory(path);
    const remove = strapi.documents.use(async (_context, next) => {
      const result = await next();
      // However the read is shaped: its entries are changed in place, as deep as they go.
      for (const entry of [result].flat() as unknown as Story[]) {
        if (!entry?.body) continue;
        entry.title = 'As changed';
        for (const block of entry.body) block.children[0].text = 'Changed.';
      }
      return result;
    }) as unknown as () => void;
    const changed = await readStory(path);
    remove();
    expect(changed).toMatchObject({ title: 'As changed', bodyHtml: '<p>Stored.</p>' });
    expect(changed.body).toEqual(blocks('Changed.'));
    expect(await readStory(path)).toEqual(stored);
  });

  it('what the same request has written between reading and computing', async () => {
    const { make, strapi } = newsroom;
    const { slug } = await make.article({ body: blocks('Before.'), title: 'A title' });
    const path = `/api/articles/slug/${slug}`;
    await warm(path);
    const remove = strapi.documents.use(async (context, next) => {
      const result = await next();
      if (context.uid === 'api::article.article' && context.action === 'findFirst') {
        const data = { body: blocks('After.') };
        await strapi.db.query(context.uid).updateMany({ where: { slug }, data });
      }
      return result;
    }) as unknown as () => void;
    const { body, bodyHtml } = await readStory(path);
    remove();
    // Something was written between the two, so both are read again.
    expect([body, bodyHtml]).toEqual([blocks('After.'), '<p>After.</p>']);
    expect(await readStory(path)).toMatchObject({
      body: blocks('After.'),
      bodyHtml: '<p>After.</p>',
    });
  });
});
