import type { PhotoComputed } from '../../../contract';
import { captionWithCredit, photoCredit, photoTexts } from '../../../domain/photo-credit';
import { rightsExpired } from '../../../domain/rights';
import { noteOver } from '../photo-rights/hidden-photos';
import type { PresentContext } from './context';
import type { PhotoRow } from './rows';

/** A photo's own computed fields, in the site's default language: a photo has no locale. */
export function presentPhoto(row: PhotoRow, context: PresentContext): PhotoComputed {
  const credit = photoCredit(row, context.defaultLocale);
  const { caption } = photoTexts(row, context.defaultLocale);
  const photo = { credit, captionWithCredit: captionWithCredit(caption, credit) };
  const { timeZone } = context.settings;
  return rightsExpired(row.rightsExpire, context.now, timeZone) ? noteOver(photo) : photo;
}
