import type { Locale } from './facts';
import { filledText } from './filled-text';
import { isUkrainian } from './language';
import { newsroomTime, type NewsroomTime } from './newsroom-time';

export type CorrectionKind = 'correction' | 'clarification' | 'update' | 'retraction';

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

const LABELS: Readonly<Record<CorrectionKind, { en: string; uk: string }>> = {
  correction: { en: 'Correction', uk: 'Виправлення' },
  clarification: { en: 'Clarification', uk: 'Уточнення' },
  update: { en: 'Update', uk: 'Оновлення' },
  retraction: { en: 'Retraction', uk: 'Відкликання' },
};

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
  const label = LABELS[known][isUkrainian(locale) ? 'uk' : 'en'];
  const time = date === null ? null : newsroomTime(date, timeZone, locale);
  const line = `${time ? `${label}, ${time.date}` : label}: ${told}`;
  return { kind: known, label, text: told, date: time, line };
}

/** Instants of the years 1900 to 2199 sort as they are written. */
function order({ date }: CorrectionNote): string {
  return date?.utc ?? 'unpublished';
}
