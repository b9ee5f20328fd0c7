import type { CorrectionKind } from '../correction-kind';
import type { PhotoKind } from '../photo-kind';

/** What a newsroom's clock shows at one moment. */
export interface ClockReading {
  year: number;
  /** 1 to 12. */
  month: number;
  dayOfMonth: number;
  /** 0 to 23. */
  hour: number;
  /** Two digits: `05`. */
  minute: string;
}

/** The parts of a photo's credit; one of them at least is known. */
export interface CreditParts {
  /** `null` is a plain photo. */
  kind: PhotoKind | null;
  /** Photographer and agency: `Ann Sample/Sample Agency`; `null` where only the distributor is known. */
  makers: string | null;
  distributor: string | null;
}

/** How the texts that readers get are worded in one language (output contract, sections 2 to 6). */
export interface Language {
  /** Between the last two of at least two names, with its spaces: ` and `. */
  lastJoiner(names: readonly string[]): string;
  /** The line under the headline: `by Ann Sample`. */
  bylineLine(names: string): string;
  /** What stands before one author and before several at the end of a story: `Author`, `Authors`. */
  authors: readonly [one: string, several: string];
  date(reading: ClockReading): string;
  time(reading: ClockReading): string;
  /** Of both texts: `February 1, 2024 5:25 PM`. */
  dateAndTime(date: string, time: string): string;
  /** `2 min read` */
  readingTime(minutes: number): string;
  correctionLabels: Readonly<Record<CorrectionKind, string>>;
  photoCredit(parts: CreditParts): string;
  /** The credit of a picture of which nothing is known but that it was made with AI. */
  aiPicture: string;
  /** The sentence about AI-assisted audio, unless the configuration has another. */
  audioDisclosure: string;
}
