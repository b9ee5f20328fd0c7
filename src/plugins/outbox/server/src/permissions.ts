import type { Core } from '@strapi/strapi';

/** What roles of the admin panel may be given; routes ask for them by these names. */
export const PERMISSIONS = {
  readEndpoints: 'plugin::outbox.endpoints.read',
  editEndpoints: 'plugin::outbox.endpoints.edit',
  readDeliveries: 'plugin::outbox.deliveries.read',
  replayDeliveries: 'plugin::outbox.deliveries.replay',
} as const;

interface ActionProvider {
  registerMany(actions: readonly Record<string, string>[]): Promise<void>;
}

export async function registerPermissions(strapi: Core.Strapi): Promise<void> {
  const { actionProvider } = strapi.service('admin::permission') as unknown as {
    actionProvider: ActionProvider;
  };
  await actionProvider.registerMany([
    action('endpoints', 'read', 'See the downstream publishers'),
    action('endpoints', 'edit', 'Create, change, test and remove downstream publishers'),
    action('deliveries', 'read', 'See what was sent'),
    action('deliveries', 'replay', 'Send again'),
  ]);
}

function action(noun: string, verb: string, displayName: string): Record<string, string> {
  return {
    section: 'settings',
    category: 'downstream publishers',
    subCategory: noun,
    displayName,
    uid: `${noun}.${verb}`,
    pluginName: 'outbox',
  };
}
