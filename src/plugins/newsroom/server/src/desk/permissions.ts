import type { Core } from '@strapi/strapi';

export const DESK_READ = 'plugin::newsroom.desk.read';
export const DESK_PUBLISH = 'plugin::newsroom.desk.publish';

interface ActionProvider {
  registerMany(actions: Array<Record<string, string>>): Promise<void>;
}

/** Makes the desk's two permissions known, so that administrators can grant them to roles. */
export function registerDeskActions(strapi: Core.Strapi): Promise<void> {
  const { actionProvider } = strapi.service('admin::permission') as {
    actionProvider: ActionProvider;
  };
  const common = { section: 'plugins', pluginName: 'newsroom', subCategory: 'Live desk' };
  return actionProvider.registerMany([
    { ...common, uid: 'desk.read', displayName: 'See the live desk' },
    { ...common, uid: 'desk.publish', displayName: 'Publish, change and unpublish on the desk' },
  ]);
}
