import type { Core } from '@strapi/strapi';

import { newsroomKinds } from '../newsroom-kinds';

/** A content type as events name it, and so as a CDN is told: `live-brief` of `api::live-brief.live-brief`. */
export type TypeTag = (uid: string) => string;

/** Of the newsroom's types their kinds, whatever they are called; of others the last part of their UID. */
export function typeTags(strapi: Core.Strapi): TypeTag {
  const kinds = new Map<string, string>(
    Object.entries(newsroomKinds(strapi)).map(([kind, uid]) => [uid, kind])
  );
  return (uid) => kinds.get(uid) ?? uid.slice(uid.lastIndexOf('.') + 1);
}
