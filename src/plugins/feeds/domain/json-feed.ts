import type { Feed } from './feed';
import type { FeedAudio } from './feed-audio';
import { authorNames, type FeedItem } from './feed-item';

/** JSON Feed 1.1. */
export function jsonFeed(feed: Feed): object {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    description: feed.description,
    home_page_url: feed.home,
    feed_url: feed.self,
    language: feed.language,
    authors: [{ name: feed.publication }],
    ...(feed.hubs.length > 0 && { hubs: feed.hubs.map((url) => ({ type: 'WebSub', url })) }),
    items: feed.items.map(jsonItem),
  };
}

function jsonItem(item: FeedItem): object {
  const { url, summary, published, updated, photo, audio } = item;
  const authors = authorNames(item).map((name) => ({ name }));
  return {
    id: item.id,
    ...(url && { url }),
    title: item.title,
    ...(summary && { summary }),
    content_html: item.html,
    ...(photo && { image: photo.url }),
    ...(published && { date_published: published.local }),
    ...(updated && { date_modified: updated.local }),
    ...(authors.length > 0 && { authors }),
    language: item.language,
    ...(audio && { attachments: [attachment(audio)], _audio: said(audio) }),
  };
}

function attachment({ url, mime, size, seconds, disclosure }: FeedAudio): object {
  return {
    url,
    mime_type: mime,
    ...(disclosure && { title: disclosure }),
    ...(size !== null && { size_in_bytes: size }),
    ...(seconds !== null && { duration_in_seconds: seconds }),
  };
}

/** What JSON Feed has no words for. */
function said({ aiAssisted, disclosure, digitalSourceType, stale }: FeedAudio): object {
  return { aiAssisted, disclosure, digitalSourceType, stale };
}
