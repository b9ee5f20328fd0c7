import { updatedOf, type Feed } from './feed';
import { authorNames, type FeedItem } from './feed-item';
import { element, textElement, type XmlElement } from './xml-element';

const NAMESPACES = {
  xmlns: 'http://www.w3.org/2005/Atom',
  'xmlns:at': 'http://purl.org/atompub/tombstones/1.0',
};

/** Atom demands a date; a feed that has never had anything is as old as time. */
const NEVER = '1970-01-01T00:00:00Z';

/** Atom (RFC 4287), with the tombstones of what was withdrawn (RFC 6721). */
export function atom(feed: Feed): XmlElement {
  return element('feed', { ...NAMESPACES, 'xml:lang': feed.language }, [
    ...textElement('id', feed.self),
    ...textElement('title', feed.title),
    ...textElement('subtitle', feed.description),
    ...textElement('updated', updatedOf(feed) ?? NEVER),
    element('link', { rel: 'self', type: 'application/atom+xml', href: feed.self }),
    element('link', { rel: 'alternate', type: 'text/html', href: feed.home }),
    ...feed.hubs.map((href) => element('link', { rel: 'hub', href })),
    author(feed.publication),
    ...textElement('rights', feed.copyright),
    ...feed.withdrawn.map(({ ref, when }) => element('at:deleted-entry', { ref, when })),
    ...feed.items.map(entry),
  ]);
}

function entry(item: FeedItem): XmlElement {
  const { url, audio, published, updated } = item;
  return element('entry', { 'xml:lang': item.language }, [
    ...textElement('id', item.id),
    ...textElement('title', item.title),
    ...textElement('updated', updated?.local ?? NEVER),
    ...textElement('published', published?.local),
    ...(url ? [element('link', { rel: 'alternate', type: 'text/html', href: url })] : []),
    ...(audio
      ? [
          element('link', {
            rel: 'enclosure',
            href: audio.url,
            type: audio.mime,
            length: audio.size,
            title: audio.disclosure,
          }),
        ]
      : []),
    ...authorNames(item).map(author),
    ...textElement('summary', item.summary),
    ...textElement('content', item.html, { type: 'html' }),
  ]);
}

function author(name: string): XmlElement {
  return element('author', {}, textElement('name', name));
}
