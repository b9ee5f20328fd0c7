import { PHOTO_KINDS } from '../photo-kind';
import type { CorrectionKind } from '../correction-kind';
import type { Language } from './language';

const KINDS: readonly CorrectionKind[] = ['correction', 'clarification', 'update', 'retraction'];
const NAMES = ['Ann Sample', 'Bo Sample', 'Cy Sample'];

/**
 * One text of every sort that a language has, and of every word that it may choose: two languages that
 * give the same are the same to readers.
 * @throws whatever an unfinished language throws
 */
export function sampleTexts(language: Language): string[] {
  const months = Array.from({ length: 12 }, (_, index) => {
    const reading = { year: 2024, month: index + 1, dayOfMonth: 1, hour: 2 * index, minute: '05' };
    return language.dateAndTime(language.date(reading), language.time(reading));
  });
  const credits = [null, ...PHOTO_KINDS].flatMap((kind) => [
    language.photoCredit({ kind, makers: 'Ann Sample/Agency', distributor: 'Distributor' }),
    language.photoCredit({ kind, makers: 'Ann Sample/Agency', distributor: null }),
    language.photoCredit({ kind, makers: null, distributor: 'Distributor' }),
  ]);
  return [
    language.lastJoiner(NAMES.slice(0, 2)),
    language.lastJoiner(NAMES),
    language.bylineLine('Ann Sample'),
    language.authors[0],
    language.authors[1],
    ...months,
    ...[1, 2, 5, 11, 21].map((minutes) => language.readingTime(minutes)),
    ...KINDS.map((kind) => language.correctionLabels[kind]),
    ...credits,
    language.aiPicture,
    language.audioDisclosure,
  ];
}

/** Whether a value is a whole language: every text of it is there. */
export function isLanguage(value: unknown): value is Language {
  try {
    const texts: unknown[] = sampleTexts(value as Language);
    return texts.every((text) => typeof text === 'string' && text !== '');
  } catch {
    return false;
  }
}
