import { logIn } from '../../support/admin-session';
import { createApiToken } from '../../support/api-token';
import { type Newsroom, bootNewsroom } from '../../support/boot';
import { tinyJpeg } from '../../support/files';
import { type Answer, type HttpClient, httpClient } from '../../support/http';
import { form } from './sent-files';

interface Entry {
  path: unknown;
  message: unknown;
  name: unknown;
  code: string;
  values: unknown;
}

interface Refused {
  details: { errors: Entry[] };
}

let newsroom: Newsroom;
let token: string;
let reader: HttpClient;
let script: HttpClient;
let chief: HttpClient;

beforeAll(async () => {
  newsroom = await bootNewsroom();
  token = await createApiToken(newsroom.strapi);
  reader = httpClient(newsroom.url);
  script = httpClient(newsroom.url, token);
  chief = (await logIn(newsroom)).client;
});
afterAll(() => newsroom.stop());

/** The entries, each of which has all that a client goes by. */
function entriesOf(error: unknown): Entry[] {
  const entries = (error as Refused | undefined)?.details.errors ?? [];
  expect(entries).not.toEqual([]);
  for (const entry of entries) {
    expect(entry).toMatchObject({
      path: expect.any(Array),
      message: expect.stringMatching(/./),
      name: expect.stringMatching(/./),
      code: expect.stringMatching(/^[a-z]+(\.[a-z-]+)+$/),
      values: expect.any(Object),
    });
  }
  return entries;
}

const ARTICLES = '/content-manager/collection-types/api::article.article';

it.each<[string, () => Promise<Answer>, number, object]>([
  [
    'what costs too much',
    () => reader.get(`/api/articles?sort=${'title,'.repeat(1000)}`),
    400,
    { path: ['sort'], code: 'request.cost', values: { budget: 1000, part: 'the sort by title' } },
  ],
  [
    'a parameter without a value',
    () => reader.get('/api/articles?populate[leadPhoto]'),
    400,
    {
      path: ['populate', 'leadPhoto'],
      code: 'request.parameter.empty',
      values: { parameter: 'populate[leadPhoto]' },
    },
  ],
  [
    'a filter by what is not there',
    () => reader.get('/api/articles?filters[nope]=x'),
    400,
    { path: ['filters', 'nope'], code: 'attribute.unknown', values: { attribute: 'nope' } },
  ],
  [
    'a parameter that is not there',
    () => reader.get('/api/articles?nope=x'),
    400,
    { path: ['nope'], code: 'strapi.unknown-key' },
  ],
  [
    'a status that is none',
    () => script.get('/api/articles?status=nope'),
    400,
    { path: ['status'], code: expect.any(String) },
  ],
  [
    'a body without data',
    () => script.post('/api/authors', {}),
    400,
    { path: ['data'], code: 'strapi.invalid' },
  ],
  [
    'a field that is not there',
    () => script.post('/api/authors', { data: { name: 'Pia Sample', nope: 1 } }),
    400,
    { path: ['nope'], code: 'strapi.unknown-key', values: { key: 'nope' } },
  ],
  [
    'a name that is missing',
    () => script.post('/api/authors', { data: {} }),
    400,
    { path: ['name'], code: expect.any(String) },
  ],
  [
    'a value of another type',
    () => script.post('/api/authors', { data: { name: 'Pia Sample', jobTitle: {} } }),
    400,
    { path: ['jobTitle'], code: expect.any(String) },
  ],
  [
    'another form of request',
    () => chief.post('/content-manager/uid/check-availability', [false]),
    400,
    { path: [], code: 'strapi.type', values: {} },
  ],
  ['what is not there', () => reader.get('/api/nope'), 404, { code: 'strapi.not-found' }],
  ['what is forbidden', () => reader.get('/api/events'), 403, { code: 'strapi.forbidden' }],
  [
    'an administrator whose password is wrong',
    () => reader.post('/admin/login', { email: 'pia@example.com', password: 'Sample-5' }),
    400,
    { path: [], code: 'strapi.application', values: {} },
  ],
  [
    'a locale that is none, in the content manager',
    () => chief.post(`${ARTICLES}?locale[]=en&locale[]=uk`, { title: 'Sample' }),
    400,
    { path: ['locale'], code: expect.any(String) },
  ],
  [
    'a locale of null',
    () => script.post('/api/articles?locale=null', { data: { title: 'Sample' } }),
    400,
    { path: ['locale'], code: expect.any(String) },
  ],
  [
    'a photo that is not there',
    () => script.post('/api/articles', { data: { title: 'Sample', leadPhoto: 'nope' } }),
    400,
    { path: ['leadPhoto'], code: 'relation.missing', values: { documentId: 'nope' } },
  ],
])('%s has a path, a code and values', async (_what, ask, status, entry) => {
  const answer = await ask();
  expect([answer.status, entriesOf(answer.body.error)[0]]).toMatchObject([status, entry]);
});

it.each([
  ['a form', '/api/articles', tinyJpeg, 415, { path: [], code: 'body.files', values: {} }],
  [
    'a file of another kind',
    '/api/upload',
    Buffer.from('<svg xmlns="x"/>'),
    400,
    { path: ['files'], code: 'upload.type.svg', values: { file: 'a.jpg' } },
  ],
])('%s is refused by code', async (_what, path, bytes, status, entry) => {
  const answer = await fetch(newsroom.url + path, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
    body: form({ name: 'a.jpg', type: 'image/jpeg', bytes }),
  });
  const { error } = (await answer.json()) as Answer['body'];
  expect([answer.status, entriesOf(error)]).toMatchObject([status, [entry]]);
});

describe('GraphQL', () => {
  const ask = async (query: string) => {
    const { body } = await reader.post<{
      errors: [{ extensions: { code: string; error: Refused } }];
    }>('/graphql', { query });
    return body.errors[0].extensions;
  };

  it('says the same of what costs too much, beside its own code', async () => {
    const many = Array.from({ length: 190 }, (_, n) => `a${n}: articles { body }`);
    const { code, error } = await ask(`{ ${many.join(' ')} }`);
    expect(code).toBe('BAD_USER_INPUT');
    expect(entriesOf(error)).toMatchObject([{ code: 'request.cost', values: { budget: 1000 } }]);
  });

  it('says the same of what Strapi refuses', async () => {
    const { code, error } = await ask('{ articles(sort: "nope:up") { title } }');
    expect(code).toBe('BAD_USER_INPUT');
    expect(entriesOf(error)[0]).toMatchObject({ path: [expect.stringMatching(/^sort/), 'nope'] });
  });
});
