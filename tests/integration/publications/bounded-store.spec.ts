import { createApiToken } from '../../support/api-token';
import { bootNewsroom, type Newsroom } from '../../support/boot';
import { blocks, type Factories, factories } from '../../support/factories';
import { type HttpClient, httpClient } from '../../support/http';
import { asker } from './asker';
import { publicDocuments } from './public-documents';
import { settled } from './settled';
import { storeFaults, storeSizes } from './stored-publications';

const STORIES = 300;
/** Each is of so many stories, so that a mark concerns some and not others. */
const SHARED = 10;

let newsroom: Newsroom;
let client: HttpClient;
let make: Factories;

beforeAll(async () => {
  newsroom = await bootNewsroom();
  client = httpClient(newsroom.url, await createApiToken(newsroom.strapi));
  make = factories(client);
});
afterAll(() => newsroom.stop());

async function put(path: string, data: object): Promise<void> {
  const { status, text } = await client.put(path, { data });
  if (status !== 200) throw new Error(`PUT ${path} was answered with ${status}: ${text}`);
}

/** One row for each public document and language, tags of those alone, and no mark. */
async function expectBounded(): Promise<Record<string, number>> {
  await settled(newsroom.strapi);
  const ask = asker(newsroom.strapi);
  expect(await storeFaults(ask, await publicDocuments(newsroom.url))).toEqual([]);
  return await storeSizes(ask);
}

it(`after ${STORIES} stories with authors and photos have come and gone, the store is as before`, async () => {
  await make.article();
  const before = await expectBounded();
  const paths: string[] = [];
  let credits: object[] = [];
  let leadPhoto = '';
  for (let index = 0; index < STORIES; index += 1) {
    if (index % SHARED === 0) {
      const author = (await make.author()).documentId;
      leadPhoto = (await make.photo()).documentId;
      credits = [{ author, role: 'author' }];
      paths.push(`/api/authors/${author}`, `/api/photos/${leadPhoto}`);
    }
    const { documentId } = await make.article({ credits, leadPhoto });
    const path = `/api/articles/${documentId}`;
    paths.unshift(`${path}?locale=*`);
    if (index % 3 > 0) continue;
    await put(`${path}?locale=uk`, { title: 'Міст', body: blocks('Текст.'), credits, leadPhoto });
    const brief = await make.brief({ article: documentId, credits, leadPhoto });
    paths.unshift(`/api/live-briefs/${brief.documentId}?locale=*`);
  }
  for (const path of paths.filter((one) => !one.endsWith('*'))) {
    await put(path, path.includes('author') ? { name: 'Renamed' } : { caption: 'Another' });
  }
  const full = await expectBounded();
  expect(full.newsroom_publications).toBeGreaterThan(STORIES);
  for (const path of paths) expect([path, (await client.del(path)).status]).toEqual([path, 204]);
  expect(await expectBounded()).toEqual(before);
}, 600_000);
