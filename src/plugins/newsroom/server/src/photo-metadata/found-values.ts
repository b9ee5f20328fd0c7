import type { FoundText, MetadataField } from '../../../domain/photo-metadata';

/** What one block of an image file says; a block that is silent on a field leaves it out. */
export type FoundValues = Partial<Record<MetadataField, FoundText>>;

/** A block as it was read; not `whole` when it is damaged, too large, or of a forbidden kind. */
export interface ReadBlock {
  values: FoundValues;
  whole: boolean;
}

/** Texts are kept up to here: enough for any caption, too little to fill a database with. */
const LONGEST_TEXT = 10_000;

/** The text as it may be kept: no controls but line breaks and tabs, no blanks around it. */
export function keptText(text: string): string | null {
  // By way of UTF-8, since a lone half of a surrogate pair is nothing a database takes.
  const kept = Buffer.from(text.slice(0, LONGEST_TEXT))
    .toString()
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .trim();
  return kept === '' ? null : kept;
}
