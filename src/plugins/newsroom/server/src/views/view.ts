/** How the content manager shows a type or component until an administrator arranges it otherwise. */
export interface View {
  /** Rows of the form; the fields of a row share its width. */
  form: string[][];
  /** Columns of the list, beside the status and the languages. */
  columns?: string[];
  /** The order of the list at first. */
  sort?: { by: string; order: 'ASC' | 'DESC' };
  /** The field that stands for an entry where one is chosen or folded up. */
  title?: string;
  /** Fields that are shown and not changed by hand. */
  readOnly?: string[];
  /** Fields of the pack's own, in no form and no list, whatever an administrator has saved. */
  internal?: string[];
}
