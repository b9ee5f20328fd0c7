import {
  creditParts,
  isSameName,
  lineFieldsOf,
  NO_CREDIT,
  type CreditFields,
  type CreditPart,
} from './credit-fields';
import { mergeCredits } from './credit-merge';
import { filledText } from './filled-text';

/**
 * What a pasted text fills in: one credit line, or several in brackets that say the same
 * ("(Photo by X / AFP) (Photo by X/AFP via Getty Images)"), which are read as one.
 *
 * @returns `null` for a text that is no credit line
 */
export function creditFieldsOf(text: string): CreditFields | null {
  const groups = bracketGroups(text);
  if (groups === null) return lineFieldsOf(text);
  let fields = NO_CREDIT;
  for (const group of groups) {
    const merged = mergeCredits(fields, lineFieldsOf(group) ?? NO_CREDIT);
    if (merged === null) return lineFieldsOf(text);
    fields = merged;
  }
  return fields;
}

/**
 * The parts on which two credits contradict each other. A part that only one of them names is no
 * contradiction, nor are capitals: agencies write "SERGEI SUPINSKY" and "Sergei Supinsky".
 */
export function creditConflicts(one: CreditFields, other: CreditFields): CreditPart[] {
  const [a, b] = [creditParts(one), creditParts(other)];
  return (['photographer', 'agency', 'distributor'] as const).filter((part) => {
    const [left, right] = [filledText(a[part]), filledText(b[part])];
    return left !== null && right !== null && !isSameName(left, right);
  });
}

function bracketGroups(text: string): string[] | null {
  const whole = /^\s*(?:[([](?:[^()[\]]|\([^()]*\))*[)\]][\s.;]*){2,}$/u;
  if (text.length > 1000 || !whole.test(text)) return null;
  return text.match(/[([](?:[^()[\]]|\([^()]*\))*[)\]]/gu);
}
