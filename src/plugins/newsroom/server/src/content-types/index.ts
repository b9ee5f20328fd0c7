import formerSlug from './former-slug/schema.json';

export const contentTypes = { 'former-slug': { schema: formerSlug } };
