import type { FeedItem } from './feed-item';
import type { Withdrawal } from './withdrawal';

/** What all formats are made of. */
export interface Feed {
  title: string;
  description: string;
  /** The name of the publication itself. */
  publication: string;
  /** BCP 47. */
  language: string;
  /** The page that the feed is of. */
  home: string;
  /** Its own address. */
  self: string;
  /** WebSub hubs that tell of it. */
  hubs: readonly string[];
  copyright: string | null;
  /** Newest first. */
  items: readonly FeedItem[];
  /** What readers saw and see no more, newest first. */
  withdrawn: readonly Withdrawal[];
}

/** When anything in a feed last changed, with an offset; `null` for one that has never had anything. */
export function updatedOf({ items, withdrawn }: Feed): string | null {
  const times = [
    ...items.flatMap(({ updated }) => updated ?? []),
    ...withdrawn.map(({ when }) => ({ utc: when, local: when })),
  ];
  const last = times.reduce<(typeof times)[number] | null>(
    (latest, time) => (latest && latest.utc >= time.utc ? latest : time),
    null
  );
  return last?.local ?? null;
}
