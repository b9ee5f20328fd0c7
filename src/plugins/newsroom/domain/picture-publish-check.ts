import { stringAttribute } from './block-nodes';
import { bodyPictures, pictureHash, type Picture } from './body-pictures';
import type { Blocks, Locale, PhotoFacts } from './facts';
import { photoCredit, photoTexts } from './photo-credit';
import { isOfLibrary } from './picture-address';
import type { Problem, RefusalCode } from './refusal';
import type { BodyPhotos } from './shown-body';

type PictureCode = Extract<RefusalCode, `body-picture.${string}`>;

/** A picture in a body is not published without a Photo that credits and describes it. */
export function bodyPictureProblems(
  body: Blocks | null,
  photos: BodyPhotos,
  locale: Locale
): Problem[] {
  const problems = new Map<string, Problem>();
  for (const picture of bodyPictures(body)) {
    const hash = pictureHash(picture);
    const code = pictureProblem(picture, photos.get(hash ?? '') ?? null, locale);
    const file = stringAttribute(picture.name) ?? hash ?? '?';
    if (code) problems.set(`${code} ${file}`, { path: ['body'], code, values: { file } });
  }
  return [...problems.values()];
}

function pictureProblem(
  picture: Picture,
  photo: PhotoFacts | null,
  locale: Locale
): PictureCode | null {
  if (!photo)
    return isOfLibrary(picture) ? 'body-picture.entry-missing' : 'body-picture.upload-missing';
  if (photoCredit(photo, locale) === null) return 'body-picture.credit-missing';
  return photoTexts(photo, locale).alternativeText === null
    ? 'body-picture.description-missing'
    : null;
}
