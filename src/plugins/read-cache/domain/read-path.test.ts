import { cacheablePath } from './read-path';

const rules = {
  paths: ['/api/articles', '/api/live-briefs', '/feeds'],
  except: ['/api/live-briefs/stream'],
};

describe('cacheablePath', () => {
  it.each([
    ['/api/articles', '/api/articles'],
    ['/api/articles/', '/api/articles'],
    ['/API/Articles', '/api/articles'],
    ['/api/articles/a%2fb', '/api/articles/a%2Fb'],
    ['/api/articles/%d0%ba', '/api/articles/%D0%BA'],
    ['/feeds/articles.rss', '/feeds/articles.rss'],
    ['/api/live-briefs/streams', '/api/live-briefs/streams'],
  ])('%s is %s', (sent, path) => {
    expect(cacheablePath(sent, rules)).toBe(path);
  });

  it.each([
    '/',
    '/api/articlesX',
    '/api/live-briefs/stream',
    '/api/live-briefs/STREAM',
    '/API/Live-Briefs/Stream/',
    '/api/%61rticles',
    '/api/articles/%61bC',
    '/api/articles/%73lug/a',
    '/api/live-briefs/%53tream',
    '/api/live-briefs%2Fstream',
    '/api/articles/../live-briefs/stream',
    '/api/articles/%2e%2E/live-briefs/stream',
    '/api/articles/..%2Flive-briefs/stream',
    '/api/articles/./a',
    '/api/articles//a',
    '//api/articles',
    '/api/articles//',
    '/api/articles/%zz',
    '/api/articles/%ff',
    '/api/articles/ї',
  ])('%s is left to Strapi', (sent) => {
    expect(cacheablePath(sent, rules)).toBeNull();
  });
});
