import {
  type NewsroomServices,
  newsroom as services,
} from '../../../src/plugins/newsroom/contract';
import { settled } from '../publications/settled';
import { type CachedNewsroom, bootCached } from './cached-newsroom';
import { type Subjects, graphqlReads, restReads } from './documented-reads';
import { queriesOfStored, queriesOfStrapi } from './stored-queries';
import { rawRequest } from './raw-request';

let newsroom: CachedNewsroom;
let settings: { readsStore: boolean };
let subjects: Subjects;
let fromStore: string[];

beforeAll(async () => {
  newsroom = await bootCached({ pluginConfig: { 'read-cache': { keepsAnswers: false } } });
  const { strapi, desk, make } = newsroom;
  settings = strapi.config.get('plugin::newsroom');
  const author = await make.author();
  const photo = await make.photo({ caption: 'A caption' });
  const credits = [{ author: author.documentId, role: 'author' }];
  const facts = { credits, leadPhoto: photo.documentId, datePublished: '2024-02-01T10:00:00Z' };
  const article = await make.article(facts, '?status=published');
  for (let n = 0; n < 5; n += 1) await make.article({ credits }, '?status=published');
  await desk.put(`/api/articles/${article.documentId}?locale=uk&status=published`, {
    data: { title: 'Приклад', ...facts },
  });
  const brief = await make.brief(
    { article: article.documentId, datePublished: '2024-02-01T11:00:00Z' },
    '?status=published'
  );
  for (const hour of ['12', '13']) {
    await make.brief({ datePublished: `2024-02-03T${hour}:00:00Z` }, '?status=published');
  }
  const page = await desk.get('/api/articles?pagination[pageSize]=2');
  subjects = { article, brief, author, photo, cursor: page.body.meta.pagination.next };
  await settled(strapi);
}, 120_000);
afterAll(() => newsroom.stop());

let restore: () => void;

beforeEach(() => {
  const service = storedReads();
  const { answer, answerGraphql } = service;
  restore = () => void Object.assign(service, { answer, answerGraphql });
  fromStore = [];
  service.answer = async (address, remember) => {
    const answered = await answer(address, remember);
    if (answered) fromStore.push(address);
    return answered;
  };
  service.answerGraphql = async (question, remember) => {
    const answered = await answerGraphql(question, remember);
    if (answered) fromStore.push(question.query);
    return answered;
  };
});
afterEach(() => restore());

it('answers of the store have the bytes that Strapi gives', async () => {
  const paths = [
    ...restReads(subjects),
    '/api/articles?pagination[page]=3&pagination[pageSize]=2',
    `/api/live-briefs/${subjects.brief.documentId}?locale=en`,
    '/api/live-briefs/days/2024-02-02',
    '/api/live-briefs/days/2024-02-03',
    '/api/live-briefs?day=2024-02-03&pagination[pageSize]=1',
  ];
  for (const path of paths) {
    settings.readsStore = false;
    const plain = await ask(path);
    settings.readsStore = true;
    const answers = [await ask(path), await ask(path), await ask(path)];
    expect({ path, answers }).toEqual({ path, answers: [plain, plain, plain] });
  }
  expect(fromStore.length).toBeGreaterThan(30);
}, 120_000);

describe('a query', () => {
  async function expectEqual(requests: readonly object[]): Promise<void> {
    for (const request of requests) {
      settings.readsStore = false;
      const plain = await query(request);
      settings.readsStore = true;
      const answers = [await query(request), await query(request), await query(request)];
      expect({ request, answers }).toEqual({ request, answers: [plain, plain, plain] });
    }
  }

  it('for what is stored has the bytes that Strapi gives', async () => {
    const requests = queriesOfStored(subjects);
    await expectEqual(requests);
    expect(new Set(fromStore)).toEqual(new Set(requests.map((request) => request.query)));
    expect(fromStore).toHaveLength(3 * requests.length);
  });

  it('for anything more is answered by Strapi', async () => {
    await expectEqual(queriesOfStrapi(subjects));
    expect(fromStore).toEqual([]);
  });

  it('of the documented ones has the same bytes, stored or not', async () => {
    await expectEqual(graphqlReads(subjects));
    expect(fromStore.length).toBeGreaterThan(3);
  });

  it('with other variables is answered by Strapi the first time, unless they say where alone', async () => {
    const text = `query ($size: Int, $page: Int) { articles(pagination: { pageSize: $size, page: $page }) { title } }`;
    const asked = async (variables: object): Promise<number> => {
      const statements: string[] = [];
      const keep = ({ sql }: { sql: string }) => statements.push(sql);
      const { connection } = newsroom.strapi.db;
      connection.on('query', keep);
      await query({ query: text, variables });
      connection.removeListener('query', keep);
      return statements.filter((sql) => !sql.includes('/* newsroom: told */')).length;
    };
    expect(await asked({ size: 2, page: 1 })).toBeGreaterThan(0);
    expect(await asked({ size: 2, page: 2 })).toBe(0);
    expect(await asked({ size: 3, page: 1 })).toBeGreaterThan(0);
    expect(await asked({ size: 3, page: 2 })).toBe(0);
  });
});

it('a documented read asks the database twice, another page of it once', async () => {
  const statements: string[] = [];
  const keep = ({ sql }: { sql: string }) => statements.push(sql);
  const { connection } = newsroom.strapi.db;
  const count = async (path: string): Promise<number> => {
    statements.length = 0;
    connection.on('query', keep);
    await ask(path);
    connection.removeListener('query', keep);
    return statements.filter((sql) => sql.includes('/* newsroom: told */')).length;
  };
  const page = (n: number) => `/api/articles?pagination[pageSize]=2&pagination[page]=${n}`;
  await ask(page(1));
  await newsroom.make.article({}, '?status=draft');
  expect(await count(page(1))).toBe(2);
  expect(statements).toHaveLength(2);
  expect(await count(page(2))).toBe(1);
  expect(statements).toHaveLength(1);
  expect(await count(`/api/articles/${subjects.article.documentId}`)).toBe(1);
});

async function ask(path: string): Promise<string> {
  const answer = await rawRequest(encodeURI(`${newsroom.url}${path}`), {});
  return `${answer.status} ${answer.body.toString()}`;
}

async function query(request: object): Promise<string> {
  const answer = await rawRequest(`${newsroom.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(request),
  });
  return `${answer.status} ${answer.body.toString()}`;
}

function storedReads(): NewsroomServices['storedReads'] {
  return services(newsroom.strapi, 'storedReads');
}
