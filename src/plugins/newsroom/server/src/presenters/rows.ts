import type { CorrectionFacts } from '../../../domain/correction-notes';
import type {
  AudioFacts,
  AuthorFacts,
  Blocks,
  CreditRole,
  FileFacts,
  PhotoFacts,
} from '../../../domain/facts';

/** Rows as the queries in this folder select them; dates come as ISO texts or as `Date`. */
export type StoredTime = string | Date | null;

export interface StoryRow {
  id: number;
  documentId: string;
  locale: string | null;
  publishedAt: StoredTime;
  title: string | null;
  slug: string | null;
  body: Blocks | null;
  datePublished: StoredTime;
  dateUpdated: StoredTime;
  firstPublishedAt: StoredTime;
  credits: Array<{
    role: CreditRole | null;
    creditedAs: string | null;
    author: AuthorFacts | null;
  }> | null;
  leadPhoto: PhotoRow | null;
}

export interface ArticleRow extends StoryRow {
  summary: string | null;
  bylineOverride: string | null;
  audioTrack: (Omit<AudioFacts, 'file'> & { file: FileFacts | null }) | null;
  corrections: CorrectionFacts[] | null;
}

export type LiveBriefRow = StoryRow;

export type PhotoRow = PhotoFacts & { id: number };

/** A photo for its own sake, not as part of a story. */
export type OwnPhotoRow = PhotoRow & { isShown: boolean | null };

export interface AuthorRow {
  id: number;
  slug: string | null;
  isShown: boolean | null;
}

/** Of a media file, what is shown; its row has three times as much. */
const FILE = { select: ['id', 'url', 'mime', 'size', 'width', 'height', 'formats'] };

const SOUND = { select: ['id', 'url', 'mime', 'size', 'bytes', 'seconds'] };

export const AUTHOR_FACTS_QUERY = {
  select: ['id', 'documentId', 'name', 'slug', 'kind'],
  populate: { translations: { select: ['locale', 'name'] } },
};

export const PHOTO_QUERY = {
  select: [
    'id',
    'documentId',
    'alternativeText',
    'caption',
    'photographer',
    'agency',
    'distributor',
    'creditLine',
    'kind',
    'digitalSourceType',
    'takenAt',
    'rightsExpire',
  ],
  populate: {
    image: FILE,
    translations: { select: ['locale', 'alternativeText', 'caption'] },
  },
};

export const OWN_PHOTO_QUERY = { ...PHOTO_QUERY, select: [...PHOTO_QUERY.select, 'isShown'] };

const STORY = [
  'id',
  'documentId',
  'locale',
  'publishedAt',
  'title',
  'slug',
  'body',
  'datePublished',
  'dateUpdated',
  'firstPublishedAt',
];

export const LIVE_BRIEF_QUERY = {
  select: STORY,
  populate: {
    credits: { populate: { author: AUTHOR_FACTS_QUERY } },
    leadPhoto: PHOTO_QUERY,
  },
};

export const ARTICLE_QUERY = {
  select: [...STORY, 'summary', 'bylineOverride'],
  populate: {
    ...LIVE_BRIEF_QUERY.populate,
    audioTrack: { populate: { file: SOUND } },
    corrections: { select: ['kind', 'text', 'date'] },
  },
};

export const AUTHOR_QUERY = { select: ['id', 'slug', 'isShown'] };
