import type { StrapiApp } from '@strapi/strapi/admin';

import { descriptor } from '../../translations/message';

/** The server checks the same action on every request. */
export const REBUILD = [{ action: 'plugin::newsroom.publications.rebuild', subject: null }];

type SettingsLink = Parameters<StrapiApp['addSettingsLink']>[1];

/** In the settings, for those who may have all made anew. */
export const publicationsLink: SettingsLink = {
  id: 'newsroom-publications',
  to: 'publications',
  intlLabel: { ...descriptor('publications.name'), defaultMessage: 'Publications' },
  permissions: REBUILD,
  Component: () =>
    import('./publications-page').then(({ PublicationsPage }) => ({ default: PublicationsPage })),
};
