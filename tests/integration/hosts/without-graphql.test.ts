import { newsroom } from '../../../src/plugins/newsroom/contract';
import { createApiToken } from '../../support/api-token';
import { usesPostgres } from '../../support/environment';
import { eventLog } from '../../support/event-log';
import { factories } from '../../support/factories';
import { type HostProject, packPlugin, startHost } from '../../support/host-project';
import { type HttpClient, type Json, httpClient } from '../../support/http';
import { OF_GRAPHQL, withoutPackages } from '../../support/missing-packages';

let host: HostProject;
let editor: HttpClient;

beforeAll(async () => {
  withoutPackages(...OF_GRAPHQL, ...(usesPostgres ? [] : ['pg']));
  host = await startHost({
    hasNewsroomTypes: true,
    installed: ['@strapi/plugin-users-permissions'],
    plugins: {
      guard: packPlugin('guard', { limits: { enabled: false } }),
      newsroom: packPlugin('newsroom'),
      outbox: packPlugin('outbox'),
      'read-cache': packPlugin('read-cache'),
    },
  });
  await newsroom(host.strapi, 'firstBoot').run();
  editor = httpClient(host.url, await createApiToken(host.strapi));
});
afterAll(() => host.stop());

it('has no GraphQL', () => {
  expect(host.strapi.plugin('graphql')).toBeUndefined();
});

it('shows a story to readers, the second time from memory, and tells of it', async () => {
  const { documentId } = await factories(editor).article({ title: 'Bridge' });
  const visitor = httpClient(host.url);
  const first = await visitor.get<{ data: Json[] }>('/api/articles');
  const byline = { line: expect.stringMatching(/^by /) };
  expect(first.body.data).toMatchObject([{ title: 'Bridge', byline }]);
  const second = await visitor.get('/api/articles');
  expect([second.text, second.headers.get('x-read-cache')]).toEqual([first.text, 'hit']);
  const [event] = await eventLog(editor).atLeast(documentId, 1);
  expect(event?.type).toBe('article.published');
});

it('leaves the address of GraphQL alone', async () => {
  const answer = await httpClient(host.url).post('/graphql', { query: '{ articles { title } }' });
  expect([404, 405]).toContain(answer.status);
});
