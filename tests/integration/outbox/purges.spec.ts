import { logIn } from '../../support/admin-session';
import { createApiToken } from '../../support/api-token';
import { bootNewsroom, type Newsroom, WITH_RECEIVERS } from '../../support/boot';
import { type Cdn, CLOUDFLARE_TOKEN, FASTLY_KEY, startCdn } from '../../support/cdn';
import { type Downstream, downstream, type Endpoint } from '../../support/downstream';
import { type Factories, factories, type Made } from '../../support/factories';
import { type HttpClient, httpClient } from '../../support/http';
import { waitFor } from '../../support/wait-for';

const ARTICLE = 'api::article.article';

let newsroom: Newsroom;
let client: HttpClient;
let admin: HttpClient;
let make: Factories;
let publishers: Downstream;
let cdn: Cdn;

beforeAll(async () => {
  newsroom = await bootNewsroom(WITH_RECEIVERS);
  newsroom.strapi.config.set('plugin::outbox.retrySeconds', [0, 0.01, 3600]);
  client = httpClient(newsroom.url, await createApiToken(newsroom.strapi));
  make = factories(client);
  const session = await logIn(newsroom);
  admin = session.client;
  publishers = downstream(session);
});
beforeEach(async () => {
  cdn = await startCdn();
});
afterEach(async () => {
  await publishers.clear();
  await cdn.stop();
});
afterAll(() => newsroom.stop());

type Kind = 'fastly' | 'cloudflare' | 'varnish';

const HEADERS: Record<Kind, Record<string, string>> = {
  fastly: { 'Fastly-Key': FASTLY_KEY },
  cloudflare: { Authorization: `Bearer ${CLOUDFLARE_TOKEN}` },
  varnish: {},
};

const KINDS: Kind[] = ['fastly', 'cloudflare', 'varnish'];

function add(kind: Kind, fields: object = {}): Promise<Endpoint> {
  return publishers.add(cdn[kind], { kind, headers: HEADERS[kind], ...fields });
}

const edit = (documentId: string, title: string) =>
  client.put(`/api/articles/${documentId}`, { data: { title } });
const withdraw = (documentId: string) =>
  newsroom.strapi.documents(ARTICLE).unpublish({ documentId });
const tagOf = ({ documentId }: Made): string => `article:${documentId}`;

function asked(tag: string, count = 1): Promise<Cdn['purges']> {
  return waitFor(`${count} purges of ${tag}`, () => {
    const found = cdn.purges.filter(({ tags }) => tags.includes(tag));
    return found.length >= count && found;
  });
}

describe.each(KINDS)('a purge at %s', (kind) => {
  it('is asked for as the vendor documents it, and recorded as delivered', async () => {
    const { id } = await add(kind);
    const article = await make.article();
    const [purge] = await asked(tagOf(article));
    expect(purge?.tags).toEqual(expect.arrayContaining(['article', tagOf(article)]));
    expect(purge?.headers['webhook-signature']).toBeUndefined();
    const delivery = await publishers.delivered(id, article.documentId);
    expect(delivery.attempts).toMatchObject([{ status: 200, error: null }]);
    expect(JSON.stringify(delivery)).not.toMatch(/key-of-fastly|token-of-cloudflare/);
  });

  it('is tried again when it was refused, until it is taken', async () => {
    const { id } = await add(kind);
    cdn.answer = (response) => void response.writeHead(500).end('{"success":false}');
    const article = await make.article();
    await asked(tagOf(article), 2);
    cdn.answer = null;
    await publishers.change(id, { enabled: false });
    await publishers.change(id, { enabled: true });
    const delivery = await publishers.delivered(id, article.documentId);
    expect(delivery.attempts.map(({ status }) => status)).toEqual(
      expect.arrayContaining([500, 200])
    );
  });

  it('is one for all that happens meanwhile, and names each document', async () => {
    await add(kind);
    const articles = [await make.article(), await make.article(), await make.article()];
    for (const article of articles) await asked(tagOf(article));
    let answer = (): void => undefined;
    cdn.answer = (response) => {
      cdn.answer = null;
      answer = () => void response.writeHead(200).end('{"success":true}');
    };
    const before = cdn.purges.length;
    await edit(articles[0]?.documentId ?? '', 'One');
    await waitFor('the first purge', () => cdn.purges.length > before);
    for (const { documentId } of articles) await edit(documentId, 'Two');
    answer();
    for (const article of articles) {
      await waitFor(`a purge of ${tagOf(article)}`, () =>
        cdn.purges.slice(before + 1).some(({ tags }) => tags.includes(tagOf(article)))
      );
    }
    expect(cdn.purges.length - before).toBe(2);
    const [last] = cdn.purges.slice(-1);
    expect(new Set(last?.tags).size).toBe(last?.tags.length);
  });

  it('of what is withdrawn waits for no other', async () => {
    const article = await make.article();
    const other = await make.article();
    const { id } = await add(kind);
    // An ordinary one hangs, and the next have nowhere to go.
    const hanging: Array<() => void> = [];
    cdn.answer = (response, { tags }) => {
      const answer = (): void => void response.writeHead(200).end('{"success":true}');
      if (tags.includes(tagOf(article)) && hanging.length > 0) answer();
      else hanging.push(answer);
    };
    await edit(other.documentId, 'Hangs');
    await waitFor('the first purge', () => hanging.length > 0);
    await edit(article.documentId, 'Waits');
    await withdraw(article.documentId);
    const delivery = await publishers.delivered(id, article.documentId);
    expect(delivery.event.type).toBe('article.unpublished');
    expect(cdn.purges).toHaveLength(2);
    const all = await publishers.deliveries(`endpoint=${id}`);
    const edited = all.find(({ event }) => event.type === 'article.updated');
    expect(edited?.state).toBe('pending');
    for (const answer of hanging) answer();
  });
});

