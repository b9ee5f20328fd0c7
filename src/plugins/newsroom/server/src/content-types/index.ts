import formerSlug from './former-slug/schema.json';
import photoMetadata from './photo-metadata/schema.json';

export const contentTypes = {
  'former-slug': { schema: formerSlug },
  'photo-metadata': { schema: photoMetadata },
};
