import { newsroom } from '../../../src/plugins/newsroom/contract';
import { createApiToken } from '../../support/api-token';
import { factories } from '../../support/factories';
import { type HostProject, packPlugin, startHost } from '../../support/host-project';
import { type HttpClient, httpClient } from '../../support/http';
import { elementsOf, readXml, textsOf } from '../../support/strict-xml';

let host: HostProject;
let visitor: HttpClient;

/** Neither outbox nor read cache, and stories that are called stories. */
beforeAll(async () => {
  host = await startHost({
    hasNewsroomTypes: true,
    installed: ['@strapi/plugin-users-permissions'],
    renamed: { article: ['story', 'stories'] },
    plugins: {
      newsroom: packPlugin('newsroom', { contentTypes: { article: 'api::story.story' } }),
      feeds: packPlugin('feeds', { title: 'The Sample' }),
    },
  });
  await newsroom(host.strapi, 'firstBoot').run();
  visitor = httpClient(host.url);
});
afterAll(() => host.stop());

it('shows stories, and has no tombstones', async () => {
  const editor = httpClient(host.url, await createApiToken(host.strapi));
  const author = await factories(editor).author();
  const story = {
    title: 'Bridge',
    body: [{ type: 'paragraph', children: [{ type: 'text', text: 'A sample.' }] }],
    credits: [{ author: author.documentId, role: 'author' }],
  };
  const made = await editor.post('/api/stories', { data: story });
  const gone = await editor.post('/api/stories', { data: story });
  await editor.del(`/api/stories/${gone.body.data.documentId}`);
  const { headers, text } = await visitor.get('/feeds/articles.atom');
  const feed = readXml(text);
  expect(textsOf(feed, 'title')).toEqual(['The Sample', 'Bridge']);
  expect(elementsOf(feed, 'at:deleted-entry')).toEqual([]);
  expect(textsOf(feed, 'id')[1]).toBe(
    `${host.url}/api/stories/${made.body.data.documentId}?locale=en`
  );
  const again = await visitor.get('/feeds/articles.atom', {
    headers: { 'if-none-match': String(headers.get('etag')) },
  });
  expect(again.status).toBe(304);
});
