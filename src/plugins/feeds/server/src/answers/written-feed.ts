import { atom } from '../../../domain/atom';
import { updatedOf, type Feed } from '../../../domain/feed';
import type { FeedFormat } from '../../../domain/feed-file';
import { jsonFeed } from '../../../domain/json-feed';
import { rss } from '../../../domain/rss';
import { writeXml } from '../xml/write-xml';
import type { Written } from './send';

const TYPES: Readonly<Record<FeedFormat, string>> = {
  rss: 'application/rss+xml; charset=utf-8',
  atom: 'application/atom+xml; charset=utf-8',
  json: 'application/feed+json; charset=utf-8',
};

export function writtenFeed(feed: Feed, format: FeedFormat): Written {
  return { type: TYPES[format], body: bodyOf(feed, format), updated: updatedOf(feed), links: feed };
}

function bodyOf(feed: Feed, format: FeedFormat): string {
  switch (format) {
    case 'rss':
      return writeXml(rss(feed));
    case 'atom':
      return writeXml(atom(feed));
    case 'json':
      return JSON.stringify(jsonFeed(feed), null, 2);
  }
}
