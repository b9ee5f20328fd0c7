import { newsroomTime } from '../../../domain/newsroom-time';
import type { PhotoField } from '../../../domain/photo-suggestions';

interface Shown {
  timeZone: string;
  /** Of the panel. */
  locale: string;
  nameOf: (value: string) => string;
}

/** An attribute's value as an editor reads it: times by the newsroom's clock, choices by name. */
export function suggestionText(
  field: PhotoField,
  value: string,
  { timeZone, locale, nameOf }: Shown
): string {
  if (field === 'takenAt') return newsroomTime(value, timeZone, locale).display;
  return field === 'digitalSourceType' || field === 'kind' ? nameOf(value) : value;
}
