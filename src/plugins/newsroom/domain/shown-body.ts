import { blockNodes, stringAttribute } from './block-nodes';
import { visibleText } from './blocks-text';
import { mapPictures, pictureHash, type Picture } from './body-pictures';
import type { BlockNode, Blocks, Locale, PhotoFacts } from './facts';
import { fileOutput } from './file-output';
import { filledText } from './filled-text';
import type { OutputContext } from './output-context';
import { captionWithCredit, photoCredit, photoTexts } from './photo-credit';
import { pictureAddresses } from './picture-address';
import { rightsExpired } from './rights';
import { needsPhoto } from './typed-pictures';

/** The Photos that pictures of bodies belong to, by the `hash` of their file. */
export type BodyPhotos = ReadonlyMap<string, PhotoFacts>;

/** Of the copy of a file in a block, what readers get: what Strapi's own renderers of blocks know. */
const OPEN =
  'name alternativeText url caption width height formats hash ext mime size previewUrl provider createdAt updatedAt'.split(
    ' '
  );

interface Shown extends Pick<OutputContext, 'settings' | 'now' | 'publicAddress' | 'mediaAddress'> {
  locale: Locale;
  photos: BodyPhotos;
}

/**
 * A body as readers get it: each picture with its address of now, and with the alternative text,
 * the caption and the credit of its Photo in the story's language.
 * @param over what becomes of pictures whose rights are over
 * @returns the same object for a body without pictures
 */
export function shownBody(body: Blocks, over: 'leave out' | 'keep', shown: Shown): Blocks {
  const { photos, settings, now } = shown;
  return mapPictures(body, (block, picture) => {
    const photo = photos.get(pictureHash(picture) ?? '') ?? null;
    const isOver = photo !== null && rightsExpired(photo.rightsExpire, now, settings.timeZone);
    if (isOver && over === 'leave out') return null;
    if (!photo?.image && needsPhoto(picture)) return null;
    const open = Object.fromEntries(
      Object.entries(picture).filter(([name]) => OPEN.includes(name))
    );
    const typed = captionIn(block);
    return { ...block, image: { ...open, ...shownPicture(picture, typed, photo, shown) } };
  });
}

function shownPicture(
  picture: Picture,
  typed: string | null,
  photo: PhotoFacts | null,
  { locale, publicAddress, mediaAddress = publicAddress }: Shown
): Picture {
  if (!photo?.image) {
    return {
      ...pictureAddresses(picture, mediaAddress),
      alternativeText: describes(picture) ? picture.alternativeText : '',
      caption: typed ?? stringAttribute(picture.caption),
    };
  }
  const { url, formats, width, height, mime } = fileOutput(photo.image, mediaAddress);
  const { alternativeText, caption } = photoTexts(photo, locale);
  return {
    ...{ url, formats, width, height, mime, alternativeText },
    caption: captionWithCredit(typed ?? caption, photoCredit(photo, locale)),
  };
}

/** Strapi writes the name of the file where nobody has described it. */
function describes({ alternativeText, name }: Picture): boolean {
  const text = stringAttribute(alternativeText);
  return text !== null && text !== name;
}

/** A caption that stands in the body itself. */
function captionIn({ children }: BlockNode): string | null {
  return filledText(visibleText([{ type: 'paragraph', children: blockNodes(children) }]));
}
