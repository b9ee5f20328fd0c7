/** The row that a trigger speaks of. */
export type RowName = 'NEW' | 'OLD';

/** A table and what a change of one of its rows marks. */
export interface WatchedTable {
  table: string;
  /** Columns that do not count. */
  ignored: readonly string[];
  /** Whether it is written past the document service even by Strapi itself. */
  isAlways: boolean;
  /**
   * Statements, in SQL that both databases know, that each give marks: tag, type and id of the cause,
   * and whether the document itself was written.
   */
  marks(this: void, row: RowName, event: 'created' | 'updated' | 'deleted'): string[];
}
