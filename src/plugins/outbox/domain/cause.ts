/** Why a document changed for readers although nobody wrote to it. */
export interface Cause {
  /** Such as `author.updated`, `photo.deleted`, `file.updated` or `settings.updated`. */
  type: string;
  /** Of the document or file that changed; `null` for settings. */
  documentId: string | null;
}
