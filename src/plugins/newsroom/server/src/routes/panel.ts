/** Routes of the panel beside the edit view; what each editor may read is checked there. */
export const panel = [
  route('/panel/stories/:uid/:documentId', 'panel.story'),
  route('/panel/related', 'panel.related'),
];

function route(path: string, handler: string) {
  return {
    method: 'GET' as const,
    path,
    handler,
    config: { policies: ['admin::isAuthenticatedAdmin'] },
  };
}
