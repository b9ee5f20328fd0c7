import type { Core } from '@strapi/strapi';

type Middleware = Parameters<Core.Strapi['documents']['use']>[0];

/**
 * Adds a document middleware that stays behind all others, those added later included. Strapi's `use`
 * gives back what removes the middleware, though its type says otherwise.
 */
export function useInnermost({ documents }: Core.Strapi, middleware: Middleware): void {
  const use = documents.use.bind(documents) as unknown as (added: Middleware) => () => unknown;
  let remove = use(middleware);
  documents.use = ((added: Middleware) => {
    remove();
    const removeAdded = use(added);
    remove = use(middleware);
    return removeAdded;
  }) as unknown as typeof documents.use;
}
