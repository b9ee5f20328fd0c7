import type { AuthorFacts, CreditFacts, CreditRole } from '../../../domain/facts';
import { slugFrom } from '../../../domain/slug';
import { slugChoice } from '../../../domain/slug-choice';
import type { StoryInForm } from '../../../domain/reader-view';
import type { RelatedDocuments, StoredRelations } from '../../../panel-contract';
import { chosenDocument } from './chosen-document';
import {
  audioIn,
  bodyIn,
  momentIn,
  numberIn,
  rowsIn,
  textIn,
  type FormValues,
} from './form-values';

/** What the form is read with. */
export interface FormReading {
  locale: string;
  timeZone: string;
  /** The form's values as they are stored; empty for a new entry. */
  initial: FormValues;
  /** Whether the entry is stored in this language. */
  isStored: boolean;
  /** `undefined` while it is being asked for, `null` for a new entry. */
  relations: StoredRelations | null | undefined;
}

/** The documents that the form points at, by `documentId`. */
export interface NeededDocuments {
  authors: string[];
  photos: string[];
}

/** Which documents must be known for `storyInForm`. */
export function neededDocuments(values: FormValues, reading: FormReading): NeededDocuments {
  const authors = rowsIn(values, 'credits').map((row) => authorOf(row, reading));
  return {
    authors: [...new Set(authors.filter(isId))],
    photos: [photoOf(values, reading)].filter(isId),
  };
}

/** The story that the form would save. A document that `related` lacks counts as none chosen. */
export function storyInForm(
  values: FormValues,
  reading: FormReading,
  related: RelatedDocuments
): StoryInForm {
  const { locale, timeZone, initial, relations } = reading;
  const photo = photoOf(values, reading);
  return {
    locale,
    title: textIn(values, 'title'),
    body: bodyIn(values),
    slug: slugIn(values, reading),
    datePublished: momentIn(values, 'datePublished', timeZone),
    dateUpdated: momentIn(values, 'dateUpdated', timeZone),
    firstPublishedAt: relations?.firstPublishedAt ?? null,
    credits: rowsIn(values, 'credits').map((row) => creditOf(row, reading, related.authors ?? {})),
    bylineOverride: textIn(values, 'bylineOverride'),
    leadPhoto: (photo ? related.photos?.[photo] : null) ?? null,
    audio: audioIn(values, initial, relations?.audioFingerprint ?? null),
  };
}

function creditOf(
  row: FormValues,
  reading: FormReading,
  authors: Record<string, AuthorFacts>
): CreditFacts {
  const author = authorOf(row, reading);
  return {
    role: textIn(row, 'role') as CreditRole | null,
    creditedAs: textIn(row, 'creditedAs'),
    author: (author ? authors[author] : null) ?? null,
  };
}

function authorOf(row: FormValues, { relations }: FormReading): string | null | undefined {
  const id = numberIn(row, 'id');
  // A row without an id is new; a stored one that the answer lacks was saved after it.
  const stored = id === null || relations === null ? null : relations?.authors[String(id)];
  return chosenDocument(row.author, stored);
}

function photoOf(values: FormValues, { relations }: FormReading): string | null | undefined {
  return chosenDocument(values.leadPhoto, relations === null ? null : relations?.leadPhoto);
}

/** The slug that saving would give; whether it is free, only the server knows. */
function slugIn(values: FormValues, { initial, isStored, relations }: FormReading): string | null {
  const title = textIn(values, 'title');
  const stored = {
    slug: textIn(initial, 'slug'),
    title: textIn(initial, 'title'),
    // Until it is known, the stored slug is the better guess.
    isFrozen: relations === undefined || Boolean(relations?.firstPublishedAt),
  };
  const choice = slugChoice({ slug: values.slug, title: values.title }, isStored ? stored : null);
  if (choice.kind === 'by-hand') return textIn(values, 'slug');
  if (choice.kind === 'from-title') return slugFrom(title ?? '') || null;
  return stored.slug;
}

function isId(id: string | null | undefined): id is string {
  return typeof id === 'string';
}
