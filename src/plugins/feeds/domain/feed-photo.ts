import type { StoryPhoto, StoryTime } from './story-document';
import { webAddress } from './web-address';

/** One file of a picture. */
export interface Rendition {
  /** `original`, or Strapi's name of a smaller one. */
  name: string;
  url: string;
  mime: string;
  width: number | null;
  height: number | null;
}

/** The lead photo of a story. */
export interface FeedPhoto extends Omit<Rendition, 'name'> {
  /** The address of the Photo in REST. */
  id: string;
  alternativeText: string | null;
  caption: string | null;
  credit: string | null;
  captionWithCredit: string | null;
  photographer: string | null;
  agency: string | null;
  distributor: string | null;
  /** An address of the IPTC's list. */
  digitalSourceType: string | null;
  taken: StoryTime | null;
  /** All of its files, the original first. */
  renditions: readonly Rendition[];
}

const SOURCE_TYPES = 'http://cv.iptc.org/newscodes/digitalsourcetype/';

/** @param photos the list of Photos in REST */
export function feedPhoto(photo: StoryPhoto | null, photos: string): FeedPhoto | null {
  const url = webAddress(photo?.url);
  if (!photo || url === null) return null;
  const { documentId, formats, digitalSourceType: code, mime, width, height, ...texts } = photo;
  const original = { name: 'original', url, mime, width, height };
  return {
    ...texts,
    url,
    mime,
    width,
    height,
    id: `${photos}/${encodeURIComponent(documentId)}`,
    digitalSourceType: code ? `${SOURCE_TYPES}${encodeURIComponent(code)}` : null,
    renditions: [original, ...Object.entries(formats ?? {}).flatMap(smaller)],
  };
}

function smaller([name, format]: [string, unknown]): Rendition[] {
  if (typeof format !== 'object' || format === null) return [];
  const { url, mime, width, height } = format as Record<string, unknown>;
  const address = typeof url === 'string' ? webAddress(url) : null;
  if (address === null || typeof mime !== 'string') return [];
  return [{ name, url: address, mime, width: pixels(width), height: pixels(height) }];
}

function pixels(value: unknown): number | null {
  return typeof value === 'number' && Number.isInteger(value) ? value : null;
}
