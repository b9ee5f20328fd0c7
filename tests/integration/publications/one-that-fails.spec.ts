import { newsroom as services } from '../../../src/plugins/newsroom/contract';
import { createApiToken } from '../../support/api-token';
import { bootNewsroom, type Newsroom } from '../../support/boot';
import { type EventLog, eventLog } from '../../support/event-log';
import { type Factories, factories } from '../../support/factories';
import { type HttpClient, httpClient } from '../../support/http';

type Sanitiser = (schema: { uid: string }) => (data: unknown) => unknown;

interface Registry {
  get(path: string): Sanitiser[];
  set(path: string, sanitisers: Sanitiser[]): void;
}

let newsroom: Newsroom;
let client: HttpClient;
let make: Factories;
let log: EventLog;

beforeAll(async () => {
  newsroom = await bootNewsroom();
  client = httpClient(newsroom.url, await createApiToken(newsroom.strapi));
  make = factories(client);
  log = eventLog(client);
});
afterAll(() => newsroom.stop());

it('a story that a project’s own code cannot show keeps no other from being made anew', async () => {
  const { strapi } = newsroom;
  const { documentId: author } = await make.author({ name: 'Before' });
  const credits = [{ author, role: 'author' }];
  const stories = [];
  for (const title of ['First', 'Broken', 'Last']) {
    stories.push((await make.article({ title, credits })).documentId);
  }
  const [first = '', broken = '', last = ''] = stories;
  const sanitizers = strapi.sanitizers as unknown as Registry;
  const before = sanitizers.get('content-api.output');
  const breaking: Sanitiser = () => (data) => {
    if (JSON.stringify(data).includes('"Broken"')) throw new TypeError('It cannot be shown.');
    return data;
  };
  const error = jest.spyOn(strapi.log, 'error').mockReturnValue(strapi.log);
  sanitizers.set('content-api.output', [...before, breaking]);
  try {
    await client.put(`/api/authors/${author}`, { data: { name: 'After' } });
    await services(strapi, 'publications').settled();
  } finally {
    sanitizers.set('content-api.output', before);
  }
  for (const story of [first, last]) {
    expect((await log.atLeast(story, 2))[1]).toMatchObject({
      type: 'article.updated',
      data: { byline: { text: 'After' } },
      cause: { type: 'author.updated', documentId: author },
    });
  }
  const words = JSON.stringify(error.mock.calls);
  expect(words).toContain(`api::article.article ${broken}`);
  error.mockRestore();

  await services(strapi, 'publications').rebuild(() => undefined);
  expect((await log.atLeast(broken, 2))[1]?.data).toMatchObject({ byline: { text: 'After' } });
});
