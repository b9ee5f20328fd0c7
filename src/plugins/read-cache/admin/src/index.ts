import type { PluginDefinition } from '@strapi/strapi/admin';

import { PERMISSIONS } from './permissions';
import { descriptor } from './translations/message';
import { registerTranslations } from './translations/register-translations';

const plugin: PluginDefinition = {
  register(app) {
    app.registerPlugin({ id: 'read-cache', name: 'Read cache' });
    app.addSettingsLink('global', {
      id: 'read-cache',
      to: 'read-cache',
      intlLabel: { ...descriptor('title'), defaultMessage: 'Read cache' },
      permissions: PERMISSIONS.read,
      Component: () =>
        import('./pages/cache-page').then(({ CachePage }) => ({ default: CachePage })),
    });
  },
  registerTrads: registerTranslations,
};

export default plugin;
