import { judgeAddress, personalReason, wantsStream } from './request-verdict';

const rules = {
  paths: ['/api/articles', '/feeds'],
  except: ['/api/articles/stream'],
  sessionCookies: ['koa.sess'],
};

describe('judgeAddress', () => {
  it.each([
    ['/api/articles', '/api/articles'],
    ['/api/articles?', '/api/articles'],
    ['/api/articles/abc', '/api/articles/abc'],
    ['/api/articles?locale=uk&day=2024-02-01', '/api/articles?day=2024-02-01&locale=uk'],
    ['/feeds/articles.rss', '/feeds/articles.rss'],
    ['/api/articles?filters[substatus]=draft', '/api/articles?filters[substatus]=draft'],
    ['/API/articles/', '/api/articles'],
    ['/api/articles?status=published', '/api/articles?status=published'],
    ['/api/articles?a=1&st%61tus=published', '/api/articles?a=1&status=published'],
    [
      '/api/articles?populate[photo][status]=published',
      '/api/articles?populate[photo][status]=published',
    ],
    ['/api/articles?filters[title]=status', '/api/articles?filters[title]=status'],
  ])('%s is kept as %s', (address, url) => {
    expect(judgeAddress(address, rules)).toEqual({ kind: 'cacheable', url });
  });

  it.each([
    ['/', 'path'],
    ['/admin', 'path'],
    ['/api/articles-secret', 'path'],
    ['/api/articlesX?a=1', 'path'],
    ['/api/articles/stream', 'path'],
    ['/api/articles/STREAM', 'path'],
    ['/api/articles/%73tream', 'path'],
    ['/api/articles/stream?a=1', 'path'],
    ['/api/../api/articles', 'path'],
    ['http://evil.example/api/articles', 'path'],
    ['//evil.example/api/articles', 'path'],
    ['/api/articles?a=%', 'query'],
    ['/api/articles?a=1#fragment', 'query'],
    ['/api/articles\\x', 'path'],
    ['/api/articles/a\\x', 'query'],
    [`/api/articles?a=${'x'.repeat(4096)}`, 'query'],
    ['/api/articles?status=draft', 'draft'],
    ['/api/articles?status', 'draft'],
    ['/api/articles?status=published&status=draft', 'draft'],
    ['/api/articles?status=published2', 'draft'],
    ['/api/articles?status[$eq]=published', 'draft'],
    ['/api/articles?status[]=published', 'draft'],
    ['/api/articles?status=Published', 'draft'],
    ['/api/articles?%73tatus=draft', 'draft'],
    ['/api/articles?populate[leadPhoto][status]=draft', 'draft'],
    ['/api/articles?populate%5Bx%5D%5Bstatus%5D=draft', 'draft'],
    ['/api/articles?publicationFilter=modified', 'draft'],
    ['/api/articles?a=1&hasPublishedVersion=false', 'draft'],
    ['/api/articles?status[]=draft', 'draft'],
  ])('%s is not: %s', (address, reason) => {
    expect(judgeAddress(address, rules)).toEqual({ kind: 'bypass', reason });
  });
});

describe('personalReason', () => {
  it.each([
    [{}, null],
    [{ cookie: '_ga=GA1.2.3; consent=yes' }, null],
    [{ cookie: 'notkoa.sess=1' }, null],
    [{ cookie: 'a=koa.sess=1' }, null],
    [{ cookie: '' }, null],
    [{ host: 'evil.example', 'x-forwarded-host': 'evil.example' }, null],
    [{ authorization: 'Bearer x' }, 'authorization'],
    [{ authorization: '' }, 'authorization'],
    [{ cookie: 'koa.sess=abc' }, 'session'],
    [{ cookie: '_ga=1;koa.sess=abc' }, 'session'],
    [{ cookie: '_ga=1; koa.sess =abc' }, 'session'],
    [{ range: 'bytes=0-1' }, null],
    [{ upgrade: 'websocket' }, null],
    [{ accept: 'text/html, application/json' }, null],
    [{ accept: 'text/event-stream' }, null],
    [{ 'x-http-method-override': 'DELETE' }, 'request-header'],
    [{ 'strapi-response-format': 'v4' }, 'request-header'],
    [{ 'strapi-encode-source-maps': 'true' }, 'request-header'],
    [{ authorization: 'x', cookie: 'koa.sess=abc' }, 'authorization'],
  ])('%j → %s', (headers, reason) => {
    expect(personalReason(headers, rules)).toBe(reason);
  });
});

describe('wantsStream', () => {
  it.each([
    [{}, false],
    [{ accept: '*/*' }, false],
    [{ accept: 'text/event-stream' }, true],
    [{ accept: 'application/json, text/event-stream;q=0.5' }, true],
  ])('%j: %s', (headers, expected) => {
    expect(wantsStream(headers)).toBe(expected);
  });
});
