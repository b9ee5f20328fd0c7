import { parseCreditLine } from './credit-line';
import { isOrganisationName } from './organisation-name';
import { creditFieldsOf, isSameName, type CreditField } from './photo-credit-fields';
import type { FoundText, PhotoMetadata } from './photo-metadata';

/**
 * The credit that a file asks for, from its credit line and its creator (IPTC Photo Metadata,
 * Credit Line and Creator). The credit line, which is the supplier's wish, wins where it names the
 * photographer itself; a lone name in it beside another creator is the supplier's ("Anadolu").
 */
export function fileCredit({
  credit,
  creator,
}: Pick<PhotoMetadata, 'credit' | 'creator'>): Record<CreditField, FoundText | null> {
  const fields = credit && creditFieldsOf(credit.value);
  const part = (name: CreditField): FoundText | null => {
    const value = fields?.[name] ?? null;
    if (!credit || value === null) return null;
    // Only what stands at the end of a line that was cut may be cut itself.
    return { ...credit, value, cut: credit.cut && isAtEnd(credit.value, value) };
  };
  const found = {
    photographer: part('photographer'),
    agency: part('agency'),
    distributor: part('distributor'),
    creditLine: part('creditLine'),
  };
  return creator && !isNobody(creator.value) ? withCreator(found, creator) : found;
}

function withCreator(
  found: Record<CreditField, FoundText | null>,
  creator: FoundText
): Record<CreditField, FoundText | null> {
  const { photographer, agency } = found;
  if (isOrganisationName(creator.value)) return { ...found, agency: agency ?? creator };
  if (photographer === null) return { ...found, photographer: creator };
  const lone = agency === null && !isSameName(photographer.value, creator.value);
  return lone ? { ...found, photographer: creator, agency: photographer } : found;
}

function isAtEnd(line: string, part: string): boolean {
  return line.trimEnd().endsWith(part);
}

/** What agencies write for a creator who is not named: "STR", "Stringer", "Handout". */
function isNobody(name: string): boolean {
  const { photographer, agency } = parseCreditLine(name);
  const shown = photographer ?? agency;
  return shown === null || /^(?:[-–—]|str|stringer|staff|uncredited|unknown|n\/a)$/i.test(shown);
}
