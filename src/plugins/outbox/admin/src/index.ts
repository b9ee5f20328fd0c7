import type { ContentManagerPlugin } from '@strapi/content-manager/strapi-admin';
import type { PluginDefinition } from '@strapi/strapi/admin';

import { DeliveryPanel } from './panels/delivery-panel';
import { PERMISSIONS } from './permissions';
import { descriptor } from './translations/message';
import { registerTranslations } from './translations/register-translations';

const plugin: PluginDefinition = {
  register(app) {
    app.registerPlugin({ id: 'outbox', name: 'Outbox' });
    app.createSettingSection(
      {
        id: 'outbox',
        intlLabel: { ...descriptor('settings.section'), defaultMessage: 'Newsroom' },
      },
      [
        {
          id: 'outbox-publishers',
          to: 'outbox',
          intlLabel: {
            ...descriptor('settings.link'),
            defaultMessage: 'Downstream publishers',
          },
          permissions: PERMISSIONS.readEndpoints,
          Component: () =>
            import('./pages/publishers/publishers-page').then(({ PublishersPage }) => ({
              default: PublishersPage,
            })),
        },
      ]
    );
  },
  bootstrap(app) {
    const { apis } = app.getPlugin('content-manager') as unknown as {
      apis: ContentManagerPlugin['config']['apis'];
    };
    apis.addEditViewSidePanel([DeliveryPanel]);
  },
  registerTrads: registerTranslations,
};

export default plugin;
