import { Cast } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';

import { descriptor } from '../../translations/message';

/** The server checks the same actions on every request. */
export const DESK_READ = [{ action: 'plugin::newsroom.desk.read', subject: null }];

type MenuLink = Parameters<StrapiApp['addMenuLink']>[0];

/** The live desk in the main menu, for those who may see it. */
export const liveDeskLink: MenuLink = {
  to: 'plugins/newsroom/live-desk',
  icon: Cast,
  intlLabel: { ...descriptor('desk.name'), defaultMessage: 'Live desk' },
  permissions: DESK_READ,
  position: 2,
  // Not `async`: Strapi warns of such loaders.
  Component: () =>
    import('./live-desk-page').then(({ LiveDeskPage }) => ({ default: LiveDeskPage })),
};
