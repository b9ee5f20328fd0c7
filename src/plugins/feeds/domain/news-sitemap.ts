import type { FeedItem } from './feed-item';
import { element, textElement, type XmlElement } from './xml-element';

const NAMESPACES = {
  xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9',
  'xmlns:news': 'http://www.google.com/schemas/sitemap-news/0.9',
};

/** Google takes no more of them from one sitemap. */
export const MOST_NEWS = 1000;

/**
 * Google's sitemap of news.
 * @param publication its name, exactly as it is on the stories
 * @param items of the last two days, newest first
 */
export function newsSitemap(publication: string, items: readonly FeedItem[]): XmlElement {
  const urls = items.flatMap((item) => news(publication, item)).slice(0, MOST_NEWS);
  return element('urlset', NAMESPACES, urls);
}

function news(publication: string, { url, title, language, published }: FeedItem): XmlElement[] {
  if (url === null || !published) return [];
  const about = [
    ...textElement('news:name', publication),
    ...textElement('news:language', iso639(language)),
  ];
  const children = [
    element('news:publication', {}, about),
    ...textElement('news:publication_date', published.local),
    ...textElement('news:title', title),
  ];
  return [element('url', {}, [...textElement('loc', url), element('news:news', {}, children)])];
}

/** Without region or script, but for Chinese, as Google wants it. */
function iso639(language: string): string {
  const [code = ''] = language.toLowerCase().split('-');
  if (code !== 'zh') return code;
  return /-(?:tw|hk|hant)\b/i.test(language) ? 'zh-tw' : 'zh-cn';
}
