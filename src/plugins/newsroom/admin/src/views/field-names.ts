import fieldTexts from '../../../field-texts/en.json';

/** The content types as they are called where a project has not renamed them. */
const UIDS: Record<string, string> = {
  article: 'content-types.api::article.article',
  'live-brief': 'content-types.api::live-brief.live-brief',
  author: 'content-types.api::author.author',
  photo: 'content-types.api::photo.photo',
};

/** The id under which a field's hint is translated. */
export function hintId(key: string): string {
  return `newsroom.field.${key}`;
}

/**
 * Turns field texts into translations that Strapi looks up.
 *
 * @param texts by field and purpose: `article.slug`, `article.slug.hint`, `credit.role`
 * @returns by the id that the content manager asks for: a label's own, see {@link hintId} for hints
 */
export function fieldTranslations(texts: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).map(([key, text]) => [idOf(key), text]));
}

/** What a label is looked up by; in a language without a translation it stays `stored`. */
export interface Label {
  id: string;
  defaultMessage: string;
}

/** The label of a field that the newsroom names, such as the `title` of an `article`. */
export function labelIn(type: string, field: string, stored: string): Label | string {
  const key = `${type}.${field}`;
  return key in fieldTexts ? { id: idOf(key), defaultMessage: stored } : stored;
}

function idOf(key: string): string {
  const [type = '', field, purpose] = key.split('.');
  if (purpose === 'hint') return hintId(key);
  return `content-manager.${UIDS[type] ?? `components.newsroom.${type}`}.${field}`;
}
