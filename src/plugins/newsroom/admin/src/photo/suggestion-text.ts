import { newsroomTime } from '../../../domain/newsroom-time';
import type { PhotoField } from '../../../domain/photo-suggestions';

/** An attribute's value as an editor reads it: times by the newsroom's clock, the rest as it is. */
export function suggestionText(
  field: PhotoField,
  value: string,
  { timeZone, locale }: { timeZone: string; locale: string }
): string {
  return field === 'takenAt' ? newsroomTime(value, timeZone, locale).display : value;
}
