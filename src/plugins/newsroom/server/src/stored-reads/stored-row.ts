/** A row of the store, as `shownColumns` selects it. */
export interface StoredRow {
  /** `null` where a row has no publication. */
  publication: number | null;
  row_id: number;
  subject: string;
  subject_id: string;
  document: string;
  tags: string;
  build: string;
  true_until: number | string | null;
  /** Whether something that it was made of has changed since. */
  marked: boolean | number;
  /** As Strapi keeps it, in JSON; `null` where nobody has chosen one. */
  default_locale: string | null;
}
