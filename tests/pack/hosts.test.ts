import { downstream } from '../support/downstream';
import { type Made, factories } from '../support/factories';
import { graphqlClient } from '../support/graphql';
import { type HttpClient, type Json, httpClient } from '../support/http';
import { PASSWORD } from '../support/password';
import { type Host, startHost, startHostInVain } from '../support/packed-host';
import { packages, PACKAGES } from '../support/packages';
import { startReceiver } from '../support/receiver';
import { isSignedWith } from '../support/signed';
import { waitFor } from '../support/wait-for';

const NEWSROOM = { newsroom: { enabled: true, config: { timeZone: 'Europe/London' } } };
const STORY = 'api::story.story';

let host: Host | null = null;

afterEach(async () => {
  await host?.stop();
  host = null;
});

it('serves a newsroom from all packages', async () => {
  const outbox = { enabled: true, config: { allowedHosts: ['127.0.0.1'] } };
  const options = { installed: PACKAGES, hasTemplates: true, plugins: { ...NEWSROOM, outbox } };
  host = await startHost(packages, options);
  const { url, client, visitor } = host;
  const made = await madeStory(client);
  const path = `/api/articles/${made.documentId}`;
  const story = (await visitor.get(path)).body.data;
  expect([story.byline.line, story.photo.credit, story.timestamps.published.timeZone]).toEqual([
    'by Olena Sample',
    'Photo by Sample Photographer',
    'Europe/London',
  ]);

  const query = '{ articles { title byline { line } photo { credit } } }';
  expect(await graphqlClient(url)(query)).toMatchObject({
    data: {
      articles: [
        {
          title: 'One story',
          byline: { line: 'by Olena Sample' },
          photo: { credit: 'Photo by Sample Photographer' },
        },
      ],
    },
  });
  const feed = await visitor.get('/feeds/articles.rss');
  expect([feed.status, feed.text]).toEqual([
    200,
    expect.stringContaining('<dc:creator>Olena Sample</dc:creator>'),
  ]);
  const again = await visitor.get(path);
  expect([again.headers.get('x-read-cache'), again.body.data]).toEqual(['hit', story]);
  const write = () => client.put(path, { data: { title: 'Another title' } });
  expect(await isSent(host, write, 'article.updated')).toBe(true);
  expect((await visitor.get(path)).body.data.title).toBe('Another title');
});

it('runs the newsroom alone, without GraphQL and without accounts of readers', async () => {
  host = await startHost(packages, {
    installed: ['strapi-plugin-newsroom'],
    without: ['@strapi/plugin-graphql', '@strapi/plugin-users-permissions'],
    plugins: NEWSROOM,
    hasTemplates: true,
  });
  const { documentId } = await madeStory(host.client);
  const { body } = await host.client.get(`/api/articles/${documentId}`);
  expect(body.data.byline.line).toBe('by Olena Sample');
});

it('runs the outbox alone, for a type of the project', async () => {
  host = await startHost(packages, {
    installed: ['strapi-plugin-outbox'],
    plugins: {
      outbox: {
        enabled: true,
        config: { contentTypes: { article: STORY }, allowedHosts: ['127.0.0.1'] },
      },
    },
  });
  const { client } = host;
  const write = () => client.post('/api/stories', { data: { title: 'One' } });
  expect(await isSent(host, write, 'article.published')).toBe(true);
});

it('runs the read cache alone, for a type of the project', async () => {
  host = await startHost(packages, {
    installed: ['strapi-plugin-read-cache'],
    without: ['@strapi/plugin-graphql'],
    plugins: { 'read-cache': { enabled: true, config: { paths: ['/api/stories'] } } },
    publicReads: `${STORY}.find`,
  });
  const { client, visitor } = host;
  const titles = async () => {
    const { headers, body } = await visitor.get<{ data: Json[] }>('/api/stories');
    return [headers.get('x-read-cache'), ...body.data.map(({ title }) => title)];
  };
  await client.post('/api/stories', { data: { title: 'One' } });
  expect(await titles()).toEqual(['miss', 'One']);
  expect(await titles()).toEqual(['hit', 'One']);
  await client.post('/api/stories', { data: { title: 'Two' } });
  expect(await titles()).toEqual(['miss', 'One', 'Two']);
});

it('says what a project lacks that has not the types of the newsroom', async () => {
  const installed = ['strapi-plugin-newsroom' as const];
  expect(await startHostInVain(packages, { installed, plugins: NEWSROOM })).toContain(
    'newsroom.contentTypes.article names api::article.article'
  );
});

async function madeStory(client: HttpClient): Promise<Made> {
  const make = factories(client);
  const author = await make.author({ name: 'Olena Sample' });
  const photo = await make.photo();
  return make.article({
    title: 'One story',
    credits: [{ author: author.documentId, role: 'author' }],
    leadPhoto: photo.documentId,
  });
}

/** Whether the sending thread sends what is written to a receiver, rightly signed. */
async function isSent(
  { url, visitor }: Host,
  write: () => Promise<unknown>,
  type: string
): Promise<boolean> {
  const person = { firstname: 'Ada', lastname: 'Sample', email: 'ada@newsroom.example' };
  const registered = await visitor.post('/admin/register-admin', { ...person, password: PASSWORD });
  const receiver = await startReceiver();
  try {
    const publishers = downstream({ client: httpClient(url, registered.body.data.token) });
    const { secret } = await publishers.add(receiver.url);
    await write();
    const webhook = await waitFor(`${type} at the receiver`, () =>
      receiver.received.find(({ event }) => event.type === type)
    );
    return isSignedWith(secret, webhook);
  } finally {
    await receiver.stop();
  }
}
