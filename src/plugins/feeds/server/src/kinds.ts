import type { Core } from '@strapi/strapi';

import { newsroom } from './newsroom';

export type Kind = 'article' | 'live-brief' | 'author' | 'photo';

/** How the addresses of REST call a kind, such as `articles`. */
export function pluralOf(strapi: Core.Strapi, kind: Kind): string {
  return strapi.contentType(newsroom(strapi, 'kinds').uids()[kind]).info.pluralName;
}
