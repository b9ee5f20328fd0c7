import type { Core } from '@strapi/strapi';

export const TODAY_READ = 'plugin::newsroom.today.read';

interface ActionProvider {
  registerMany(actions: Array<Record<string, string>>): Promise<void>;
}

/** Makes the permission of the home page's widget known, so that administrators can grant it. */
export function registerHomeActions(strapi: Core.Strapi): Promise<void> {
  const { actionProvider } = strapi.service('admin::permission') as {
    actionProvider: ActionProvider;
  };
  return actionProvider.registerMany([
    {
      section: 'plugins',
      pluginName: 'newsroom',
      subCategory: 'Home page',
      uid: 'today.read',
      displayName: "See today's publications",
    },
  ]);
}
