import type { Core } from '@strapi/strapi';

import { itemId } from '../../domain/feed-item';
import { pluralOf, type Kind } from './kinds';

/** The public address of this server, without a slash at its end. */
export function publicAddress(strapi: Core.Strapi): string {
  return strapi.config.get<string>('server.absoluteUrl').replace(/\/+$/, '');
}

/** The public address of a feed. @param language `null` for what is of all languages */
export function feedAddress(strapi: Core.Strapi, path: string, language: string | null): string {
  const search = language === null ? '' : `?locale=${encodeURIComponent(language)}`;
  return `${publicAddress(strapi)}/feeds/${path}${search}`;
}

/** The address of a story in REST, by which feeds know it, as `feedItem` makes it. */
export function storyAddress(
  strapi: Core.Strapi,
  { of, language }: { of: 'article' | 'live-brief'; language: string }
): (documentId: string) => string {
  const stories = restAddress(strapi, of);
  return (documentId) => itemId(stories, documentId, language);
}

/** The public address of a list in REST. */
export function restAddress(strapi: Core.Strapi, kind: Kind): string {
  const prefix = strapi.config.get<string>('api.rest.prefix', '/api');
  return `${publicAddress(strapi)}${prefix}/${pluralOf(strapi, kind)}`;
}
