import { aiSourceType } from './ai-credit';
import { LONGEST_CREDIT_TEXT, type CreditField, type CreditFields } from './credit-fields';
import { digitalSourceTypeUri } from './digital-source-type';
import { fileCaption } from './file-caption';
import { creatorDispute, fileCredit } from './file-credit';
import type { FoundText, MetadataBlock, PhotoMetadata } from './photo-metadata';
import { readSourceTypeText } from './source-type-text';
import { readInstant, readNewsroomTime } from './time-input';
import { withTerms } from './usage-terms';

/** Attributes of a photo that its file can fill in. */
export type PhotoField =
  CreditField | 'caption' | 'alternativeText' | 'takenAt' | 'digitalSourceType' | 'usageTerms';

/** How many characters an attribute holds; those that are not named here hold any text. */
export const LONGEST_TEXT: Partial<Record<PhotoField, number>> = {
  photographer: LONGEST_CREDIT_TEXT,
  agency: LONGEST_CREDIT_TEXT,
  distributor: LONGEST_CREDIT_TEXT,
  creditLine: LONGEST_CREDIT_TEXT,
  alternativeText: 1000,
};

/**
 * A value for a photo's attribute, as the attribute stores it. `caution`: the file's field is full
 * to the last byte (`cut`), its time has no offset and was read by the newsroom's clock
 * (`no-offset`), or its source type is retired and was replaced (`retired`).
 */
export interface PhotoSuggestion {
  field: PhotoField;
  value: string;
  from: MetadataBlock;
  caution: 'cut' | 'no-offset' | 'retired' | null;
}

/** A value of the file that no attribute can take, and why. */
export interface RefusedValue {
  field: PhotoField;
  text: string;
  from: MetadataBlock;
  reason: 'day-only' | 'unclear-time' | 'retired' | 'unknown-source-type' | 'too-long';
}

/** Two places of a file that credit different people. */
export interface CreditDispute {
  credits: Array<{ source: 'creator' | 'credit' | 'caption'; fields: CreditFields }>;
}

export interface PhotoSuggestions {
  suggestions: PhotoSuggestion[];
  refused: RefusedValue[];
  /** Whom to credit is for the editor to decide. */
  conflict: CreditDispute | null;
}

/**
 * What a photo's attributes would be by its file, in the order of the edit view.
 *
 * @throws RangeError when `timeZone` is no zone.
 */
export function photoSuggestions(metadata: PhotoMetadata, timeZone: string): PhotoSuggestions {
  const { caption, credit, terms, dispute } = fileCaption(metadata.caption, fileCredit(metadata));
  const inFile = dispute ?? creatorDispute(metadata);
  const result: PhotoSuggestions = {
    suggestions: [],
    refused: [],
    conflict: inFile && { credits: Object.entries(inFile).map(creditOf) },
  };
  addText(result, 'kind', credit.kind);
  addText(result, 'photographer', credit.photographer);
  addText(result, 'agency', credit.agency);
  addText(result, 'distributor', credit.distributor);
  addText(result, 'creditLine', credit.creditLine);
  if (metadata.credit && metadata.credit.value.length > LONGEST_CREDIT_TEXT) {
    addText(result, 'creditLine', metadata.credit);
  }
  addText(result, 'alternativeText', metadata.alternativeText);
  addText(result, 'caption', caption);
  addTime(result, metadata.takenAt, timeZone);
  addSourceType(result, metadata.digitalSourceType ?? sourceTypeInCredit(metadata));
  addText(result, 'usageTerms', allTerms(metadata.usageTerms, terms));
  return result;
}

function creditOf([source, fields]: [string, CreditFields]): CreditDispute['credits'][number] {
  return { source: source as CreditDispute['credits'][number]['source'], fields };
}

/** Those of the file's own field and those of its caption. */
function allTerms(own: FoundText | null, inCaption: FoundText | null): FoundText | null {
  if (own === null || inCaption === null) return own ?? inCaption;
  return { ...own, value: withTerms(own.value, inCaption.value) ?? own.value };
}

/** "Made with Google AI" tells the source type of a file that does not. */
function sourceTypeInCredit({ credit }: PhotoMetadata): FoundText | null {
  const code = credit && aiSourceType(credit.value);
  return code && { ...credit, value: digitalSourceTypeUri(code), cut: false };
}

function addText(result: PhotoSuggestions, field: PhotoField, found: FoundText | null): void {
  if (found === null) return;
  const { value, from, cut } = found;
  if (value.length > (LONGEST_TEXT[field] ?? Infinity)) {
    result.refused.push({ field, text: value, from, reason: 'too-long' });
  } else {
    result.suggestions.push({ field, value, from, caution: cut ? 'cut' : null });
  }
}

/** A file's clock without an offset is meant in the newsroom's zone, as everywhere in the pack. */
function addTime(result: PhotoSuggestions, found: FoundText | null, timeZone: string): void {
  if (found === null) return;
  const { value: text, from } = found;
  const field = 'takenAt';
  const read = readNewsroomTime(text, timeZone);
  if (read.ok && read.instant !== null) {
    const caution = readInstant(text) === null ? 'no-offset' : null;
    result.suggestions.push({ field, value: read.instant, from, caution });
  } else {
    const reason = text.includes('T') ? 'unclear-time' : 'day-only';
    result.refused.push({ field, text, from, reason });
  }
}

function addSourceType(result: PhotoSuggestions, found: FoundText | null): void {
  if (found === null) return;
  const { value: text, from } = found;
  const field = 'digitalSourceType';
  const read = readSourceTypeText(text);
  if (read.ok) {
    const caution = read.retired === null ? null : 'retired';
    result.suggestions.push({ field, value: read.code, from, caution });
  } else {
    const reason = read.reason === 'retired' ? 'retired' : 'unknown-source-type';
    result.refused.push({ field, text, from, reason });
  }
}
