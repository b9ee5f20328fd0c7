import type { Core } from '@strapi/strapi';

import { mark } from './mark';
import type { Model } from './model';
import { publication } from './publication';
import { storeState } from './store-state';
import { tag } from './tag';
import { untold } from './untold';

interface ModelRegistry {
  add(model: Model): void;
  /** The list itself, not a copy. */
  get(): Model[];
}

/**
 * Publications follow from the content. As content types they would be in the content manager and in
 * each export, and an import would give their rows ids that lead nowhere.
 */
export function registerModels(strapi: Core.Strapi): void {
  const registry: ModelRegistry = strapi.get('models');
  const own = [publication, tag, mark, storeState, untold];
  for (const model of own) registry.add(model);
  // The database knows them by now. An import empties what is still registered (`strapi import`).
  strapi.hook('strapi::content-types.afterSync').register(() => {
    for (const model of own) registry.get().splice(registry.get().indexOf(model), 1);
  });
}
