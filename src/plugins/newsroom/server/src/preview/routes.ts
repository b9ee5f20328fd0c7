/**
 * What Strapi's preview shows in its frame. A frame sends no bearer token, so the handler itself
 * asks for the pass that the preview button has given; see docs/decisions/0014.
 */
export const previewRoutes = [
  {
    method: 'GET' as const,
    path: '/preview/:uid/:documentId',
    handler: 'preview.show',
    config: { auth: false as const },
  },
];
