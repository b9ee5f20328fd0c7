import type { Core } from '@strapi/strapi';

const place = {
  section: 'settings',
  category: 'read cache',
  subCategory: 'answers',
  pluginName: 'read-cache',
};

const ACTIONS = [
  { ...place, uid: 'read', displayName: 'See the counters' },
  { ...place, uid: 'clear', displayName: 'Clear' },
];

/** Who may see and clear the cache is for the administrator to say. */
export async function registerPermissions(strapi: Core.Strapi): Promise<void> {
  await strapi.service('admin::permission').actionProvider.registerMany(ACTIONS);
}
