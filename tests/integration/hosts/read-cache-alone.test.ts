import { createApiToken } from '../../support/api-token';
import { usesPostgres } from '../../support/environment';
import { type HostProject, packPlugin, startHost } from '../../support/host-project';
import { type HttpClient, type Json, httpClient } from '../../support/http';
import { OF_GRAPHQL, withoutPackages } from '../../support/missing-packages';

const PAGE = 'api::page.page';

let host: HostProject;
let visitor: HttpClient;
let editor: HttpClient;

beforeAll(async () => {
  withoutPackages(...OF_GRAPHQL, ...(usesPostgres ? [] : ['pg']));
  host = await startHost({
    content: { page: { draftAndPublish: true, attributes: { title: { type: 'string' } } } },
    installed: ['@strapi/plugin-users-permissions'],
    plugins: { 'read-cache': packPlugin('read-cache', { paths: ['/api/pages'] }) },
    publicTypes: [PAGE],
  });
  visitor = httpClient(host.url);
  editor = httpClient(host.url, await createApiToken(host.strapi));
});
afterAll(() => host.stop());

async function titles(): Promise<[string | null, ...unknown[]]> {
  const { headers, body } = await visitor.get<{ data: Json[] }>('/api/pages');
  return [headers.get('x-read-cache'), ...body.data.map(({ title }) => title)];
}

it('answers from memory until something is written', async () => {
  const { body } = await editor.post('/api/pages', { data: { title: 'One' } });
  expect(await titles()).toEqual(['miss', 'One']);
  expect(await titles()).toEqual(['hit', 'One']);
  await editor.put(`/api/pages/${body.data.documentId}`, { data: { title: 'Two' } });
  expect(await titles()).toEqual(['miss', 'Two']);
});
