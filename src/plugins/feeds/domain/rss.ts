import { updatedOf, type Feed } from './feed';
import { authorNames, type FeedItem } from './feed-item';
import type { FeedPhoto } from './feed-photo';
import { rssDate } from './feed-time';
import { element, textElement, type XmlElement } from './xml-element';

const NAMESPACES = {
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:media': 'http://search.yahoo.com/mrss/',
};

/** RSS 2.0, each story in full. */
export function rss(feed: Feed): XmlElement {
  const children = [...rssHead(feed), ...feed.items.map(rssItem)];
  return element('rss', { version: '2.0', ...NAMESPACES }, [element('channel', {}, children)]);
}

/** What a channel says of itself. */
export function rssHead(feed: Feed): XmlElement[] {
  const updated = updatedOf(feed);
  const link = (rel: string, href: string, type?: string): XmlElement =>
    element('atom:link', { rel, href, type });
  return [
    ...textElement('title', feed.title),
    ...textElement('link', feed.home),
    ...textElement('description', feed.description),
    ...textElement('language', feed.language),
    ...textElement('copyright', feed.copyright),
    ...textElement('lastBuildDate', updated && rssDate(updated)),
    link('self', feed.self, 'application/rss+xml'),
    ...feed.hubs.map((hub) => link('hub', hub)),
  ];
}

/** What every item has, whatever the feed. */
export function rssItemHead(item: FeedItem): XmlElement[] {
  return [
    ...textElement('title', item.title),
    ...textElement('link', item.url),
    ...textElement('guid', item.id, { isPermaLink: 'false' }),
    ...textElement('pubDate', item.published && rssDate(item.published.utc)),
  ];
}

/** The file behind the audio version; none where its size is not known, since RSS demands it. */
export function enclosure({ audio }: FeedItem): XmlElement[] {
  if (!audio || audio.size === null) return [];
  return [element('enclosure', { url: audio.url, length: audio.size, type: audio.mime })];
}

function rssItem(item: FeedItem): XmlElement {
  return element('item', {}, [
    ...rssItemHead(item),
    ...textElement('atom:updated', item.updated?.local),
    ...authorNames(item).flatMap((name) => textElement('dc:creator', name)),
    ...textElement('description', item.summary),
    ...textElement('content:encoded', item.html),
    ...(item.photo ? [media(item.photo)] : []),
    ...enclosure(item),
  ]);
}

function media(photo: FeedPhoto): XmlElement {
  const { url, mime: type, width, height } = photo;
  const children = [
    ...textElement('media:credit', photo.credit, { role: 'photographer', scheme: 'urn:ebu' }),
    ...textElement('media:description', photo.caption, { type: 'plain' }),
    ...textElement('media:text', photo.alternativeText, { type: 'plain' }),
  ];
  return element('media:content', { url, medium: 'image', type, width, height }, children);
}
