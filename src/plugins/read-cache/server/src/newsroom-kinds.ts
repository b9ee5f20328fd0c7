import type { Core, UID } from '@strapi/strapi';

/** The part of the newsroom's contract that this plugin uses, if there is a newsroom. */
interface Kinds {
  uids(): Record<string, UID.ContentType>;
}

/** The newsroom's content types by their kinds, whatever a project calls them. */
export function newsroomKinds(strapi: Core.Strapi): Record<string, UID.ContentType> {
  const plugin = strapi.plugin('newsroom') as Core.Plugin | undefined;
  return plugin?.service<Kinds>('kinds').uids() ?? {};
}
