import type { Core } from '@strapi/strapi';

import type { AudioOutput } from './domain/audio-disclosure';
import type { CorrectionNote } from './domain/correction-notes';
import type { ReadingTime } from './domain/reading-time';
import type { StoryOutput } from './domain/story-output';

export type { LeadPhoto } from './domain/lead-photo';
export type { Timestamps } from './domain/story-output';

/** What the pack adds to a live brief; never sent by a client. */
export interface LiveBriefComputed extends StoryOutput {
  readingTime: ReadingTime;
  bodyHtml: string | null;
}

export interface ArticleComputed extends LiveBriefComputed {
  audio: AudioOutput | null;
  correctionNotes: CorrectionNote[];
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
  publications: {
    /**
     * Has every change of what readers see told, in the order in which receivers should learn of it.
     * While plugins register or start.
     */
    subscribe(subscriber: PublicationSubscriber): void;
    /**
     * Resolves when all publications that were marked as changed until now have been computed anew,
     * and told.
     */
    settled(): Promise<void>;
    /**
     * Makes every publication anew from what the database holds. Events tell of what turns out to be
     * different.
     * @param onProgress told after each batch how many of all are done
     */
    rebuild(onProgress: (done: number, all: number) => void): Promise<void>;
  };
  firstBoot: {
    /** Creates the configured locales and grants the public its reading rights, once for ever. */
    run(): Promise<void>;
  };
  preview: {
    /**
     * Where the signed-in editor of this request can look at a story as readers would get it.
     * @param uid of articles or live briefs; any other has no preview
     * @returns a path on this server; `undefined` without a preview or a session of the admin panel
     */
    address(uid: string, version: PreviewedVersion): string | undefined;
  };
}

/** What readers see of one document in one locale. */
export interface Publication {
  /** UID of the content type. */
  uid: string;
  documentId: string;
  /** `null` for a type that is not localised. */
  locale: string | null;
  /** What `GET /api/<plural>/<documentId>?locale=` answers in `data`, as JSON text. */
  text: string;
  /** What it was made of, itself included, such as `author:<documentId>`. */
  tags: readonly string[];
}

/** Why a publication changed although nobody wrote to its document. */
export interface ChangeCause {
  /** Such as `author.updated`, `photo.deleted`, `file.updated` or `settings.updated`. */
  type: string;
  /** Of the document or file that changed; `null` for settings. */
  documentId: string | null;
}

/** One publication that has become another, has appeared or has gone. */
export interface PublicationChange {
  /** `null` where readers saw nothing. */
  before: Publication | null;
  /** `null` where readers see nothing any more. */
  after: Publication | null;
  /** Whether the document was deleted, not only taken back. */
  isDeleted: boolean;
  /** `null` for a write to the document itself. */
  cause: ChangeCause | null;
  /**
   * True where no write was seen: the store was filled or mended from what the database holds, so
   * readers may have been told before.
   */
  isFound: boolean;
}

/**
 * Called inside the transaction of a change, at its end; to throw takes the change back. What it
 * returns is called once the commit is known, and must not throw.
 */
export type PublicationSubscriber = (
  changes: readonly PublicationChange[]
) => Promise<(() => void) | undefined>;

/** Which version Strapi's preview asks for; `modified` is the draft. */
export interface PreviewedVersion {
  documentId?: string;
  locale?: string | null;
  status?: string;
}

/** Typed access to the plugin's services; look them up when needed, never while registering. */
export function newsroom<Name extends keyof NewsroomServices>(
  strapi: Core.Strapi,
  name: Name
): NewsroomServices[Name] {
  return strapi.plugin('newsroom').service<NewsroomServices[Name]>(name);
}
