import { FORMATS } from '../../domain/feed-file';

/** Below `/feeds`. Everybody may ask; what they get is what REST shows to the public. */
const all = [
  ...FORMATS.flatMap((format) => [
    route(`/articles.${format}`, 'stories.articles'),
    route(`/live-briefs.${format}`, 'stories.liveBriefs'),
  ]),
  route('/authors/:file', 'authors.show'),
  route('/podcast.rss', 'podcast.show'),
  route('/sitemap.xml', 'sitemaps.index'),
  route('/sitemaps/:file', 'sitemaps.part'),
  route('/news-sitemap.xml', 'sitemaps.news'),
  route('/ninjs/articles.json', 'ninjs.list'),
  route('/ninjs/articles/:file', 'ninjs.one'),
];

// Strapi puts what is not of the content API outside of `/api`.
export const routes = { admin: { type: 'admin' as const, routes: all } };

function route(path: string, handler: string) {
  return { method: 'GET' as const, path, handler, config: { auth: false as const } };
}
