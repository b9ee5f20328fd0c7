import { createApiToken } from '../../support/api-token';
import { type AdminSession, logIn } from '../../support/admin-session';
import { bootNewsroom, type Newsroom } from '../../support/boot';
import { blocks, type Factories, factories } from '../../support/factories';
import { type HttpClient, httpClient } from '../../support/http';
import { waitFor } from '../../support/wait-for';

interface ListedEvent {
  id: string;
  sequence: number;
  type: string;
  timestamp: string;
  data: Record<string, unknown>;
}

const ARTICLE = 'api::article.article';

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

/** The types that a document's events have, once as many are there as are expected. */
async function typesOf(documentId: string, count: number): Promise<string[]> {
  const found = await waitFor(`${count} events of ${documentId}`, async () => {
    const events = await eventsOf(documentId);
    return events.length >= count && events;
  });
  return found.map(({ type }) => type);
}

function changed(title: string): object {
  return { title };
}

async function eventsOf(documentId: string): Promise<ListedEvent[]> {
  const all: ListedEvent[] = [];
  for (let after = '0'; ;) {
    const { body } = await client.get<{ data: ListedEvent[]; meta: { next: string } }>(
      `/api/events?after=${after}&limit=500`
    );
    all.push(...body.data);
    if (body.data.length < 500) return all.filter(({ data }) => data.documentId === documentId);
    after = body.meta.next;
  }
}

/** Everything that was written before has its number by the time this is there. */
async function settled(): Promise<void> {
  const { documentId } = await make.author({ name: `Marker ${Math.random()}` });
  await typesOf(documentId, 1);
}

describe('each change that readers can see', () => {
  it('appends one event, whichever way it came in', async () => {
    const { documentId: author } = await make.author();
    const credits = [{ author, role: 'author' }];
    const draft = await admin
      .manage(ARTICLE)
      .create({ title: 'By hand', body: blocks('x'), credits });
    const documentId = draft.body.data.documentId;
    await admin.manage(ARTICLE).publish(documentId, { title: 'By hand' });
    await admin.manage(ARTICLE).publish(documentId, { title: 'By hand, better' });
    await client.put(`/api/articles/${documentId}`, { data: { title: 'By REST' } });
    await client.post('/graphql', {
      query:
        'mutation ($id: ID!) { updateArticle(documentId: $id, data: { title: "By GraphQL" }) { documentId } }',
      variables: { id: documentId },
    });
    await newsroom.strapi
      .documents(ARTICLE)
      .update({ documentId, data: changed('By code'), status: 'published' });
    await admin.manage(ARTICLE).unpublish(documentId);
    await admin.manage(ARTICLE).bulk('Publish', [documentId]);
    await admin.manage(ARTICLE).bulk('Unpublish', [documentId]);
    await newsroom.strapi.documents(ARTICLE).publish({ documentId });
    await admin.manage(ARTICLE).bulk('Delete', [documentId]);

    expect(await typesOf(documentId, 10)).toEqual([
      'article.published',
      'article.updated',
      'article.updated',
      'article.updated',
      'article.updated',
      'article.unpublished',
      'article.published',
      'article.unpublished',
      'article.published',
      'article.deleted',
    ]);
  });

  it('appends one for each language', async () => {
    const { documentId, credits } = await make.article({}, '?populate[credits][populate]=author');
    const author = (credits as unknown as Array<{ author: { documentId: string } }>)[0]?.author;
    await client.put(`/api/articles/${documentId}?locale=uk`, {
      data: { title: 'Міст', body: blocks('Текст.'), credits: [{ author: author?.documentId }] },
    });
    await client.del(`/api/articles/${documentId}?locale=*`);
    const events = await waitFor('four events', async () => {
      const found = await eventsOf(documentId);
      return found.length === 4 && found;
    });
    expect(events.map(({ type, data }) => `${type} ${String(data.locale)}`).toSorted()).toEqual([
      'article.deleted en',
      'article.deleted uk',
      'article.published en',
      'article.published uk',
    ]);
  });

  it('tells of authors and photos', async () => {
    const { documentId: author } = await make.author();
    await client.put(`/api/authors/${author}`, { data: { jobTitle: 'Editor' } });
    await client.put(`/api/authors/${author}`, { data: { jobTitle: 'Editor' } });
    await client.del(`/api/authors/${author}`);
    expect(await typesOf(author, 3)).toEqual([
      'author.created',
      'author.updated',
      'author.deleted',
    ]);
    const { documentId: photo } = await make.shownPhoto();
    await client.put(`/api/photos/${photo}`, { data: { caption: 'New words.' } });
    expect(await typesOf(photo, 2)).toEqual(['photo.created', 'photo.updated']);
  });

  it('tells of a correction, though it shows only when it is asked for', async () => {
    const { documentId } = await make.article();
    await client.put(`/api/articles/${documentId}`, {
      data: { corrections: [{ kind: 'correction', text: 'It was Tuesday.' }] },
    });
    expect(await typesOf(documentId, 2)).toEqual(['article.published', 'article.updated']);
  });
});

