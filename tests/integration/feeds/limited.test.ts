import { bootNewsroom, type Newsroom } from '../../support/boot';
import { httpClient } from '../../support/http';

let newsroom: Newsroom;

// An odd number of requests: a feed is one, and asks REST once.
beforeAll(async () => {
  newsroom = await bootNewsroom({
    comparesAnswers: false,
    env: {
      READ_CACHE_ENABLED: 'false',
      RATE_LIMIT_ENABLED: 'true',
      RATE_LIMIT_REQUESTS: '0.05',
      RATE_LIMIT_WINDOW_SECONDS: '60',
    },
  });
});
afterAll(() => newsroom.stop());

it('whoever asks REST too much by way of a feed is told when to come back', async () => {
  const visitor = httpClient(newsroom.url);
  expect((await visitor.get('/feeds/articles.rss')).status).toBe(200);
  const { status, headers, text } = await visitor.get('/feeds/articles.rss');
  expect([status, text]).toEqual([429, expect.stringContaining('at present')]);
  expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
});
