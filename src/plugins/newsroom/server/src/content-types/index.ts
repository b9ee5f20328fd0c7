import bodyPicture from './body-picture/schema.json';
import formerSlug from './former-slug/schema.json';
import intendedLink from './intended-link/schema.json';
import photoMetadata from './photo-metadata/schema.json';

export const contentTypes = {
  'body-picture': { schema: bodyPicture },
  'former-slug': { schema: formerSlug },
  'intended-link': { schema: intendedLink },
  'photo-metadata': { schema: photoMetadata },
};
