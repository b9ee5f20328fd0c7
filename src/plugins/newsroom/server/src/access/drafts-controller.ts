/**
 * `GET /api/newsroom/drafts`: 200 for a token that may read drafts, 403 for any other. Strapi lists
 * among a token's permissions only what has a route.
 */
export const drafts = {
  read: () => ({ data: { mayReadDrafts: true } }),
};