describe('what readers cannot see', () => {
  it('appends nothing: drafts, publishing the same again, refused and rolled back writes', async () => {
    const draft = await make.article({}, '?status=draft');
    await client.put(`/api/articles/${draft.documentId}?status=draft`, {
      data: { title: 'Later' },
    });
    const refused = await client.put(`/api/articles/${draft.documentId}`, { data: { body: [] } });
    expect(refused.status).toBe(400);
    await client.del(`/api/articles/${draft.documentId}`);

    const story = await make.article();
    await admin.manage(ARTICLE).publish(story.documentId);
    await admin.manage(ARTICLE).publish(story.documentId, { title: story.title });
    await expect(
      newsroom.strapi.db.transaction(async () => {
        await newsroom.strapi.documents(ARTICLE).update({
          documentId: story.documentId,
          data: changed('No'),
          status: 'published',
        });
        throw new Error('Taken back.');
      })
    ).rejects.toThrow('Taken back.');

    await settled();
    expect(await eventsOf(draft.documentId)).toEqual([]);
    expect((await eventsOf(story.documentId)).map(({ type }) => type)).toEqual([
      'article.published',
    ]);
  });
});

describe('a document whose events are gone', () => {
  it('is compared with what readers saw, so that saving it as it is makes no event', async () => {
    const { documentId: author } = await make.author({ jobTitle: 'Editor' });
    const story = await make.article();
    await settled();
    await newsroom.strapi.db
      .query('plugin::outbox.event')
      .deleteMany({ where: { subjectId: { $in: [author, story.documentId] } } });
    await client.put(`/api/authors/${author}`, { data: { jobTitle: 'Editor' } });
    await admin.manage(ARTICLE).publish(story.documentId, { title: story.title });
    await settled();
    expect(await eventsOf(author)).toEqual([]);
    expect(await eventsOf(story.documentId)).toEqual([]);
    await client.put(`/api/authors/${author}`, { data: { jobTitle: 'Chief editor' } });
    await admin.manage(ARTICLE).publish(story.documentId, { title: 'Another title' });
    expect(await typesOf(author, 1)).toEqual(['author.updated']);
    expect(await typesOf(story.documentId, 1)).toEqual(['article.updated']);
  });
});

describe('a document that cannot exist', () => {
  it.each(['%00', 'nobody', '%F0%9F%8C%89'])('is refused as ever: %s', async (id) => {
    const statuses = [
      (await client.put(`/api/articles/${id}`, { data: { title: 'X' } })).status,
      (await client.put(`/api/authors/${id}`, { data: { name: 'X' } })).status,
      (await client.del(`/api/articles/${id}`)).status,
    ];
    expect(statuses.filter((status) => status >= 500)).toEqual([]);
  });
});

