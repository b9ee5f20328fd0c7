import formerSlug from './former-slug/schema.json';
import intendedLink from './intended-link/schema.json';
import photoMetadata from './photo-metadata/schema.json';

export const contentTypes = {
  'former-slug': { schema: formerSlug },
  'intended-link': { schema: intendedLink },
  'photo-metadata': { schema: photoMetadata },
};
