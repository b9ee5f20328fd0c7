import { filledText } from './filled-text';
import { isSameName } from './credit-fields';
import type { PhotoSuggestion } from './photo-suggestions';
import { readInstant } from './time-input';

/** How a suggestion stands to what is typed. */
export type Comparison = 'same' | 'empty' | 'different';

const MINUTE = 60_000;

/**
 * Compares a suggestion with the attribute's value in the form. Capitals and spaces make no
 * difference, nor do seconds, which the form does not show; a value whose end may be missing is
 * the same as one that goes on where it stops.
 */
export function compareWithTyped(suggestion: PhotoSuggestion, typed: unknown): Comparison {
  const text = typeof typed === 'string' ? filledText(typed) : null;
  if (text === null) return 'empty';
  return isSame(suggestion, text) ? 'same' : 'different';
}

/** Suggestions that "take over all" takes: all that change something, but none with its end cut. */
export function takeableSuggestions(
  suggestions: readonly PhotoSuggestion[],
  typed: Readonly<Record<string, unknown>>
): PhotoSuggestion[] {
  return suggestions.filter(
    (suggestion) =>
      suggestion.caution !== 'cut' &&
      compareWithTyped(suggestion, typed[suggestion.field]) !== 'same'
  );
}

function isSame({ field, value, caution }: PhotoSuggestion, typed: string): boolean {
  if (field === 'takenAt') return minuteOf(value) === minuteOf(typed);
  return isSameName(value, caution === 'cut' ? typed.slice(0, value.length) : typed);
}

function minuteOf(text: string): number | null {
  const instant = readInstant(text);
  return instant === null ? null : Math.floor(instant / MINUTE);
}
