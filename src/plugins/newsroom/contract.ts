import type { Core } from '@strapi/strapi';

import type { AudioOutput } from './domain/audio-disclosure';
import type { Byline } from './domain/byline';
import type { NewsroomTime } from './domain/newsroom-time';
import type { ReadingTime } from './domain/reading-time';

/** The lead photo of a story, its texts in the story's language. */
export interface LeadPhoto {
  documentId: string;
  url: string;
  mime: string;
  width: number | null;
  height: number | null;
  formats: Record<string, unknown> | null;
  alternativeText: string | null;
  caption: string | null;
  credit: string | null;
  captionWithCredit: string | null;
  photographer: string | null;
  agency: string | null;
  distributor: string | null;
  digitalSourceType: string | null;
}

export interface Timestamps {
  published: NewsroomTime | null;
  updated: NewsroomTime | null;
  firstPublished: NewsroomTime | null;
}

/** What the pack adds to a live brief; never sent by a client. */
export interface LiveBriefComputed {
  timestamps: Timestamps;
  byline: Byline | null;
  photo: LeadPhoto | null;
  readingTime: ReadingTime;
  bodyHtml: string | null;
  canonicalUrl: string | null;
}

export interface ArticleComputed extends LiveBriefComputed {
  audio: AudioOutput | null;
}

export interface AuthorComputed {
  canonicalUrl: string | null;
}

export interface PhotoComputed {
  credit: string | null;
  captionWithCredit: string | null;
}

export type Computed = ArticleComputed | LiveBriefComputed | AuthorComputed | PhotoComputed;

/** The services that other plugins and projects may call. */
export interface NewsroomServices {
  presenter: {
    /**
     * Computes the derived fields of rows of one content type, in one batch.
     * @param uid one of the four configured content types; any other gives an empty map
     * @param rowIds database ids: the draft and the published version of a document are two rows
     * @returns the computed fields by row id; a row that does not exist is absent
     */
    present(uid: string, rowIds: readonly number[]): Promise<Map<number, Computed>>;
  };
  firstBoot: {
    /** Creates the configured locales and grants the public its reading rights, once for ever. */
    run(): Promise<void>;
  };
}

/** Typed access to the plugin's services; look them up when needed, never while registering. */
export function newsroom<Name extends keyof NewsroomServices>(
  strapi: Core.Strapi,
  name: Name
): NewsroomServices[Name] {
  return strapi.plugin('newsroom').service<NewsroomServices[Name]>(name);
}
