import { filledText } from './filled-text';
import { creditParts, isSameName, plainName, type CreditFields } from './credit-fields';

/**
 * Two credits of one picture as one, where neither contradicts the other: what one leaves out, the
 * other adds. Where both name the same, the first one's spelling stays.
 *
 * @returns `null` when they contradict each other
 */
export function mergeCredits(first: CreditFields, second: CreditFields): CreditFields | null {
  if (isEmpty(first)) return second;
  if (isEmpty(second)) return first;
  const lines = [first.creditLine, second.creditLine].flatMap((line) => filledText(line) ?? []);
  if (lines.length === 2 && isSameName(lines[0] ?? '', lines[1] ?? '')) return first;
  const [one, other] = [named(first), named(second)];
  if (isOther(one.photographer, other.photographer)) return null;
  if (isOther(first.kind, second.kind)) return null;
  const richer = richerOf(one, other);
  if (richer === null) return null;
  const parts = {
    photographer: one.photographer ?? other.photographer,
    agency: richer.agency,
    distributor: richer.distributor,
  };
  const kind = first.kind ?? second.kind;
  if (lines.length === 0) return { ...parts, kind, creditLine: null };
  const creditLine = lines.find((line) => holds(line, parts)) ?? null;
  return creditLine === null ? null : { ...parts, kind, creditLine };
}

type Parts = ReturnType<typeof creditParts>;

/** A line that was not understood names whom the fields name, if they name anybody. */
function named(fields: CreditFields): Parts {
  const parts = creditParts(fields);
  return Object.values(parts).some((part) => part !== null) ? parts : fields;
}

/** The one that has all organisations of the other; `null` when each has one of its own. */
function richerOf(one: Parts, other: Parts): Parts | null {
  const [ours, theirs] = [organisations(one), organisations(other)];
  if (theirs.every((name) => ours.includes(name))) return one;
  return ours.every((name) => theirs.includes(name)) ? other : null;
}

function organisations({ agency, distributor }: Parts): string[] {
  const names = [...(filledText(agency)?.split('/') ?? []), filledText(distributor) ?? ''];
  return names.map(plainName).filter((name) => name !== '');
}

function isOther(one: string | null, other: string | null): boolean {
  const [left, right] = [filledText(one), filledText(other)];
  return left !== null && right !== null && !isSameName(left, right);
}

/** Whether readers of the line learn of all parts. */
function holds(line: string, parts: Parts): boolean {
  const text = plainName(line);
  const names = [plainName(filledText(parts.photographer) ?? ''), ...organisations(parts)];
  return names.every((name) => text.includes(name));
}

function isEmpty(fields: CreditFields): boolean {
  const { photographer, agency, distributor, creditLine } = fields;
  return [photographer, agency, distributor, creditLine].every((text) => filledText(text) === null);
}
