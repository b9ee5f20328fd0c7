import type { DeskPhoto } from '../../../desk-contract';
import { photoCredit, photoTexts } from '../../../domain/photo-credit';
import { rightsExpired } from '../../../domain/rights';
import type { PhotoRow } from '../presenters/rows';

interface Circumstances {
  locale: string;
  /** Milliseconds since 1970. */
  now: number;
  timeZone: string;
}

/** What an editor needs to recognise a photo, and to know whether it can go out. */
export function deskPhoto(
  photo: PhotoRow & { name: string },
  { locale, now, timeZone }: Circumstances
): DeskPhoto {
  return {
    documentId: photo.documentId,
    name: photo.name,
    alternativeText: photoTexts(photo, locale).alternativeText,
    credit: photoCredit(photo, locale),
    isExpired: rightsExpired(photo.rightsExpire, now, timeZone),
    thumbnail: thumbnail(photo),
  };
}

/** That there is a photo, for an editor who may not read any. */
export function hiddenPhoto({ documentId }: PhotoRow): DeskPhoto {
  const nothing = { name: null, alternativeText: null, credit: null, thumbnail: null };
  return { documentId, ...nothing, isExpired: false };
}

function thumbnail({ image }: PhotoRow): string | null {
  const small = image?.formats?.thumbnail;
  const hasUrl = typeof small === 'object' && small !== null && 'url' in small;
  return hasUrl && typeof small.url === 'string' ? small.url : (image?.url ?? null);
}
