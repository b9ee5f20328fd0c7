import type { Locale } from './facts';

/**
 * Whether texts of this locale follow Ukrainian rules; every other locale follows English ones.
 * @param locale a BCP 47 tag: `uk`, `uk-UA`
 */
export function isUkrainian(locale: Locale): boolean {
  return /^uk(?:$|[-_])/i.test(locale);
}
