import type { ModelMeta } from './database';
import { sharedBlocks, valueReader, type ValueReader } from './stored-value';
import { Unsupported } from './unsupported';

export type Row = readonly unknown[];
export type Entry = Record<string, unknown>;

interface Column {
  attribute: string;
  position: number;
  /** `null` keeps the driver's value. */
  read: ValueReader | null;
}

/** Where the columns of a statement's rows belong in an entry. */
export class RowShape {
  private readonly columns: Column[] = [];
  private readonly positions = new Map<string, number>();

  /**
   * @param columns as the statement names them; of two with one name the last counts
   * @param sharesBlocks whether entries with the same blocks may hold the same, frozen ones
   */
  constructor(meta: ModelMeta, columns: readonly string[], sharesBlocks = false) {
    columns.forEach((column, position) => this.positions.set(column, position));
    for (const [name, position] of this.positions) {
      if (!Object.hasOwn(meta.columnToAttribute, name)) continue;
      const attribute = meta.columnToAttribute[name] ?? '';
      const type = meta.attributes[attribute]?.type ?? '';
      const read = type === 'relation' ? null : readerOf(type, sharesBlocks);
      if (!read && type !== 'relation') throw new Unsupported(`an attribute of type "${type}"`);
      this.columns.push({ attribute, position, read });
    }
  }

  entry(row: Row): Entry {
    const entry: Entry = {};
    for (const { attribute, position, read } of this.columns) {
      const value = row[position];
      entry[attribute] = value === null || !read ? value : read(value);
    }
    return entry;
  }

  /**
   * Where rows of another shape hold the columns of this one.
   * @returns `null` when they do not hold all of them
   */
  positionsIn(other: RowShape): readonly number[] | null {
    const names = [...this.positions.keys()];
    const found = names.map((name) => other.positions.get(name) ?? -1);
    // A column that was named twice has more positions than names.
    const isWhole = [...this.positions.values()].every((position, index) => position === index);
    return isWhole && !found.includes(-1) ? found : null;
  }

  /** The position of a column of the statement. @throws Unsupported when there is none */
  position(column: string): number {
    const position = this.positions.get(column);
    if (position === undefined) throw new Unsupported(`rows without "${column}"`);
    return position;
  }
}

function readerOf(type: string, sharesBlocks: boolean): ValueReader | null {
  return sharesBlocks && type === 'blocks' ? sharedBlocks : valueReader(type);
}
