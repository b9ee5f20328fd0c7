import { logIn } from '../../support/admin-session';
import { createApiToken } from '../../support/api-token';
import { type Newsroom, bootNewsroom } from '../../support/boot';
import { type Answer, type HttpClient, httpClient } from '../../support/http';

let newsroom: Newsroom;
let chief: HttpClient;
let script: HttpClient;
let lines: string[];

beforeAll(async () => {
  newsroom = await bootNewsroom();
  chief = (await logIn(newsroom)).client;
  script = httpClient(newsroom.url, await createApiToken(newsroom.strapi));
});
afterAll(() => newsroom.stop());

beforeEach(() => {
  lines = [];
  const { log } = newsroom.strapi;
  const keep = (line: unknown) => {
    lines.push(line instanceof Error ? (line.stack ?? '') : String(line));
    return log;
  };
  jest.spyOn(log, 'warn').mockImplementation(keep);
  jest.spyOn(log, 'error').mockImplementation(keep);
});
afterEach(() => jest.restoreAllMocks());

describe('a request of another form than Strapi’s code expects is a 400, and one short line of the log', () => {
  it.each<[what: string, ask: () => Promise<Answer>]>([
    ['a list as a body', () => chief.post('/content-manager/uid/check-availability', [false])],
    ['a body without what is read', () => chief.post('/admin/permissions/check', { data: {} })],
    ['a body without the token’s kind', () => chief.post('/admin/admin-tokens', { data: {} })],
    ['nothing where templates are', () => chief.put('/users-permissions/email-templates', {})],
    ['a layout without widgets', () => chief.put('/admin/homepage/layout', { start: 'x' })],
    ['a search that is a list', () => chief.get('/upload/folders?_q[a][b]=x')],
    ['filters that are no list', () => chief.get('/upload/files?filters[$and]=x')],
    ['filters of folders', () => chief.get('/upload/folders?filters[$or]=x')],
    ['a role whose id is an object', () => chief.post('/users-permissions/roles', { id: {} })],
    ['a body that is no JSON', () => text('/api/users')],
    ['text where a role is', () => text('/api/users-permissions/roles')],
  ])('%s', async (_what, ask) => {
    const answer = await ask();
    expect([answer.status, answer.body.error?.message]).toEqual([
      400,
      expect.stringMatching(/.{10}/),
    ]);
    expect(lines.join('\n').length).toBeLessThan(400);
    expect(lines.join('\n')).not.toMatch(/^\s+at /m);
  });
});

function text(path: string): Promise<Answer> {
  return script.post(path, undefined, { headers: { 'content-type': 'text/plain' } });
}
