import type { Block } from './blocks';

/** Stable names by which the samples refer to each other; they never reach the database. */
export type AuthorKey = 'city-desk' | 'culture-desk' | 'ivan' | 'olena' | 'yevhen' | 'yuliia';
export type PhotoKey = 'bridge' | 'library' | 'podium' | 'skyline' | 'tram' | 'wheat';
export type ArticleKey =
  | 'bridge'
  | 'choir'
  | 'clock'
  | 'energy'
  | 'ferry'
  | 'library'
  | 'market'
  | 'mosaic'
  | 'night-buses'
  | 'rink'
  | 'tram'
  | 'wheat';

type SampleLocale = 'en' | 'uk';

/**
 * A newsroom time: an instant with its offset, or a wall clock of the newsroom, such as
 * `2024-02-01T17:25`. Times that the clock shows twice need the offset.
 */
type SampleTime = string;

export interface AuthorSample {
  name: string;
  kind: 'person' | 'desk';
  jobTitle: string;
  bio: string;
  email: string;
  /** Public without a story. */
  listed?: boolean;
  portrait?: PhotoKey;
  links?: Array<{ label: string; url: string }>;
  translations: Array<{ locale: 'uk'; name: string; jobTitle: string; bio: string }>;
}

export interface PhotoSample {
  name: string;
  /** A file in `assets/photos`. */
  file: string;
  alternativeText: string;
  caption: string;
  photographer?: string;
  agency?: string;
  distributor?: string;
  creditLine?: string;
  takenAt?: SampleTime;
  digitalSourceType?: 'digitalCreation';
  usageTerms?: string;
  /** The last day of the licence. */
  rightsExpire?: string;
  translations: Array<{ locale: 'uk'; alternativeText: string; caption: string }>;
}

export interface CreditSample {
  role: 'author' | 'translator' | 'editor' | 'photographer' | 'contributor';
  author: AuthorKey;
  creditedAs?: string;
}

interface AudioSample {
  /** A file in `assets/audio`. */
  file: string;
  production:
    'human-recording' | 'ai-enhanced-recording' | 'synthetic-voice' | 'cloned-voice' | 'mixed';
  voice?: string;
  vendor?: string;
  model?: string;
  voiceConsent?: boolean;
  disclosureOverride?: string;
}

interface CorrectionSample {
  kind: 'correction' | 'clarification' | 'update' | 'retraction';
  text: string;
  date: SampleTime;
}

/** What editors typed into a story of either kind. */
interface StoryFields {
  title: string;
  body: Block[];
  datePublished?: SampleTime;
  credits?: CreditSample[];
  leadPhoto?: PhotoKey;
}

export interface ArticleFields extends StoryFields {
  summary: string;
  bylineOverride?: string;
  audioTrack?: AudioSample;
  corrections?: CorrectionSample[];
}

export interface LiveBriefFields extends StoryFields {
  /** The story it belongs to. */
  article?: ArticleKey;
  pinned?: boolean;
  keyEvent?: boolean;
  sourceName?: string;
  sourceUrl?: string;
}

/** A story in one language and what happened to it, step by step. */
interface Story<Fields> {
  locale: SampleLocale;
  fields: Fields;
  /** `draft`: written, never published. */
  stage: 'published' | 'draft';
}

export interface ArticleSample extends Story<ArticleFields> {
  key: ArticleKey;
  /** What editors did afterwards, in order. */
  later?: ArticleEdit[];
  /** The same story in other languages: locale versions of one document. */
  translations?: Array<Story<ArticleFields>>;
}

interface ArticleEdit {
  fields: Partial<ArticleFields>;
  /** Whether readers get the change; otherwise it waits as a draft. */
  publish: boolean;
  /** Ticked by the editor: moves the date of the update. */
  substantiveUpdate?: boolean;
}

export interface LiveBriefSample extends Story<LiveBriefFields> {
  translations?: Array<Story<LiveBriefFields>>;
}
