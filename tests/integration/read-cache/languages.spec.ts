import { blocks } from '../../support/factories';
import { type CachedNewsroom, bootCached } from './cached-newsroom';

let newsroom: CachedNewsroom;

beforeAll(async () => {
  newsroom = await bootCached();
});
afterAll(() => newsroom.stop());

it('a story in one language leaves the lists of the other in memory', async () => {
  const { desk, make, read, warm } = newsroom;
  const { documentId: author } = await make.author();
  const credits = [{ author, role: 'author' }];
  const { documentId } = await make.article({ credits });
  const publish = async (title: string): Promise<void> => {
    const data = { title, body: blocks('Текст.'), credits };
    const path = `/api/articles/${documentId}?locale=uk&status=published`;
    expect((await desk.put(path, { data })).status).toBe(200);
  };
  const lists = ['/api/articles', '/api/articles?populate=credits', '/api/articles?locale=uk'];
  await publish('Перша назва');
  for (const list of lists) await warm(list);
  await publish('Друга назва');
  const [english, populated, ukrainian] = await Promise.all(lists.map(read));
  expect([english?.origin, populated?.origin, ukrainian?.origin]).toEqual(['hit', 'hit', 'miss']);
  expect(ukrainian?.text).toContain('Друга назва');
});
