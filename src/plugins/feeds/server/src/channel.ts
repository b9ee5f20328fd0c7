import type { Core } from '@strapi/strapi';

import type { Feed } from '../../domain/feed';
import { feedAddress, publicAddress } from './addresses';
import type { Languages } from './languages';
import { settings } from './settings';

/** What every feed in a language says of itself, its own title and stories aside. */
export function channel(
  strapi: Core.Strapi,
  path: string,
  { usual, asked }: Languages
): Omit<Feed, 'items' | 'withdrawn'> {
  const { description, copyright, hubs } = settings(strapi);
  const publication = publicationName(strapi);
  const language = asked ?? usual;
  const address = publicAddress(strapi);
  return {
    title: publication,
    description: description || publication,
    publication,
    language,
    home: language === usual ? `${address}/` : `${address}/${encodeURIComponent(language)}`,
    self: feedAddress(strapi, path, language === usual ? null : language),
    hubs,
    copyright: copyright || null,
  };
}

export function publicationName(strapi: Core.Strapi): string {
  return settings(strapi).title || new URL(publicAddress(strapi)).host;
}
