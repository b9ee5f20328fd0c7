import type { Core } from '@strapi/strapi';

/**
 * Calls back whenever code of others puts itself between the database and what readers get, once the
 * server has started: document middlewares and subscribers to the database.
 */
export function watchLaterHooks(strapi: Core.Strapi, onHook: () => void): void {
  const { documents, db } = strapi;
  const use = documents.use.bind(documents);
  documents.use = (middleware) => {
    onHook();
    return use(middleware);
  };
  const subscribe = db.lifecycles.subscribe.bind(db.lifecycles);
  db.lifecycles.subscribe = (subscriber) => {
    onHook();
    return subscribe(subscriber);
  };
}
