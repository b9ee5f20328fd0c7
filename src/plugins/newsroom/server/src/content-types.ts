import bodyPicture from './body-pictures/schema.json';
import formerSlug from './slugs/schema.json';
import intendedLink from './links/schema.json';
import photoMetadata from './photo-metadata/schema.json';

export const contentTypes = {
  'body-picture': { schema: bodyPicture },
  'former-slug': { schema: formerSlug },
  'intended-link': { schema: intendedLink },
  'photo-metadata': { schema: photoMetadata },
};
