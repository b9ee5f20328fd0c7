import type { KnexQuery } from './database';
import type { Rows } from './session';
import { Statement } from './statement';

/** The order of an editor's list, which Strapi selects first so that DISTINCT may sort by it. */
const IN_EDITORS_ORDER = /^select distinct ([`"]t\d+[`"]\.[`"]order[`"]), .* order by \1 asc$/s;
const ORDERED_OR_CUT = / (?:order by|limit|offset) /;

/**
 * A populated attribute's statement without its DISTINCT, which takes up to two thirds of its time.
 * Strapi asks for it because a join may find a row twice, and joins of stored relations do not.
 * Where each owner's rows have places of their own (one row, or another `order` each), none can be
 * twice, and neither do the rows of one owner change their order.
 */
export class Undoubled {
  private constructor(
    readonly statement: Statement,
    private readonly keyColumn: string,
    private readonly isOrdered: boolean
  ) {}

  /**
   * @param keyColumn names the owner of a row
   * @returns `null` for a statement without DISTINCT, and for one that is sorted or cut otherwise
   */
  static of(query: KnexQuery, keyColumn: string): Undoubled | null {
    const { sql, bindings } = query.toSQL();
    const isOrdered = IN_EDITORS_ORDER.test(sql);
    if (!sql.startsWith('select distinct ') || (!isOrdered && ORDERED_OR_CUT.test(sql)))
      return null;
    const plain = `select ${sql.slice('select distinct '.length)}`;
    const statement = new Statement({ toSQL: () => ({ sql: plain, bindings }) });
    return new Undoubled(statement, keyColumn, isOrdered);
  }

  /** Whether every row is the only one in its place; else the statement with DISTINCT must be asked. */
  suits({ columns, rows }: Rows): boolean {
    const key = columns.lastIndexOf(this.keyColumn);
    const places = new Set(
      rows.map((row) => (this.isOrdered ? `${String(row[0])} ${String(row[key])}` : row[key]))
    );
    return places.size === rows.length;
  }
}
