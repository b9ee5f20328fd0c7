import type { CorrectionKind } from './correction-kind';
import type { Locale } from './facts';
import { filledText } from './filled-text';
import { languageOf } from './languages/languages';
import { newsroomTime, type NewsroomTime } from './newsroom-time';

/** One row of an article's `corrections`. */
export interface CorrectionFacts {
  /** Empty means `correction`. */
  kind: CorrectionKind | null;
  text: string | null;
  date: Date | string | null;
}

/** A correction as readers see it (output contract, section 6). */
export interface CorrectionNote {
  kind: CorrectionKind;
  /** en `Correction`, uk `Виправлення` */
  label: string;
  text: string;
  /** `null` until it is published. */
  date: NewsroomTime | null;
  /** `Correction, February 2, 2024: It was Tuesday.` */
  line: string;
}

/**
 * The corrections of a story, newest first. One without a date is about to be published, so it is the
 * newest; those of the same moment keep the editor's order. One without a text says nothing.
 */
export function correctionNotes(
  corrections: readonly CorrectionFacts[],
  locale: Locale,
  timeZone: string
): CorrectionNote[] {
  return corrections
    .flatMap((facts) => note(facts, locale, timeZone) ?? [])
    .toSorted((a, b) => order(b).localeCompare(order(a)));
}

function note(
  { kind, text, date }: CorrectionFacts,
  locale: Locale,
  timeZone: string
): CorrectionNote | null {
  const told = filledText(text);
  if (told === null) return null;
  const known = kind ?? 'correction';
  const label = languageOf(locale).correctionLabels[known];
  const time = date === null ? null : newsroomTime(date, timeZone, locale);
  const line = `${time ? `${label}, ${time.date}` : label}: ${told}`;
  return { kind: known, label, text: told, date: time, line };
}

/** Instants of the years 1900 to 2199 sort as they are written. */
function order({ date }: CorrectionNote): string {
  return date?.utc ?? 'unpublished';
}
