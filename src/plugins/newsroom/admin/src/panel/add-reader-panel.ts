import type { ContentManagerPlugin } from '@strapi/content-manager/strapi-admin';
import type { StrapiApp } from '@strapi/strapi/admin';

import { ReaderPanel } from './reader-panel';

/** Puts "What readers will get" beside the edit views of articles and live briefs. */
export function addReaderPanel(app: Pick<StrapiApp, 'getPlugin'>): void {
  const { apis } = app.getPlugin('content-manager');
  (apis as ContentManagerPlugin['config']['apis']).addEditViewSidePanel([ReaderPanel]);
}
