import { createApiToken } from '../../support/api-token';
import { bootNewsroom, type Newsroom } from '../../support/boot';
import { type Factories, factories } from '../../support/factories';
import { type HttpClient, httpClient } from '../../support/http';
import { StreamReader } from '../../support/stream-reader';
import { waitFor } from '../../support/wait-for';

let newsroom: Newsroom;
let editor: HttpClient;
let visitor: HttpClient;
let make: Factories;
const readers: StreamReader[] = [];

beforeAll(async () => {
  newsroom = await bootNewsroom();
  editor = httpClient(newsroom.url, await createApiToken(newsroom.strapi));
  visitor = httpClient(newsroom.url);
  make = factories(editor);
});

afterEach(() => {
  for (const reader of readers.splice(0)) reader.close();
});

afterAll(() => newsroom.stop());

/** An open stream that ends with its test. */
function follow(query = ''): Promise<StreamReader> {
  const reader = new StreamReader(`${newsroom.url}/api/live-briefs/stream${query}`);
  readers.push(reader);
  return reader.opened();
}

const change = (documentId: string, data: object) =>
  editor.put(`/api/live-briefs/${documentId}`, { data });

const retract = (documentId: string) =>
  newsroom.strapi.documents('api::live-brief.live-brief').unpublish({ documentId });

it('tells of what is published, changed and taken back, with the document that REST gives', async () => {
  const reader = await follow();
  const { documentId } = await make.brief({ title: 'First words' });
  const [published] = await reader.heard(1);
  const { body } = await visitor.get(`/api/live-briefs/${documentId}`);
  expect(published).toEqual({ id: expect.any(String), event: 'published', data: body.data });
  await change(documentId, { title: 'Better words' });
  await retract(documentId);
  expect(await reader.names(3)).toEqual([
    'published First words',
    'updated Better words',
    'unpublished Better words',
  ]);
});

it('tells nothing of drafts', async () => {
  const reader = await follow();
  await make.brief({ title: 'Not yet' }, '?status=draft');
  await make.brief({ title: 'Out' });
  expect(await reader.names(1)).toEqual(['published Out']);
});

it('tells of pins, and of what is deleted', async () => {
  const { documentId } = await make.brief({ title: 'Pinned' });
  const reader = await follow();
  await change(documentId, { pinned: true });
  await change(documentId, { pinned: false });
  await editor.del(`/api/live-briefs/${documentId}`);
  expect(await reader.names(3)).toEqual(['pinned Pinned', 'pinned Pinned', 'unpublished Pinned']);
  expect(reader.told.map(({ data }) => data.pinned)).toEqual([true, false, false]);
});

it('keeps languages apart', async () => {
  const [english, ukrainian, all] = await Promise.all([
    follow(),
    follow('?locale=uk'),
    follow('?locale=*'),
  ]);
  await make.brief({ title: 'In English' });
  await make.brief({ title: 'Українською' }, '?locale=uk');
  expect(await all.names(2)).toEqual(['published In English', 'published Українською']);
  expect(await ukrainian.names(1)).toEqual(['published Українською']);
  await make.brief({ title: 'Again' });
  expect(await english.names(2)).toEqual(['published In English', 'published Again']);
});

it('keeps stories apart, and follows a brief that is moved', async () => {
  const [story, other] = [await make.article(), await make.article()];
  const { documentId } = await make.brief({ title: 'Moving', article: story.documentId });
  const here = await follow(`?story=${story.documentId}`);
  const there = await follow(`?story=${other.documentId}`);
  await make.brief({ title: 'Of none' });
  await change(documentId, { article: other.documentId });
  expect(await here.names(1)).toEqual(['unpublished Moving']);
  expect(await there.names(1)).toEqual(['published Moving']);
  await retract(documentId);
  expect(await there.names(2)).toEqual(['published Moving', 'unpublished Moving']);
  expect(here.told).toHaveLength(1);
});

it('shows nothing of a story that is not public', async () => {
  const draft = await make.article({ title: 'Secret' }, '?status=draft');
  const secret = await follow(`?story=${draft.documentId}`);
  const all = await follow();
  await make.brief({ title: 'Of a draft', article: draft.documentId });
  await all.heard(1);
  expect(secret.told).toEqual([]);
});

it("takes Mercure's topics", async () => {
  const { documentId } = await make.brief({ title: 'Followed' });
  const base = newsroom.strapi.config.get<string>('server.url');
  const topic = encodeURIComponent(`${base}/api/live-briefs/${documentId}`);
  const reader = await follow(`?topic=${topic}`);
  await make.brief({ title: 'Another' });
  await change(documentId, { title: 'Followed on' });
  expect(await reader.names(1)).toEqual(['updated Followed on']);
});

