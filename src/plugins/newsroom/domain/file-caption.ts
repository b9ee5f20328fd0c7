import { captionCredit } from './caption-credit';
import type { CreditFields } from './credit-fields';
import { mergeCredits } from './credit-merge';
import type { FileCredit } from './file-credit';
import type { FoundText } from './photo-metadata';

/** A file's caption without the credit at its end, and its credit with what that one adds. */
export interface FileCaption {
  caption: FoundText | null;
  credit: FileCredit;
  /** Terms of use that stood in the caption. */
  terms: FoundText | null;
  /** The two credits, where they contradict each other. */
  dispute: { caption: CreditFields; credit: CreditFields } | null;
}

/** Moves the credit at the end of a file's caption to the file's credit. */
export function fileCaption(caption: FoundText | null, credit: FileCredit): FileCaption {
  const own = caption && captionCredit(caption.value);
  if (!caption || !own) return { caption, credit, terms: null, dispute: null };
  const found = (value: string): FoundText => ({ value, from: caption.from, cut: false });
  const text = own.text === null ? null : { ...found(own.text), cut: caption.cut };
  const terms = own.terms === null ? null : found(own.terms);
  const fields = plainFields(whole(credit, own.fields, found));
  const merged = mergeCredits(fields, own.fields);
  if (merged === null) {
    return { caption: text, credit, terms, dispute: { caption: own.fields, credit: fields } };
  }
  const { kind } = merged;
  const part = (field: 'photographer' | 'agency' | 'distributor' | 'creditLine') => {
    const value = merged[field];
    if (value === null) return null;
    return credit[field]?.value === value ? credit[field] : found(value);
  };
  const joined: FileCredit = {
    photographer: part('photographer'),
    agency: part('agency'),
    distributor: part('distributor'),
    creditLine: part('creditLine'),
    kind: kind && (credit.kind?.value === kind ? credit.kind : { ...found(kind), value: kind }),
  };
  return { caption: text, credit: joined, terms, dispute: null };
}

function plainFields(credit: FileCredit): CreditFields {
  return {
    photographer: credit.photographer?.value ?? null,
    agency: credit.agency?.value ?? null,
    distributor: credit.distributor?.value ?? null,
    creditLine: credit.creditLine?.value ?? null,
    kind: credit.kind?.value ?? null,
  };
}

/** Names whose end the file cut off, as the caption has them whole. */
function whole(
  credit: FileCredit,
  caption: CreditFields,
  found: (value: string) => FoundText
): FileCredit {
  const { photographer, agency, distributor } = caption;
  const names = [photographer, ...(agency?.split('/') ?? []), distributor];
  const mend = (text: FoundText | null): FoundText | null => {
    const longer = text?.cut && names.find((name) => name?.startsWith(text.value));
    return longer ? found(longer) : text;
  };
  return {
    ...credit,
    photographer: mend(credit.photographer),
    agency: mend(credit.agency),
    distributor: mend(credit.distributor),
  };
}
