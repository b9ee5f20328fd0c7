import { stringAttribute } from './block-nodes';
import { bodyPictures, pictureHash, type Picture } from './body-pictures';
import type { Blocks, Locale, PhotoFacts, Problem } from './facts';
import { photoCredit, photoTexts } from './photo-credit';
import { isOfLibrary } from './picture-address';
import type { BodyPhotos } from './shown-body';

/** A picture in a body is not published without a Photo that credits and describes it. */
export function bodyPictureProblems(
  body: Blocks | null,
  photos: BodyPhotos,
  locale: Locale
): Problem[] {
  const messages = bodyPictures(body).flatMap((picture) => {
    const photo = photos.get(pictureHash(picture) ?? '') ?? null;
    return pictureProblem(picture, photo, locale) ?? [];
  });
  return [...new Set(messages)].map((message) => ({ path: ['body'], message }));
}

function pictureProblem(picture: Picture, photo: PhotoFacts | null, locale: Locale): string | null {
  const name = stringAttribute(picture.name) ?? pictureHash(picture) ?? '?';
  const orRemove = 'or remove the picture from the text.';
  if (!photo && !isOfLibrary(picture)) {
    return `Upload “${name}” to the media library and insert it from there, ${orRemove}`;
  }
  if (!photo) return `Make a Photo entry of “${name}” and give it a credit, ${orRemove}`;
  if (photoCredit(photo, locale) === null) {
    return `Add a credit to the Photo entry of “${name}”, ${orRemove}`;
  }
  return photoTexts(photo, locale).alternativeText === null
    ? `Describe “${name}” in the alternative text of its Photo entry, ${orRemove}`
    : null;
}
