import type { PhotoComputed } from '../../../contract';
import { captionWithCredit, photoCredit, photoTexts } from '../../../domain/photo-credit';
import type { PresentContext } from './context';
import type { PhotoRow } from './rows';

/** A photo's own computed fields, in the site's default language: a photo has no locale. */
export function presentPhoto(row: PhotoRow, context: PresentContext): PhotoComputed {
  const credit = photoCredit(row, context.defaultLocale);
  const { caption } = photoTexts(row, context.defaultLocale);
  return { credit, captionWithCredit: captionWithCredit(caption, credit) };
}
