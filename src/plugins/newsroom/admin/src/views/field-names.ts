import fieldTexts from '../../../field-texts/en.json';
import type { TypeNames } from './type-names';

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
export function fieldTranslations(
  texts: Record<string, string>,
  names: TypeNames
): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).map(([key, text]) => [idOf(key, names), text]));
}

/** What a label is looked up by; in a language without a translation it stays `stored`. */
export interface Label {
  id: string;
  defaultMessage: string;
}

/**
 * The label of a field that the newsroom names, such as the `title` of an article.
 *
 * @param displayName what Strapi calls the type
 */
export function labelIn(
  displayName: string,
  field: string,
  stored: string,
  names: TypeNames
): Label | string {
  const kind = Object.keys(names).find((one) => names[one]?.displayName === displayName);
  const key = `${kind}.${field}`;
  return key in fieldTexts ? { id: idOf(key, names), defaultMessage: stored } : stored;
}

function idOf(key: string, names: TypeNames): string {
  const [type = '', field, purpose] = key.split('.');
  if (purpose === 'hint') return hintId(key);
  const uid = names[type]?.uid;
  const place = uid === undefined ? `components.newsroom.${type}` : `content-types.${uid}`;
  return `content-manager.${place}.${field}`;
}
