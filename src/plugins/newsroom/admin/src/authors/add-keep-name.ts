import type { ContentManagerPlugin } from '@strapi/content-manager/strapi-admin';
import type { StrapiApp } from '@strapi/strapi/admin';

import { KeepNameAction } from './keep-name-action';

/** Puts "Keep the name and delete" below "Delete entry" in the edit view of an author. */
export function addKeepName(app: Pick<StrapiApp, 'getPlugin'>): void {
  const { apis } = app.getPlugin('content-manager');
  (apis as ContentManagerPlugin['config']['apis']).addDocumentAction([KeepNameAction]);
}
