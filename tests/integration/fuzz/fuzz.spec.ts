import v8 from 'node:v8';
import vm from 'node:vm';

import * as fc from 'fast-check';

import { logIn } from '../../support/admin-session';
import { createApiToken } from '../../support/api-token';
import { type Newsroom, bootNewsroom } from '../../support/boot';
import { factories } from '../../support/factories';
import { httpClient } from '../../support/http';
import { databaseContent } from '../writes/database-content';
import { type FuzzedRequest, requests } from './requests';
import { type Vocabulary, vocabularyOf } from './vocabulary';

/** `npm run fuzz` sends many more, with other seeds. */
const REQUESTS = Number(process.env.FUZZ_REQUESTS ?? 1500);
const SEED = Number(process.env.FUZZ_SEED ?? 20_261_129);
/** No answer after this long is a hang. */
const PATIENCE_MS = 5000;
const MEGABYTES = 200;

let newsroom: Newsroom;
let vocabulary: Vocabulary;
let authorization: Record<FuzzedRequest['by'], Record<string, string>>;
let content: string;

beforeAll(async () => {
  newsroom = await bootNewsroom({});
  const { strapi, url } = newsroom;
  strapi.log.silent = true;
  const token = await createApiToken(strapi);
  const editor = await logIn(newsroom, 'strapi-editor');
  const chief = await logIn(newsroom);
  authorization = {
    nobody: {},
    token: { authorization: `Bearer ${token}` },
    editor: { authorization: `Bearer ${editor.token}` },
    chief: { authorization: `Bearer ${chief.token}` },
  };
  const make = factories(httpClient(url, token));
  const article = await make.article({ datePublished: '2024-02-01T10:00' });
  const brief = await make.brief({ article: article.documentId });
  const photo = await make.photo();
  const author = await make.author();
  const made = [article, brief, photo, author].flatMap(({ documentId, slug, id }) =>
    [documentId, slug, id].filter(Boolean).map(String)
  );
  vocabulary = vocabularyOf(strapi, [...made, '2024-02-01', 'en', 'published', 'draft', 'title']);
  content = await contentNow();
});
afterAll(() => newsroom.stop());

async function contentNow(): Promise<string> {
  return JSON.stringify(await databaseContent(newsroom.strapi));
}

/** What is wrong with an answer; nothing when all is well. */
async function problemWith({ by, method, path, headers, body }: FuzzedRequest): Promise<string> {
  const answer = await fetch(`${newsroom.url}${path}`, {
    method,
    redirect: 'manual',
    headers: { ...headers, ...authorization[by] },
    ...(body !== undefined && { body }),
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  const text = await textOf(answer);
  if (answer.status >= 500) return `${answer.status}: ${text.slice(0, 300)}`;
  if (method === 'GET') return '';
  const before = content;
  content = await contentNow();
  return answer.status >= 400 && content !== before ? `${answer.status}, and rows changed` : '';
}

it(`${REQUESTS} requests that nobody means are answered, and the refused change nothing`, async () => {
  const before = await heap();
  await fc.assert(
    fc.asyncProperty(requests(vocabulary), async (request) => {
      const problem = await problemWith(request);
      if (problem) throw new Error(problem);
    }),
    { numRuns: REQUESTS, seed: SEED }
  );
  expect(((await heap()) - before) / 1e6).toBeLessThan(MEGABYTES);
}, 3_600_000);

/** A stream has no end to wait for. */
async function textOf(answer: Response): Promise<string> {
  if (answer.headers.get('content-type') !== 'text/event-stream') return answer.text();
  await answer.body?.cancel();
  return '';
}

/** What is really in use. */
async function heap(): Promise<number> {
  v8.setFlagsFromString('--expose-gc');
  vm.runInNewContext('gc')();
  return process.memoryUsage().heapUsed;
}
