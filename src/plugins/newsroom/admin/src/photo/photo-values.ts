import type { CreditFields } from '../../../domain/credit-fields';
import { creditConflicts } from '../../../domain/photo-credit-fields';
import { isPhotoKind } from '../../../domain/photo-kind';
import { takeableSuggestions } from '../../../domain/photo-comparison';
import type { PhotoField, PhotoSuggestion } from '../../../domain/photo-suggestions';

/** The values of a photo's form, as they are typed. */
export type PhotoValues = Readonly<Record<string, unknown>>;

/** New values for some of a photo's attributes; `null` empties one. */
export type PhotoPatch = Partial<Record<PhotoField, string | null>>;

/** The chosen image, as the media field holds it; `version` changes when its file is replaced. */
export interface ChosenImage {
  fileId: number;
  version: string;
}

export function chosenImage(value: unknown): ChosenImage | null {
  const file: unknown = Array.isArray(value) ? value[0] : value;
  if (typeof file !== 'object' || file === null || !('id' in file)) return null;
  if (typeof file.id !== 'number') return null;
  const version = 'updatedAt' in file ? file.updatedAt : null;
  return { fileId: file.id, version: typeof version === 'string' ? version : '' };
}

export function creditFieldsIn(values: PhotoValues): CreditFields {
  return {
    photographer: textIn(values, 'photographer'),
    agency: textIn(values, 'agency'),
    distributor: textIn(values, 'distributor'),
    creditLine: textIn(values, 'creditLine'),
    kind: isPhotoKind(values.kind) ? values.kind : null,
  };
}

/** The text of an attribute; an emptied input is no text. */
export function textIn(values: PhotoValues, field: string): string | null {
  const value = values[field];
  return typeof value === 'string' && value !== '' ? value : null;
}

/** The part of a patch that changes something. */
export function changesIn(patch: PhotoPatch, values: PhotoValues): PhotoPatch {
  const changes = Object.entries(patch).filter(
    ([field, value]) => (value ?? null) !== textIn(values, field)
  );
  return Object.fromEntries(changes);
}

/** The file's credit in place of the typed one; what the file does not name is emptied. */
export function fileCreditPatch(suggestions: readonly PhotoSuggestion[]): CreditFields {
  const value = (field: PhotoField): string | null =>
    suggestions.find((suggestion) => suggestion.field === field)?.value ?? null;
  const kind = value('kind');
  return {
    photographer: value('photographer'),
    agency: value('agency'),
    distributor: value('distributor'),
    creditLine: value('creditLine'),
    kind: isPhotoKind(kind) ? kind : null,
  };
}

/**
 * Everything that the file says and the form does not, but nothing whose end may be cut off. A
 * verbatim line that contradicts the file goes, since it would hide what is taken over.
 */
export function takeOverAll(
  suggestions: readonly PhotoSuggestion[],
  values: PhotoValues
): PhotoPatch {
  const takeable = takeableSuggestions(suggestions, values);
  const patch: PhotoPatch = Object.fromEntries(takeable.map(({ field, value }) => [field, value]));
  const whole = suggestions.filter(({ caution }) => caution !== 'cut');
  const contradicted = creditConflicts(creditFieldsIn(values), fileCreditPatch(whole)).length > 0;
  const hides = textIn(values, 'creditLine') !== null && !whole.some(isCreditLine);
  return contradicted && hides ? { ...patch, creditLine: null } : patch;
}

function isCreditLine({ field }: PhotoSuggestion): boolean {
  return field === 'creditLine';
}
