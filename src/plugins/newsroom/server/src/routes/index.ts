/**
 * Public routes beside Strapi's own, below `/api` without the plugin's prefix. Who may read a
 * document by its id may read it by its slug, so they share one permission.
 */
const route = (path: string, handler: string, scope: string) => ({
  method: 'GET' as const,
  path,
  handler,
  config: { prefix: '', auth: { scope: [scope] } },
});

export const routes = {
  'content-api': {
    type: 'content-api' as const,
    routes: [
      route('/articles/slug/:slug', 'documents-by-slug.article', 'api::article.article.findOne'),
      route(
        '/live-briefs/slug/:slug',
        'documents-by-slug.liveBrief',
        'api::live-brief.live-brief.findOne'
      ),
      route('/authors/slug/:slug', 'documents-by-slug.author', 'api::author.author.findOne'),
      route('/live-briefs/days/:day', 'live-brief-days.find', 'api::live-brief.live-brief.find'),
    ],
  },
};
