import { matchesPattern } from './event-pattern';

/** What an endpoint asked for; an empty list means everything. */
export interface Subscription {
  eventTypes: readonly string[];
  contentTypes: readonly string[];
  locales: readonly string[];
}

/** The facts of an event that a subscription looks at. */
export interface EventFacts {
  type: string;
  /** `null` for content that is not localised; such events reach every locale. */
  locale: string | null;
}

export function isSubscribed(
  { eventTypes, contentTypes, locales }: Subscription,
  { type, locale }: EventFacts
): boolean {
  const subject = type.slice(0, type.lastIndexOf('.'));
  return (
    accepts(eventTypes, (pattern) => matchesPattern(pattern, type)) &&
    accepts(contentTypes, (name) => name === subject) &&
    (locale === null || accepts(locales, (code) => code === locale))
  );
}

function accepts(list: readonly string[], test: (entry: string) => boolean): boolean {
  return list.length === 0 || list.some(test);
}
