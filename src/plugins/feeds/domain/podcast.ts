import type { Feed } from './feed';
import { authorNames, type FeedItem } from './feed-item';
import { enclosure, rssHead, rssItemHead } from './rss';
import { element, textElement, type XmlElement } from './xml-element';

const NAMESPACES = {
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  'xmlns:itunes': 'http://www.itunes.com/dtds/podcast-1.0.dtd',
  'xmlns:podcast': 'https://podcastindex.org/namespace/1.0',
};

/** What directories of podcasts want to know. */
export interface Show {
  /** A square cover; directories demand one. */
  image: string | null;
  /** One of Apple's. */
  category: string;
  /** Of whoever answers for it. */
  email: string | null;
}

/** The audio versions of stories as a podcast: RSS 2.0 with the tags of Apple and of Podcasting 2.0. */
export function podcast(feed: Feed, { image, category, email }: Show): XmlElement {
  const owner = [
    ...textElement('itunes:name', feed.publication),
    ...textElement('itunes:email', email),
  ];
  const children = [
    ...rssHead(feed),
    ...textElement('itunes:author', feed.publication),
    element('itunes:category', { text: category }),
    ...textElement('itunes:explicit', 'false'),
    ...(image ? [element('itunes:image', { href: image })] : []),
    ...(email ? [element('itunes:owner', {}, owner)] : []),
    ...feed.items.flatMap(episode),
  ];
  return element('rss', { version: '2.0', ...NAMESPACES }, [element('channel', {}, children)]);
}

function episode(item: FeedItem): XmlElement[] {
  const { audio, url, photo } = item;
  const file = enclosure(item);
  if (!audio || file.length === 0) return [];
  const said = [audio.disclosure, item.summary].filter((text) => text !== null);
  const isTranscribed = url !== null && !audio.stale;
  const children = [
    ...rssItemHead(item),
    ...textElement('description', said.length > 0 ? said.join('\n\n') : null),
    ...textElement('itunes:author', authorNames(item).join(', ') || null),
    ...file,
    ...textElement('itunes:duration', audio.seconds === null ? null : Math.round(audio.seconds)),
    ...textElement('itunes:explicit', 'false'),
    ...(photo ? [element('itunes:image', { href: photo.url })] : []),
    // A recording of an older text is not what the page says.
    ...(isTranscribed
      ? [element('podcast:transcript', { url, type: 'text/html', language: item.language })]
      : []),
    ...(audio.aiAssisted ? textElement('podcast:txt', 'true', { purpose: 'ai-content' }) : []),
  ];
  return [element('item', {}, children)];
}
