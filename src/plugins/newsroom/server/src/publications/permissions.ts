import type { Core } from '@strapi/strapi';

export const REBUILD = 'plugin::newsroom.publications.rebuild';

/** Who may have all publications made anew is for the administrator to say. */
export async function registerPublicationActions(strapi: Core.Strapi): Promise<void> {
  await strapi.service('admin::permission').actionProvider.registerMany([
    {
      section: 'settings',
      category: 'newsroom',
      subCategory: 'publications',
      pluginName: 'newsroom',
      uid: 'publications.rebuild',
      displayName: 'See the store, and make all anew',
    },
  ]);
}
