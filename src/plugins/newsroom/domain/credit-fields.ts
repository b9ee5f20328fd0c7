import { parseCreditLine } from './credit-line';
import { filledText } from './filled-text';
import type { PhotoKind } from './photo-kind';

/** The attributes that name somebody. */
export type CreditPart = 'photographer' | 'agency' | 'distributor';

export type CreditField = CreditPart | 'creditLine' | 'kind';

/** The attributes of a photo that its credit is made of; `null` is an empty one. */
export type CreditFields = Record<Exclude<CreditField, 'kind'>, string | null> & {
  kind: PhotoKind | null;
};

export const NO_CREDIT: CreditFields = {
  photographer: null,
  agency: null,
  distributor: null,
  creditLine: null,
  kind: null,
};

/** The longest text that a photo's credit attributes hold. */
export const LONGEST_CREDIT_TEXT = 255;

/**
 * What one pasted credit line fills in. The parts alone are enough for "(Photo by X/Y via Z)", and
 * an earlier verbatim line goes, since it would hide them. A line with more in it than the parts
 * can hold ("AP Photo/X, File"), or with nothing recognised, is also kept word for word.
 *
 * @returns `null` for a text that is no credit line: nothing to see in it, or too long to keep
 */
export function lineFieldsOf(text: string): CreditFields | null {
  const line = filledText(text)?.replace(/\s+/gu, ' ') ?? null;
  if (line === null || line.length > LONGEST_CREDIT_TEXT) return null;
  const { photographer, agency, distributor, kind, flags, sure } = parseCreditLine(line);
  const isWhole = sure && flags.length === 0 && [photographer, agency, distributor].some(Boolean);
  const creditLine = isWhole ? null : withoutBrackets(line);
  return { photographer, agency, distributor, creditLine, kind };
}

/** Whether a line was kept only as it is, because nothing in it was recognised. */
export function isUnrecognised(fields: CreditFields): boolean {
  const { creditLine, kind, photographer, agency, distributor } = fields;
  return creditLine !== null && [kind, photographer, agency, distributor].every((part) => !part);
}

/** Whether two names differ in nothing but capitals, spaces and the way accents are stored. */
export function isSameName(one: string, other: string): boolean {
  return plainName(one) === plainName(other);
}

/** A name as it is compared. */
export function plainName(name: string): string {
  return name.normalize('NFC').replace(/\s+/gu, ' ').trim().toLowerCase();
}

/** A verbatim line is what readers get, so it decides. */
export function creditParts(fields: CreditFields): Record<CreditPart, string | null> {
  const line = filledText(fields.creditLine);
  if (line === null) return fields;
  const { photographer, agency, distributor } = parseCreditLine(line);
  return { photographer, agency, distributor };
}

function withoutBrackets(line: string): string {
  return /^\([^()]*\)$|^\[[^[\]]*\]$/.test(line) ? line.slice(1, -1).trim() : line;
}
