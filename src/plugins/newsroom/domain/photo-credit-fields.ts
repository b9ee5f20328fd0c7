import { parseCreditLine } from './credit-line';
import { filledText } from './filled-text';

export type CreditField = 'photographer' | 'agency' | 'distributor' | 'creditLine';

/** The four attributes of a photo that its credit is made of; `null` is an empty one. */
export type CreditFields = Record<CreditField, string | null>;

/** The longest text that a photo's credit attributes hold. */
export const LONGEST_CREDIT_TEXT = 255;

/**
 * What a pasted credit line fills in. The parts alone are enough for "(Photo by X/Y via Z)", and
 * an earlier verbatim line goes, since it would hide them. A line with more in it than the parts
 * can hold ("AP Photo/X, File"), or with nothing recognised, is also kept word for word.
 *
 * @returns `null` for a text that is no credit line: nothing to see in it, or too long to keep
 */
export function creditFieldsOf(text: string): CreditFields | null {
  const line = filledText(text)?.replace(/\s+/gu, ' ') ?? null;
  if (line === null || line.length > LONGEST_CREDIT_TEXT) return null;
  const { flags, ...parts } = parseCreditLine(line);
  const parsed = Object.values(parts).some((part) => part !== null);
  return { ...parts, creditLine: parsed && flags.length === 0 ? null : withoutBrackets(line) };
}

/**
 * The parts on which two credits contradict each other. A part that only one of them names is no
 * contradiction, nor are capitals: agencies write "SERGEI SUPINSKY" and "Sergei Supinsky".
 */
export function creditConflicts(
  one: CreditFields,
  other: CreditFields
): Array<Exclude<CreditField, 'creditLine'>> {
  const [a, b] = [creditParts(one), creditParts(other)];
  return (['photographer', 'agency', 'distributor'] as const).filter((part) => {
    const [left, right] = [filledText(a[part]), filledText(b[part])];
    return left !== null && right !== null && !isSameName(left, right);
  });
}

/** Whether two names differ in nothing but capitals, spaces and the way accents are stored. */
export function isSameName(one: string, other: string): boolean {
  return plain(one) === plain(other);
}

/** A verbatim line is what readers get, so it decides. */
function creditParts(fields: CreditFields): Omit<CreditFields, 'creditLine'> {
  const line = filledText(fields.creditLine);
  if (line === null) return fields;
  const { photographer, agency, distributor } = parseCreditLine(line);
  return { photographer, agency, distributor };
}

function withoutBrackets(line: string): string {
  return /^\([^()]*\)$/.test(line) ? line.slice(1, -1).trim() : line;
}

function plain(name: string): string {
  return name.normalize('NFC').replace(/\s+/gu, ' ').trim().toLowerCase();
}
