import type { AuthorFacts, PhotoFacts } from './domain/facts';

/** What is stored of a story and its form does not say: the documents it is connected with, and fields hidden from forms. */
export interface StoredRelations {
  /** The author's `documentId` by the row id of the credit; `null` where none is chosen. */
  authors: Record<string, string | null>;
  /** The lead photo's `documentId`. */
  leadPhoto: string | null;
  /** The moment in UTC; `null` before the first publishing. */
  firstPublishedAt: string | null;
  /** Of the text that the audio was attached to; `null` without audio. */
  audioFingerprint: string | null;
}

/** Documents by `documentId`; `null` when this editor may not read documents of the type. */
export interface RelatedDocuments {
  authors: Record<string, AuthorFacts> | null;
  photos: Record<string, PhotoFacts> | null;
}

/** `GET /newsroom/panel/stories/:uid/:documentId`; `relations` is `null` without such a version. */
export interface PanelStory {
  relations: StoredRelations | null;
  related: RelatedDocuments;
}
