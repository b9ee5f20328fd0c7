import type { FeedItem } from './feed-item';
import { element, textElement, type XmlElement } from './xml-element';

const XMLNS = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** A page in a sitemap. */
export interface SitemapPage {
  url: string;
  /** When it last changed, with an offset. */
  modified: string | null;
}

/** The pages of stories, without those that have none. */
export function pagesOf(items: readonly FeedItem[]): SitemapPage[] {
  return items.flatMap(({ url, updated }) =>
    url === null ? [] : [{ url, modified: updated?.local ?? null }]
  );
}

/** The sitemaps protocol 0.9. */
export function sitemap(pages: readonly SitemapPage[]): XmlElement {
  return element(
    'urlset',
    { xmlns: XMLNS },
    pages.map(({ url, modified }) =>
      element('url', {}, [...textElement('loc', url), ...textElement('lastmod', modified)])
    )
  );
}

export function sitemapIndex(addresses: readonly string[]): XmlElement {
  return element(
    'sitemapindex',
    { xmlns: XMLNS },
    addresses.map((address) => element('sitemap', {}, textElement('loc', address)))
  );
}
