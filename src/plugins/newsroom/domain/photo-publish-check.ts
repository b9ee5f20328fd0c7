import type { Locale, PhotoFacts, Problem } from './facts';
import { photoCredit } from './photo-credit';

/** A lead photo is not published without a word on who took it or where it comes from. */
export function leadPhotoProblems(photo: PhotoFacts | null, locale: Locale): Problem[] {
  if (photo === null || photoCredit(photo, locale) !== null) return [];
  return [
    {
      path: ['leadPhoto'],
      message: 'Add a credit to the lead photo, or choose another photo.',
    },
  ];
}
