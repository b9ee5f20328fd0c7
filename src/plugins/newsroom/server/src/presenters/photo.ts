import type { PhotoComputed } from '../../../contract';
import { captionWithCredit, photoCredit, photoTexts } from '../../../domain/photo-credit';
import { rightsExpired } from '../../../domain/rights';
import { noteHidden } from '../photo-rights/hidden-entries';
import type { PresentContext } from './context';
import type { OwnPhotoRow } from './rows';

/** A photo's own computed fields, in the site's default language: a photo has no locale. */
export function presentPhoto(row: OwnPhotoRow, context: PresentContext): PhotoComputed {
  const credit = photoCredit(row, context.defaultLocale);
  const { caption } = photoTexts(row, context.defaultLocale);
  const photo = { credit, captionWithCredit: captionWithCredit(caption, credit) };
  const { timeZone } = context.settings;
  const isOver = rightsExpired(row.rightsExpire, context.now, timeZone);
  return row.isShown && !isOver ? photo : noteHidden(photo);
}
