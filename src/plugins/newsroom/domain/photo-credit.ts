import type { Locale, PhotoFacts } from './facts';
import { filledText } from './filled-text';
import { isUkrainian } from './language';

/**
 * The credit of a photo (output contract, section 4): `creditLine` word for word, else built from
 * the parts that are known; `null` when none is, and a story with such a photo is not published.
 *
 * English: "Photo by X/Y via Z", "Photo by Y", "Photo via Z". Ukrainian: "Фото: X/Y через Z",
 * "Фото: Y", "Фото через Z".
 */
export function photoCredit(
  photo: Pick<PhotoFacts, 'creditLine' | 'photographer' | 'agency' | 'distributor'>,
  locale: Locale
): string | null {
  const verbatim = filledText(photo.creditLine);
  if (verbatim !== null) return verbatim;
  const makers = [filledText(photo.photographer), filledText(photo.agency)]
    .filter((part) => part !== null)
    .join('/');
  const distributor = filledText(photo.distributor);
  return isUkrainian(locale)
    ? ukrainianCredit(makers, distributor)
    : englishCredit(makers, distributor);
}

/**
 * The caption with the credit in brackets after it: "On the border. (Photo by X)". A credit that
 * already stands in brackets gets no second pair.
 * @returns whichever of the two is there, or `null` without both
 */
export function captionWithCredit(caption: string | null, credit: string | null): string | null {
  const shown = filledText(credit);
  const bracketed = shown === null || /^\(.*\)$/s.test(shown) ? shown : `(${shown})`;
  const parts = [filledText(caption), bracketed].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join(' ');
}

/** Alternative text and caption in the locale; each falls back to the photo's own on its own. */
export function photoTexts(
  photo: Pick<PhotoFacts, 'alternativeText' | 'caption' | 'translations'>,
  locale: Locale
): { alternativeText: string | null; caption: string | null } {
  const translation = photo.translations.find((entry) => entry.locale === locale);
  return {
    alternativeText: filledText(translation?.alternativeText) ?? filledText(photo.alternativeText),
    caption: filledText(translation?.caption) ?? filledText(photo.caption),
  };
}

function englishCredit(makers: string, distributor: string | null): string | null {
  if (makers === '' && distributor === null) return null;
  const by = makers === '' ? '' : ` by ${makers}`;
  return `Photo${by}${distributor === null ? '' : ` via ${distributor}`}`;
}

function ukrainianCredit(makers: string, distributor: string | null): string | null {
  if (makers === '' && distributor === null) return null;
  const by = makers === '' ? '' : `: ${makers}`;
  return `Фото${by}${distributor === null ? '' : ` через ${distributor}`}`;
}
