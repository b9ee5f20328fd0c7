import type { Core } from '@strapi/strapi';

import { keepOwnTables } from '../../../../../common/own-tables/keep-own-tables';
import { attempt } from './attempt';
import { delivery } from './delivery';
import { endpoint } from './endpoint';
import { event } from './event';
import { log } from './log';
import type { Model } from './model';

interface ModelRegistry {
  add(model: Model): void;
  /** The list itself, not a copy. */
  get(): Model[];
}

/**
 * The ledger is bookkeeping, not content. As content types its tables would be in the content
 * manager, sealed secrets included, and in each export; and an import would give their rows new ids,
 * which lead nowhere.
 */
export function registerModels(strapi: Core.Strapi): void {
  const registry: ModelRegistry = strapi.get('models');
  const own = [event, endpoint, delivery, attempt, log];
  for (const model of own) registry.add(model);
  const tables = new Set(own.map(({ tableName }) => tableName));
  keepOwnTables(strapi, () => ({ tables, columns: new Map() }));
  // The database knows them by now. An import empties what is still registered (`strapi import`).
  strapi.hook('strapi::content-types.afterSync').register(() => {
    for (const model of own) registry.get().splice(registry.get().indexOf(model), 1);
  });
}
