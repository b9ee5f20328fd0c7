import type { LeadPhoto, PhotoComputed } from '../../../contract';
import { captionWithCredit, photoCredit, photoTexts } from '../../../domain/photo-credit';
import { rightsExpired } from '../../../domain/rights';
import type { PresentContext } from './context';
import { presentFile } from './file';
import type { PhotoRow } from './rows';

/** A photo's own computed fields, in the site's default language: a photo has no locale. */
export function presentPhoto(row: PhotoRow, context: PresentContext): PhotoComputed {
  const credit = photoCredit(row, context.defaultLocale);
  const { caption } = photoTexts(row, context.defaultLocale);
  return { credit, captionWithCredit: captionWithCredit(caption, credit) };
}

/** The photo of a story in the story's language; `null` when its licence has run out. */
export function presentLeadPhoto(
  row: PhotoRow | null,
  locale: string,
  context: PresentContext
): LeadPhoto | null {
  if (!row?.image) return null;
  if (rightsExpired(row.rightsExpire, context.now, context.settings.timeZone)) return null;
  const image = presentFile(row.image, context);
  const { alternativeText, caption } = photoTexts(row, locale);
  const credit = photoCredit(row, locale);
  return {
    documentId: row.documentId,
    url: image.url,
    mime: image.mime,
    width: image.width,
    height: image.height,
    formats: image.formats,
    alternativeText,
    caption,
    credit,
    captionWithCredit: captionWithCredit(caption, credit),
    photographer: row.photographer,
    agency: row.agency,
    distributor: row.distributor,
    digitalSourceType: row.digitalSourceType,
  };
}
