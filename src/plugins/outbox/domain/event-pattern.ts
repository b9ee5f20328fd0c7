import { EVENT_TYPES } from './event-type';

/**
 * Whether a text names event types: one of them, all of a subject (`article.*`) or all (`*`).
 */
export function isEventPattern(pattern: string): boolean {
  return EVENT_TYPES.some((type) => matchesPattern(pattern, type));
}

export function matchesPattern(pattern: string, type: string): boolean {
  if (pattern === '*' || pattern === type) return true;
  return pattern.endsWith('.*') && type.startsWith(pattern.slice(0, -1));
}

/** The event types that a list of patterns means; an empty list means all of them. */
export function typesOf(patterns: readonly string[]): string[] {
  return EVENT_TYPES.filter(
    (type) => patterns.length === 0 || patterns.some((pattern) => matchesPattern(pattern, type))
  );
}