describe('data', () => {
  it('is what REST gives at that moment, byte for byte', async () => {
    const photo = await make.photo();
    const { documentId } = await make.article({ leadPhoto: photo.documentId });
    const now = await httpClient(newsroom.url).get(`/api/articles/${documentId}`);
    await typesOf(documentId, 1);
    const listed = await client.get('/api/events?type=article.*&limit=500');
    const data = now.text.slice('{"data":'.length, now.text.indexOf(',"meta":{}}'));
    expect(listed.text).toContain(data);
  });

  it('is what REST gives of another language, published for the first time', async () => {
    const { documentId, credits } = await make.article({}, '?populate[credits][populate]=author');
    const author = (credits as unknown as Array<{ author: { documentId: string } }>)[0]?.author;
    await client.put(`/api/articles/${documentId}?locale=uk`, {
      data: { title: 'Дім', body: blocks('Текст.'), credits: [{ author: author?.documentId }] },
    });
    await client.put(`/api/articles/${documentId}`, { data: { title: 'Home' } });
    const now = await httpClient(newsroom.url).get(`/api/articles/${documentId}?locale=uk`);
    await typesOf(documentId, 3);
    await settled();
    const events = (await eventsOf(documentId)).filter(({ data }) => data.locale === 'uk');
    expect(events).toMatchObject([{ type: 'article.published', data: now.body.data }]);
  });

  it('is the last public document of what was taken away', async () => {
    const { documentId, title } = await make.brief();
    await client.put(`/api/live-briefs/${documentId}?status=draft`, { data: { title: 'Secret' } });
    await client.del(`/api/live-briefs/${documentId}`);
    const [, deleted] = await waitFor('two events', async () => {
      const found = await eventsOf(documentId);
      return found.length === 2 && found;
    });
    expect(deleted).toMatchObject({
      type: 'live-brief.deleted',
      data: { documentId, title, byline: null, timestamps: { published: expect.any(Object) } },
    });
  });
});

describe('GET /api/events', () => {
  it('pages oldest first, without a gap, by type too', async () => {
    for (let index = 0; index < 5; index += 1) await make.author();
    await settled();
    const seen: number[] = [];
    for (let after = '0', last = ''; after !== last;) {
      last = after;
      const { body } = await client.get<{ data: ListedEvent[]; meta: { next: string } }>(
        `/api/events?after=${after}&limit=2`
      );
      seen.push(...body.data.map(({ sequence }) => sequence));
      after = body.meta.next;
    }
    expect(seen.length).toBeGreaterThanOrEqual(6);
    const rows = await newsroom.strapi.db
      .query('plugin::outbox.event')
      .findMany({ select: ['sequence'], orderBy: { sequence: 'asc' } });
    expect(seen).toEqual(rows.map(({ sequence }) => sequence));
    const typed = await client.get<{ data: ListedEvent[] }>('/api/events?type=author.created');
    expect(new Set(typed.body.data.map(({ type }) => type))).toEqual(new Set(['author.created']));
  });

  it('is not public', async () => {
    expect((await httpClient(newsroom.url).get('/api/events')).status).toBe(403);
  });

  it.each(['after=-1', 'after=x', 'limit=0', 'limit=501', 'type=nope', 'foo=1', 'after=1&after=2'])(
    'answers ?%s with 400 and names it',
    async (query) => {
      type Refused = { error: { details: { errors: unknown[] } } };
      const { status, body } = await client.get<Refused>(`/api/events?${query}`);
      expect(status).toBe(400);
      expect(body.error.details.errors[0]).toEqual({
        path: [query.split('=')[0]],
        message: expect.stringMatching(/^[A-Z].*\.$/),
        name: 'ValidationError',
        code: expect.stringMatching(/^(events|parameter)\./),
        values: expect.any(Object),
      });
    }
  );

  it('answers HEAD with its state and nothing else', async () => {
    await settled();
    const response = await fetch(`${newsroom.url}/api/events`, {
      method: 'HEAD',
      headers: { authorization: `Bearer ${await createApiToken(newsroom.strapi, 'read-only')}` },
    });
    expect(response.status).toBe(200);
    expect(Number(response.headers.get('x-last-sequence'))).toBeGreaterThan(0);
    expect(await response.text()).toBe('');
  });
});