it('asks Cloudflare for no more than it allows', async () => {
  const { id } = await add('cloudflare', { contentTypes: ['author'] });
  cdn.answer = (response) => void response.writeHead(429, { 'Retry-After': '3' }).end();
  await make.author();
  await waitFor('a refusal', () => cdn.purges.length > 0);
  await waitFor('a pause', async () => (await publishers.find(id)).pausedUntil);
  const authors: Made[] = [];
  for (let count = 0; count < 120; count += 1) authors.push(await make.author());
  cdn.answer = null;
  for (const { documentId } of authors) await publishers.delivered(id, documentId);
  const taken = cdn.purges.slice(1);
  expect(Math.max(...taken.map(({ tags }) => tags.length))).toBeLessThanOrEqual(100);
  expect(new Set(taken.flatMap(({ tags }) => tags)).size).toBeGreaterThan(120);
  expect(taken.length).toBeLessThan(10);
});

it('tries a withdrawal although the CDN has asked to wait', async () => {
  const article = await make.article();
  const { id } = await add('cloudflare');
  cdn.answer = (response) => void response.writeHead(429, { 'Retry-After': '600' }).end();
  await edit(article.documentId, 'Refused');
  await waitFor('a pause', async () => (await publishers.find(id)).pausedUntil);
  cdn.answer = null;
  const before = cdn.purges.length;
  await withdraw(article.documentId);
  await publishers.delivered(id, article.documentId);
  expect(cdn.purges.length).toBe(before + 1);
});

it('does not take for done what Cloudflare has not confirmed', async () => {
  const { id } = await add('cloudflare');
  cdn.answer = (response) =>
    void response.writeHead(200).end('{"success": false, "errors": [{"message": "No"}]}');
  const article = await make.article();
  const delivery = await publishers.delivery(
    id,
    article.documentId,
    'tried',
    ({ attempts }) => attempts.length > 0
  );
  expect(delivery.attempts[0]).toMatchObject({ status: 200, code: 'attempt.purge.unconfirmed' });
  expect(delivery.state).toBe('pending');
});

it('purges softly where that is asked for, and what is withdrawn never', async () => {
  const headers = { ...HEADERS.fastly, 'Fastly-Soft-Purge': '1' };
  await add('fastly', { headers });
  const article = await make.article();
  const [soft] = await asked(tagOf(article));
  expect(soft?.headers['fastly-soft-purge']).toBe('1');
  await withdraw(article.documentId);
  const [, hard] = await asked(tagOf(article), 2);
  expect(hard?.headers['fastly-soft-purge']).toBeUndefined();
});

it('purges what a photo was shown in when that is gone, before all else', async () => {
  const photo = await make.photo();
  const article = await make.article({ leadPhoto: photo.documentId });
  const { id } = await add('fastly');
  await client.del(`/api/photos/${photo.documentId}`);
  const purges = await asked(tagOf(article));
  expect(purges.length).toBeGreaterThan(0);
  await asked(`photo:${photo.documentId}`);
  await publishers.delivered(id, article.documentId);
});

describe('an endpoint', () => {
  it('has a kind that stays, and no secret where nothing is signed', async () => {
    const created = await add('fastly');
    expect(created).toMatchObject({ kind: 'fastly', headers: { 'Fastly-Key': null } });
    expect(created.secret).toBeUndefined();
    expect((await publishers.change(created.id, { kind: 'fastly' })).status).toBe(200);
    const changed = await publishers.change(created.id, { kind: 'webhook' });
    expect(changed.status).toBe(400);
    expect(changed.text).toContain('endpoint.kind.fixed');
    const webhook = await publishers.add(cdn.varnish);
    expect(webhook).toMatchObject({ kind: 'webhook' });
    expect(webhook.secret).toMatch(/^whsec_/);
  });

  it('is refused with a kind that does not exist', async () => {
    const body = { name: 'A', url: cdn.fastly, kind: 'akamai' };
    const answer = await admin.post('/outbox/endpoints', body);
    expect(answer.status).toBe(400);
    expect(answer.text).toContain('endpoint.kind.unknown');
  });

  it.each(KINDS)('of the kind %s can be tried', async (kind) => {
    const { id } = await add(kind);
    const good = await admin.post(`/outbox/endpoints/${id}/test`, {});
    expect(good.body.data).toMatchObject({ ok: true, status: 200 });
    expect(cdn.tags()).toEqual(['outbox-test']);
  });

  it.each<[Kind, number]>([
    ['fastly', 401],
    ['cloudflare', 403],
  ])('of the kind %s says when its key is wrong: %i', async (kind, status) => {
    const { id } = await add(kind, { headers: {} });
    const bad = await admin.post(`/outbox/endpoints/${id}/test`, {});
    expect(bad.body.data).toMatchObject({ ok: false, status });
  });

  it('reaches no address that no webhook may reach', async () => {
    const body = { name: 'A', url: 'https://10.0.0.1/purge', kind: 'varnish' };
    expect((await admin.post('/outbox/endpoints', body)).status).toBe(400);
  });
});
