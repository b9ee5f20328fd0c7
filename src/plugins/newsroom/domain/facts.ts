/**
 * What editors typed, as plain data: the input of every pure function in this folder.
 * The server's presenters and the admin's side panel both fill these shapes.
 */

import type { PhotoKind } from './photo-kind';

/** A BCP 47 language of the site: `en`, `uk`. Unknown languages fall back to English rules. */
export type Locale = string;

export type CreditRole = 'author' | 'translator' | 'editor' | 'photographer' | 'contributor';

export type AuthorKind = 'person' | 'desk';

export interface AuthorFacts {
  documentId: string;
  name: string;
  slug: string | null;
  kind: AuthorKind | null;
  translations: ReadonlyArray<{ locale: string; name: string | null }>;
}

/** One row of an article's `credits`, in the editor's order. */
export interface CreditFacts {
  /** Empty means `author`. */
  role: CreditRole | null;
  /** The name to show in this story only. */
  creditedAs: string | null;
  author: AuthorFacts | null;
}

/** A stored file of the media library, its addresses already absolute. */
export interface FileFacts {
  /** Database id; tells whether a track still has the same file. */
  id: number;
  url: string;
  mime: string;
  /** Kilobytes, as the media library stores it. */
  size: number | null;
  /** The exact size; `null` for a file that nobody has measured. */
  bytes: number | null;
  /** The length of sound, rounded to tenths; `null` where it could not be read. */
  seconds: number | null;
  width: number | null;
  height: number | null;
  formats: Record<string, unknown> | null;
}

export interface PhotoFacts {
  documentId: string;
  image: FileFacts | null;
  alternativeText: string | null;
  caption: string | null;
  photographer: string | null;
  agency: string | null;
  distributor: string | null;
  /** A credit to show word for word instead of the one built from the parts. */
  creditLine: string | null;
  /** What the picture is, where it is no plain photo. */
  kind?: PhotoKind | null;
  /** An IPTC digital source type code, such as `digitalCapture`. */
  digitalSourceType: string | null;
  takenAt: Date | string | null;
  /** Last day of the licence, `YYYY-MM-DD`, in the newsroom's zone. */
  rightsExpire: string | null;
  translations: ReadonlyArray<{
    locale: string;
    alternativeText: string | null;
    caption: string | null;
  }>;
}

export type AudioProduction =
  'human-recording' | 'ai-enhanced-recording' | 'synthetic-voice' | 'cloned-voice' | 'mixed';

export interface AudioFacts {
  file: FileFacts | null;
  production: AudioProduction | null;
  voiceConsent: boolean | null;
  disclosureOverride: string | null;
  /** Fingerprint of the text the file was made from; `null` when it was never recorded. */
  textFingerprint: string | null;
}

/** A node of Strapi's blocks editor. */
export interface BlockNode {
  type: string;
  children?: readonly BlockNode[];
  text?: string;
  [attribute: string]: unknown;
}

export type Blocks = readonly BlockNode[];
