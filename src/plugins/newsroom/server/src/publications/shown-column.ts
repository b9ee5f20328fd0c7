import type { Core } from '@strapi/strapi';

import { addOwnAttributes } from '../own-tables/own-attributes';
import { settings } from '../settings';

/**
 * Keeps with each author and photo whether something public shows it, so that every query can ask. Empty
 * where nobody has looked yet, as at the first start; readers get none of those. Called while plugins
 * register, before the tables are made.
 */
export function keepWhetherShown(strapi: Core.Strapi): void {
  const { author, photo } = settings(strapi).contentTypes;
  for (const uid of [author, photo]) {
    addOwnAttributes(strapi, uid, {
      isShown: {
        type: 'boolean',
        default: false,
        private: true,
        configurable: false,
        writable: false,
        visible: false,
      },
    });
  }
}
