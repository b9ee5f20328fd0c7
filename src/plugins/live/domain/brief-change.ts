/** One change of a live brief that readers can see. */
export interface BriefChange {
  /** Of its event in the log. */
  sequence: number;
  /** As its event says: published, or published again; or taken back or deleted. */
  kind: 'published' | 'updated' | 'withdrawn';
  documentId: string;
  /** `null` for a type that is not localised. */
  locale: string | null;
  /** Document id of the story that it belongs to. */
  story: string | null;
  /** What readers saw until then; `null` where they saw nothing or that is not known any more. */
  before: { story: string | null; isPinned: boolean } | null;
  isPinned: boolean;
  /** The document as JSON text, on one line. */
  text: string;
}

/** Why a reader cannot go on from where they stand: what follows is not kept, or was never here. */
export type Reset = 'forgotten' | 'foreign';

/** What the stream calls it. A client does the same for the first three: it puts the document in place. */
export type BriefEvent = 'published' | 'updated' | 'pinned' | 'unpublished';
