import type { Row, RowShape } from './compiled/row-shape';
import type { RunOptions } from './compiled/run-plan';
import type { MemoRules } from './memo';

/** Most readings of one type that a request keeps: a request may stay open for hours. */
const MAX_READINGS = 8;

interface Kept {
  rows: readonly Row[];
  shape: RowShape;
}

/** What one request has read, all of one epoch. */
interface Readings {
  epoch: number;
  ofTypes: Map<string, Kept[]>;
}

/**
 * Hands the rows that a request has read from the database on to those who ask for them again in the
 * same request, as presenters do for every entry of an answer. Rows are what the database gave: what
 * anybody has made of the entries since does not show in them. After a write they are not used.
 */
export class HandedRows {
  private readonly readings = new WeakMap<object, Readings>();
  private readonly positions = new WeakMap<
    RowShape,
    WeakMap<RowShape, readonly number[] | 'missing'>
  >();

  /** @param request the one that is being answered, a new object for each */
  constructor(
    private readonly rules: MemoRules,
    private readonly request: () => object | undefined
  ) {}

  /** Takes what a read finds; to be asked for before it begins. */
  keeper(): RunOptions['onRows'] {
    const request = this.request();
    const epoch = this.epoch();
    if (!request || epoch === null) return undefined;
    return (uid, rows, shape) => {
      // What was written while it was being read may be missing from it.
      if (rows.length === 0 || this.epoch() !== epoch) return;
      const { ofTypes } = this.readingsOf(request, epoch);
      const kept = { rows, shape };
      const before = ofTypes.get(uid);
      if (!before) ofTypes.set(uid, [kept]);
      else if (before.push(kept) > MAX_READINGS) before.shift();
    };
  }

  /**
   * @param shape which columns are wanted
   * @returns rows of that shape in the order of their ids, `null` unless all were read before
   */
  rowsOf(uid: string, ids: readonly number[], shape: RowShape): readonly Row[] | null {
    const request = this.request();
    const readings = request && this.readings.get(request);
    if (!readings || readings.epoch !== this.epoch()) return null;
    const found = new Map<number, Row>();
    for (const kept of readings.ofTypes.get(uid) ?? []) this.collect(kept, shape, found);
    const rows: Row[] = [];
    for (const id of [...new Set(ids)].toSorted((one, other) => one - other)) {
      const row = found.get(id);
      if (!row) return null;
      rows.push(row);
    }
    return rows;
  }

  private collect({ rows, shape }: Kept, wanted: RowShape, found: Map<number, Row>): void {
    const positions = this.positionsOf(wanted, shape);
    if (positions === 'missing') return;
    const idAt = shape.position('id');
    for (const row of rows) {
      const picked = positions.map((position) => row[position]);
      // Objects of the driver's own are in entries too, where anybody may have changed them.
      if (!picked.some(isChangeable)) found.set(row[idAt] as number, picked);
    }
  }

  private positionsOf(wanted: RowShape, given: RowShape): readonly number[] | 'missing' {
    const ofWanted = this.positions.get(wanted) ?? new WeakMap();
    this.positions.set(wanted, ofWanted);
    const known = ofWanted.get(given) ?? wanted.positionsIn(given) ?? 'missing';
    ofWanted.set(given, known);
    return known;
  }

  private readingsOf(request: object, epoch: number): Readings {
    const known = this.readings.get(request);
    if (known?.epoch === epoch) return known;
    const readings = { epoch, ofTypes: new Map() };
    this.readings.set(request, readings);
    return readings;
  }

  /** `null` where rows must not be handed on: what a transaction reads is its own. */
  private epoch(): number | null {
    return this.rules.isInTransaction() ? null : this.rules.epoch();
  }
}

/** Dates are read into texts, and the driver's own stay out of entries. */
function isChangeable(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !(value instanceof Date);
}