describe('who comes back', () => {
  it('is told what they missed, once, in its order, and then goes on', async () => {
    const before = await follow();
    await make.brief({ title: 'One' });
    const [one] = await before.heard(1);
    before.close();
    await make.brief({ title: 'Two' });
    await make.brief({ title: 'Three' });
    const back = await follow(`?lastEventId=${one?.id}`);
    await make.brief({ title: 'Four' });
    expect(await back.names(3)).toEqual(['published Two', 'published Three', 'published Four']);
  });

  it('can begin with the oldest that is kept', async () => {
    const { documentId } = await make.brief({ title: 'Old' });
    const reader = await follow('?lastEventId=earliest&locale=*');
    await make.brief({ title: 'New' });
    await waitFor('the newest brief', () => reader.told.some(({ data }) => data.title === 'New'));
    const ids = reader.told.map(({ id }) => Number(id));
    expect(ids).toEqual(ids.toSorted((a, b) => a - b));
    expect(reader.told.map(({ data }) => data.documentId)).toContain(documentId);
  });

  it('is told so from a place that this log does not have', async () => {
    const reader = await follow('?lastEventId=2000000000');
    const [reset] = await reader.heard(1);
    expect(reset).toMatchObject({ event: 'reset', data: { reason: 'foreign' } });
    await make.brief({ title: 'After' });
    expect((await reader.names(2))[1]).toBe('published After');
  });
});

describe('the answer', () => {
  const headersOf = async (query: string) => {
    const gone = new AbortController();
    const { status, headers } = await fetch(`${newsroom.url}/api/live-briefs/stream${query}`, {
      signal: gone.signal,
    });
    gone.abort();
    return { status, headers };
  };

  it('is a stream that nobody keeps or gathers, and says where it begins', async () => {
    const { status, headers } = await headersOf('');
    expect(status).toBe(200);
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-type': 'text/event-stream',
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
      'mercure-last-event-id': expect.stringMatching(/^\d+$/),
    });
  });

  it('names the place that was asked for, and another one where that is lost', async () => {
    const id = (await headersOf('')).headers.get('last-event-id') ?? '';
    expect((await headersOf(`?lastEventID=${id}`)).headers.get('last-event-id')).toBe(id);
    expect((await headersOf('?lastEventID=2000000000')).headers.get('last-event-id')).toBe(id);
  });

  it('of HEAD has an end', async () => {
    const response = await fetch(`${newsroom.url}/api/live-briefs/stream`, { method: 'HEAD' });
    expect(response.headers.get('content-type')).toBe('text/event-stream');
    expect(await response.text()).toBe('');
  });

  it.each(['lastEventId=abc', 'story=%00', 'locale[$ne]=en', 'topic={', 'status=draft'])(
    'is a refusal that names what is wrong: %s',
    async (query) => {
      const { status, body } = await visitor.get(`/api/live-briefs/stream?${query}`);
      expect(status).toBe(400);
      expect(body.error.details.errors[0]).toMatchObject({
        path: [query.split(/[=[]/)[0]],
        code: expect.any(String),
      });
    }
  );

  it('is a refusal for those who may not read live briefs', async () => {
    const permission = 'plugin::users-permissions.permission';
    const where = { action: 'api::live-brief.live-brief.find', role: { type: 'public' } };
    const rights = newsroom.strapi.db.query(permission);
    const { id, action, role } = await rights.findOne({ where, populate: ['role'] });
    await rights.delete({ where: { id } });
    expect((await visitor.get('/api/live-briefs/stream')).status).toBe(403);
    expect((await visitor.get('/api/live-briefs/changes')).status).toBe(403);
    await rights.create({ data: { action, role: role.id } });
  });
});

describe('a limit', () => {
  it('on open streams has more of them come back later', async () => {
    const settings = newsroom.strapi.config.get<{ maxConnections: number }>('plugin::live');
    settings.maxConnections = 1;
    const only = await follow();
    const { status, headers, body } = await editor.get('/api/live-briefs/stream');
    expect([status, headers.get('retry-after')]).toEqual([503, '10']);
    expect(body.error.details.errors[0]).toMatchObject({ code: 'live.full' });
    only.close();
    settings.maxConnections = 10;
    await expect(follow()).resolves.toBeDefined();
  });
});
