import type { ContentManagerPlugin } from '@strapi/content-manager/strapi-admin';
import type { StrapiApp } from '@strapi/strapi/admin';

import { PhotoPanel } from './photo-panel';

/** Puts the photo's panel beside its edit view. */
export function addPhotoPanel(app: Pick<StrapiApp, 'getPlugin'>): void {
  const { apis } = app.getPlugin('content-manager');
  (apis as ContentManagerPlugin['config']['apis']).addEditViewSidePanel([PhotoPanel]);
}
