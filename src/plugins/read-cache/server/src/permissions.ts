import type { Core } from '@strapi/strapi';

const ACTIONS = [
  { uid: 'read', displayName: 'See the read cache', section: 'plugins', pluginName: 'read-cache' },
  {
    uid: 'clear',
    displayName: 'Clear the read cache',
    section: 'plugins',
    pluginName: 'read-cache',
  },
];

/** Who may see and clear the cache is for the administrator to say. */
export async function registerPermissions(strapi: Core.Strapi): Promise<void> {
  await strapi.service('admin::permission').actionProvider.registerMany(ACTIONS);
}
