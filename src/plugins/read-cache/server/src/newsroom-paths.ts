import type { Core, UID } from '@strapi/strapi';

import { newsroomKinds } from './newsroom-kinds';

/** Which paths are the newsroom's, and what below them does not come from the database alone. */
export function newsroomPaths(strapi: Core.Strapi): { paths: string[]; except: string[] } {
  const uids = newsroomKinds(strapi);
  const prefix = strapi.config.get<string>('api.rest.prefix', '/api');
  const pathOf = (uid: UID.ContentType): string =>
    `${prefix}/${strapi.contentType(uid).info.pluralName}`;
  const briefs = uids['live-brief'];
  return {
    paths: Object.values(uids).map(pathOf),
    except: briefs ? ['stream', 'changes'].map((name) => `${pathOf(briefs)}/${name}`) : [],
  };
}
