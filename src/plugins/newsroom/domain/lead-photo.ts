import type { Locale, PhotoFacts } from './facts';
import { fileOutput } from './file-output';
import type { OutputContext } from './output-context';
import { newsroomTime, type NewsroomTime } from './newsroom-time';
import { captionBeside, captionWithCredit, photoCredit, photoTexts } from './photo-credit';
import { rightsExpired } from './rights';

/** The lead photo of a story, its texts in the story's language. */
export interface LeadPhoto {
  documentId: string;
  url: string;
  mime: string;
  width: number | null;
  height: number | null;
  formats: Record<string, unknown> | null;
  alternativeText: string | null;
  caption: string | null;
  credit: string | null;
  captionWithCredit: string | null;
  photographer: string | null;
  agency: string | null;
  distributor: string | null;
  digitalSourceType: string | null;
  /** When the picture was taken. */
  taken: NewsroomTime | null;
}

/** The photo of a story in the story's language; `null` when its licence has run out. */
export function leadPhotoOutput(
  photo: PhotoFacts | null,
  locale: Locale,
  { settings, now, publicAddress, mediaAddress = publicAddress }: OutputContext
): LeadPhoto | null {
  if (!photo?.image) return null;
  if (rightsExpired(photo.rightsExpire, now, settings.timeZone)) return null;
  const image = fileOutput(photo.image, mediaAddress);
  const { alternativeText, caption } = photoTexts(photo, locale);
  const credit = photoCredit(photo, locale);
  return {
    documentId: photo.documentId,
    url: image.url,
    mime: image.mime,
    width: image.width,
    height: image.height,
    formats: image.formats,
    alternativeText,
    caption: captionBeside(caption, credit),
    credit,
    captionWithCredit: captionWithCredit(caption, credit),
    photographer: photo.photographer,
    agency: photo.agency,
    distributor: photo.distributor,
    digitalSourceType: photo.digitalSourceType,
    taken: photo.takenAt ? newsroomTime(photo.takenAt, settings.timeZone, locale) : null,
  };
}
