import type { Locale, PhotoFacts } from './facts';
import { photoCredit } from './photo-credit';
import type { Problem } from './refusal';

/** A lead photo is not published without a word on who took it or where it comes from. */
export function leadPhotoProblems(photo: PhotoFacts | null, locale: Locale): Problem[] {
  if (photo === null || photoCredit(photo, locale) !== null) return [];
  return [{ path: ['leadPhoto'], code: 'photo.credit-missing', values: {} }];
}
