import { newsroom } from '../../../src/plugins/newsroom/contract';
import { createApiToken } from '../../support/api-token';
import { eventLog } from '../../support/event-log';
import { type Made, factories } from '../../support/factories';
import { graphqlClient } from '../../support/graphql';
import { type HostProject, packPlugin, startHost } from '../../support/host-project';
import { type HttpClient, httpClient } from '../../support/http';

let host: HostProject;
let token: string;
let editor: HttpClient;
let story: Made;

beforeAll(async () => {
  host = await startHost({
    hasNewsroomTypes: true,
    installed: ['@strapi/plugin-graphql'],
    plugins: {
      guard: packPlugin('guard', { limits: { enabled: false } }),
      newsroom: packPlugin('newsroom'),
      outbox: packPlugin('outbox'),
      'read-cache': packPlugin('read-cache'),
    },
  });
  await newsroom(host.strapi, 'firstBoot').run();
  token = await createApiToken(host.strapi);
  editor = httpClient(host.url, token);
  story = await factories(editor).article({ title: 'Bridge' });
});
afterAll(() => host.stop());

it('has nobody who could be signed in, and the languages', async () => {
  expect(host.strapi.plugin('users-permissions')).toBeUndefined();
  const locales = await host.strapi.plugin('i18n').service('locales').find();
  expect(locales.map(({ code }: { code: string }) => code).toSorted()).toEqual(['en', 'uk']);
});

it('shows a story to a token, in REST and GraphQL, and tells of it', async () => {
  const { body } = await editor.get(`/api/articles/${story.documentId}`);
  expect(body.data.byline.line).toMatch(/^by /);
  const { data } = await graphqlClient(host.url, token)('{ articles { title byline { line } } }');
  expect(data.articles).toEqual([{ title: 'Bridge', byline: { line: body.data.byline.line } }]);
  const [event] = await eventLog(editor).atLeast(story.documentId, 1);
  expect(event?.type).toBe('article.published');
});

it('shows nothing to anybody else', async () => {
  const { status, text } = await httpClient(host.url).get('/api/articles');
  const answer = await graphqlClient(host.url)('{ articles { title } }');
  expect([status, answer.status]).toEqual([401, 401]);
  expect(text + JSON.stringify(answer)).not.toMatch(/Bridge/);
});
