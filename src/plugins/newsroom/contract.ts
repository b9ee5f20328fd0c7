import type { Core, UID } from '@strapi/strapi';

import type { AudioOutput } from './domain/audio-disclosure';
import type { CorrectionNote } from './domain/correction-notes';
import type { ReadingTime } from './domain/reading-time';
import type { StoryOutput } from './domain/story-output';

export type { ClockReading, CreditParts, Language } from './domain/languages/language';
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
  kinds: {
    /** The content type of each kind, by its word in the types of events. */
    uids(): Record<'article' | 'live-brief' | 'author' | 'photo', UID.ContentType>;
    /** By the same words, the attribute that people know a document by. */
    titles(): Record<'article' | 'live-brief' | 'author' | 'photo', string>;
  };
  days: {
    /**
     * The newest days of the newsroom's calendar, today first, such as `2024-02-02`, `2024-02-01`.
     * @param count how many, today included
     */
    latest(count: number): string[];
  };
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
  storedReads: {
    /** In the statements of which `watch` tells. */
    marker: string;
    /** What of the rows that such a statement has found can show in an answer. */
    shownIn(sql: string, rows: readonly unknown[]): readonly unknown[];
    /**
     * Answers a documented read of the public from the stored publications: a list in newsroom order, a
     * document, one by its slug, a day of live briefs. It does not ask who may read.
     * @param address path and query, such as `/api/articles?pagination[page]=2`
     * @param remember keeps totals as long as nothing is written
     * @returns `null` where the ordinary way must answer
     */
    answer(address: string, remember: Remember): Promise<StoredAnswer | null>;
    /**
     * The same for a query that asks for such a read, and for nothing that is not in its answer over
     * REST.
     */
    answerGraphql(question: GraphqlQuestion, remember: Remember): Promise<StoredAnswer | null>;
    /**
     * Has told, in the course of each read, which publications it has used: worked out when it is asked
     * for. While plugins start.
     */
    watch(listener: (read: () => StoredRead) => void): void;
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
  /** Document id of the public story that a live brief belongs to; `null` without one. */
  story: string | null;
}

/** A request to GraphQL (GraphQL over HTTP, section 5). */
export interface GraphqlQuestion {
  query: string;
  operationName: string | null;
  variables: unknown;
}

export interface StoredAnswer {
  /** The same for all answers of one route, such as `article.list`. */
  route: string;
  body: string;
}

/** What a read has taken from the stored publications. */
export interface StoredRead {
  /** Ids of their rows in the store. */
  publications: readonly number[];
  /** The documents that they are of. */
  documents: ReadonlyArray<{ uid: string; documentId: string }>;
  /** All that they were made of. */
  tags: readonly string[];
  /** How the documents were found. */
  found: ReadonlyArray<
    { uid: string } & (
      | { by: 'list'; locale: string }
      | { by: 'documentId'; value: string }
      | { by: 'slug'; value: string }
    )
  >;
}

/** Computes a value, or gives the one computed before under the same key. */
export type Remember = <Value>(key: string, compute: () => Promise<Value>) => Promise<Value>;

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
  /** True where the store is filled for the first time: what it did not hold may be as old as the newsroom. */
  isFilling: boolean;
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
