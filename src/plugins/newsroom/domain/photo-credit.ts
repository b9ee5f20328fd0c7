import { mergeCredits } from './credit-merge';
import { creditFieldsOf } from './photo-credit-fields';
import { captionCredit } from './caption-credit';
import type { Locale, PhotoFacts } from './facts';
import { filledText } from './filled-text';
import { languageOf } from './languages/languages';

/** What a credit is made of. */
export type CreditSource = Pick<
  PhotoFacts,
  'creditLine' | 'photographer' | 'agency' | 'distributor'
> &
  Partial<Pick<PhotoFacts, 'kind'>>;

/**
 * The credit of a photo (output contract, section 4): `creditLine` word for word, else built from
 * the parts that are known; `null` when none is, and a story with such a photo is not published.
 *
 * English: "Photo by X/Y via Z", "Photo by Y", "Photo via Z". Ukrainian: "Фото: X/Y через Z",
 * "Фото: Y", "Фото: Z". A picture of another kind is named so: "Illustration by X",
 * "Ілюстрація: X". That a picture was made with AI is a credit by itself.
 */
export function photoCredit(photo: CreditSource, locale: Locale): string | null {
  const verbatim = filledText(photo.creditLine);
  if (verbatim !== null) return verbatim;
  const language = languageOf(locale);
  const kind = photo.kind ?? null;
  const makers = [filledText(photo.photographer), filledText(photo.agency)]
    .filter((part) => part !== null)
    .join('/');
  const distributor = filledText(photo.distributor);
  if (makers === '' && distributor === null) {
    return kind === 'ai-generated' ? language.aiPicture : null;
  }
  return language.photoCredit({ kind, makers: makers === '' ? null : makers, distributor });
}

/**
 * The caption with the credit in brackets after it: "On the border. (Photo by X)". A credit that
 * already stands in brackets gets no second pair, and one that the caption ends with is not said
 * again.
 * @returns whichever of the two is there, or `null` without both
 */
export function captionWithCredit(caption: string | null, credit: string | null): string | null {
  const said = creditInCaption(caption, credit);
  if (said === 'more') return filledText(caption);
  const shown = filledText(credit);
  const bracketed = shown === null || /^\(.*\)$/s.test(shown) ? shown : `(${shown})`;
  const parts = [filledText(captionBeside(caption, credit)), bracketed].filter(
    (part) => part !== null
  );
  return parts.length === 0 ? null : parts.join(' ');
}

/** The caption to show beside the credit: without the same credit at its end. */
export function captionBeside(caption: string | null, credit: string | null): string | null {
  if (creditInCaption(caption, credit) !== 'same' || caption === null) return caption;
  return captionCredit(caption)?.text ?? null;
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

/** Whether the caption's own end says of the credit the same, or the same and more. */
function creditInCaption(caption: string | null, credit: string | null): 'same' | 'more' | null {
  const own = caption === null || credit === null ? null : captionCredit(caption);
  const fields = own && creditFieldsOf(credit ?? '');
  if (!own || !fields) return null;
  const merged = mergeCredits(fields, own.fields);
  if (merged === null) return null;
  return photoCredit(merged, 'en') === photoCredit(fields, 'en') ? 'same' : 'more';
}
