import type { Uses } from './domain/uses';

/** `GET /newsroom/authors/:documentId/keep-name-and-delete`: what the action would concern. */
export interface AuthorUses extends Uses {
  /** Rows that credit the author, in drafts and published versions of all languages. */
  credits: number;
  /** Whether the editor's role may change all of those stories. */
  mayKeepName: boolean;
}
