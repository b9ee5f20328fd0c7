import type { Timestamps } from './contract';

/** What an editor types about a brief on the live desk; the names are those of the attributes. */
export interface DeskForm {
  title: string;
  /** Plain text, blank lines between paragraphs; `null` when the body needs the full editor. */
  text: string | null;
  /** UTC; `null` is the moment of publishing. */
  datePublished: string | null;
  article: DeskStory | null;
  leadPhoto: DeskPhoto | null;
  pinned: boolean;
  keyEvent: boolean;
}

/** Chosen by somebody who may read it; others only learn that there is one. */
export interface DeskStory {
  documentId: string;
  /** `null`: this editor may not read it. */
  title: string | null;
}

export interface DeskPhoto {
  documentId: string;
  /** The photo's internal title; `null`: this editor may not read it, nor any other of its texts. */
  name: string | null;
  alternativeText: string | null;
  /** `null`, where the photo may be read: a brief with it cannot be published. */
  credit: string | null;
  /** Its licence has run out, so readers would not see it. */
  isExpired: boolean;
  /** Relative to the server, or absolute where the media library stores files elsewhere. */
  thumbnail: string | null;
}

/** `modified`: readers see an older version than the draft. */
export type DeskState = 'draft' | 'published' | 'modified';

/** One brief as the desk shows it: what readers see, or the draft when they see nothing yet. */
export interface DeskBrief {
  documentId: string;
  locale: string;
  state: DeskState;
  /**
   * The draft's last change, and whether readers see the brief; sent back with a change, so that
   * nobody overwrites a colleague or puts out again what one has taken down.
   */
  version: string;
  title: string;
  /** The visible text, a line for each paragraph. */
  text: string;
  timestamps: Timestamps;
  byline: string | null;
  canonicalUrl: string | null;
  article: DeskStory | null;
  photo: DeskPhoto | null;
  pinned: boolean;
  keyEvent: boolean;
  /** Who changed it last. */
  editor: string | null;
  /** What this editor may do with it here. */
  may: DeskRights;
  /** The draft: what an edit begins with. */
  form: DeskForm;
}

export interface DeskRights {
  /** Change it, which the desk publishes at once. */
  update: boolean;
  pin: boolean;
  /** Publish and unpublish it as it is. */
  publish: boolean;
}

export interface DeskLocale {
  code: string;
  name: string;
  /** Whether this editor may publish new briefs in it. */
  mayCreate: boolean;
}

export interface DeskDay {
  /** `2024-02-01`, of the newsroom's clock. */
  day: string;
  today: string;
  locale: string;
  /** The languages that this editor may read. */
  locales: DeskLocale[];
  /** Whether this editor can choose any. */
  mayRead: { stories: boolean; photos: boolean };
  timeZone: string;
  /** The UID of briefs, for the address of the full editor. */
  contentType: string;
  /** Briefs of the day, of which `data` holds the newest. */
  total: number;
  /** Changes whenever anything of the day does. */
  marker: string;
}

/** What a request to create or change a brief may carry; nothing given is left as it is. */
export interface DeskInput {
  title?: string;
  text?: string;
  datePublished?: string | null;
  /** `documentId`, or `null` for none. */
  article?: string | null;
  leadPhoto?: string | null;
  pinned?: boolean;
  keyEvent?: boolean;
}
