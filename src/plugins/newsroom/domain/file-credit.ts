import { kindOfFlags } from './credit-flags';
import { isSameName, NO_CREDIT, type CreditField, type CreditFields } from './credit-fields';
import { readMaker, readSource, type Maker } from './file-maker';
import { completeLine } from './file-credit-line';
import { creditFieldsOf } from './photo-credit-fields';
import type { PhotoKind } from './photo-kind';
import type { FoundText, PhotoMetadata } from './photo-metadata';
import { supplierRank } from './supplier-rank';

/** A file's credit, each part with the place where it stood. */
export type FileCredit = Record<Exclude<CreditField, 'kind'>, FoundText | null> & {
  kind: (FoundText & { value: PhotoKind }) | null;
};

/**
 * The credit that a file asks for, from its credit line, its creator and its source (IPTC Photo
 * Metadata, Credit Line, Creator, Source). The credit line, which is the supplier's wish, wins where
 * it names the photographer itself; a lone name in it beside another creator is the supplier's
 * ("Anadolu"). What only the creator or the source names is added, so that nobody is lost.
 */
export function fileCredit({
  credit,
  creator,
  source,
}: Pick<PhotoMetadata, 'credit' | 'creator'> & { source?: FoundText | null }): FileCredit {
  const fields = (credit && creditFieldsOf(credit.value)) ?? NO_CREDIT;
  const maker = readMaker(creator);
  const owner = readSource(source ?? null, creator);
  const photographer = photographerOf(fields, maker, credit);
  const lone = photographer.lone && fields.photographer !== null;
  const named = lone ? { ...fields, agency: fields.photographer } : fields;
  const suppliers = suppliersOf(named, credit, [...maker.organisations, ...owner.organisations]);
  const flags = [...maker.flags, ...owner.flags];
  const found = { photographer: photographer.found, ...suppliers };
  const line = completeLine(fields.creditLine, credit, { ...found, flags });
  const kind = fields.kind ?? kindOfFlags(flags.map(({ value }) => value));
  const from = credit ?? flags[0] ?? creator;
  return {
    ...found,
    creditLine: line,
    kind: kind && from ? { value: kind, from: from.from, cut: false } : null,
  };
}

/** Whom the creator names and whom the credit line names, where these are two people. */
export function creatorDispute({ credit, creator }: Pick<PhotoMetadata, 'credit' | 'creator'>): {
  creator: CreditFields;
  credit: CreditFields;
} | null {
  const fields = credit && creditFieldsOf(credit.value);
  const person = readMaker(creator).person?.value ?? null;
  if (
    !fields?.photographer ||
    person === null ||
    photographerOf(fields, readMaker(creator), credit).lone
  ) {
    return null;
  }
  if (names(fields.photographer, person) || names(person, fields.photographer)) return null;
  return { creator: { ...fields, photographer: person, creditLine: null }, credit: fields };
}

/** `lone`: the only name of the line is not the creator's, so it is the supplier's. */
function photographerOf(
  { photographer, agency }: CreditFields,
  { person }: Maker,
  credit: FoundText | null
): { found: FoundText | null; lone: boolean } {
  if (photographer === null || credit === null) return { found: person, lone: false };
  const lone = person !== null && agency === null && !isSameName(photographer, person.value);
  return { found: lone ? person : partOf(credit, photographer), lone };
}

function suppliersOf(
  { agency, distributor }: CreditFields,
  credit: FoundText | null,
  others: readonly FoundText[]
): { agency: FoundText | null; distributor: FoundText | null } {
  const part = (value: string | null) => (credit && value !== null ? partOf(credit, value) : null);
  const result = { agency: part(agency), distributor: part(distributor) };
  for (const other of others) addSupplier(result, other);
  return result;
}

function addSupplier(
  result: { agency: FoundText | null; distributor: FoundText | null },
  other: FoundText
): void {
  const { agency, distributor } = result;
  const known = [...(agency?.value.split('/') ?? []), distributor?.value ?? ''];
  if (known.some((name) => isSameSupplier(name, other.value))) return;
  if (agency === null) {
    result.agency = other;
  } else if (distributor === null && supplierRank(agency.value) > supplierRank(other.value)) {
    Object.assign(result, { agency: other, distributor: agency });
  } else if (distributor === null && supplierRank(other.value) > supplierRank(agency.value)) {
    result.distributor = other;
  } else {
    result.agency = { ...agency, value: `${other.value}/${agency.value}` };
  }
}

/** "Getty Images" and "Getty Images Europe", "EPA" and "EPA-EFE" are one. */
function isSameSupplier(one: string, other: string): boolean {
  const [left, right] = [one.trim().toLowerCase(), other.trim().toLowerCase()];
  return left !== '' && (left.startsWith(right) || right.startsWith(left));
}

function names(text: string, name: string): boolean {
  return text.toLowerCase().includes(name.toLowerCase());
}

/** Only what stands at the end of a line that was cut may be cut itself. */
function partOf(line: FoundText, value: string): FoundText {
  return { ...line, value, cut: line.cut && line.value.trimEnd().endsWith(value) };
}
