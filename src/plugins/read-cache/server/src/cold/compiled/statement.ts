import { LRUCache } from 'lru-cache';

import type { KnexQuery } from './database';
import { placeOf, type OpenPlace, type OpenValue } from './open-value';
import { Unsupported } from './unsupported';

/** Stand for a list of ids while a statement is built: no row has them. */
export const ANY_IDS: readonly number[] = [-2_000_000_011, -2_000_000_033];

/** Lists of so many lengths have their text at hand; most answers have few. */
const MAX_TEXTS = 16;

/** A statement's text with its values, and the place of a list of ids if it has one. */
export class Statement {
  private readonly sql: string;
  private readonly bindings: readonly unknown[];
  /** Where the list is among the bindings; `-1` for a statement without. */
  private readonly at: number;
  private readonly open: readonly OpenPlace[];
  private readonly head: string = '';
  private readonly tail: string = '';
  private readonly texts = new LRUCache<number, string>({ max: MAX_TEXTS });

  /**
   * @param query built by Strapi, with `ANY_IDS` for the list
   * @param open values that are others each time the statement is run, with stands for them in the query
   */
  constructor(query: KnexQuery, open: readonly OpenValue[] = []) {
    const { sql, bindings } = query.toSQL();
    this.open = open.map((value) => placeOf(bindings, value));
    if (sql.includes('\\?')) throw new Unsupported('a question mark in its text');
    this.sql = sql;
    this.at = bindings.findIndex((value) => value === ANY_IDS[0]);
    if (this.at < 0) {
      this.bindings = bindings;
      return;
    }
    if (open.length > 0) throw new Unsupported('open values beside a list of ids');
    this.bindings = bindings.toSpliced(this.at, ANY_IDS.length);
    if (bindings[this.at + 1] !== ANY_IDS[1] || this.bindings.some(isAnyId)) {
      throw new Unsupported('ids in more places than one');
    }
    const start = positionOf(sql, this.at);
    if (!sql.startsWith('?, ?', start)) throw new Unsupported('ids that are no list');
    this.head = sql.slice(0, start);
    this.tail = sql.slice(start + '?, ?'.length);
  }

  /** The most characters that it keeps. */
  get length(): number {
    return this.sql.length * (this.at < 0 ? 1 : MAX_TEXTS);
  }

  /** The text with `?` for each value. */
  text(ids: number): string {
    if (this.at < 0) return this.sql;
    const known = this.texts.get(ids);
    if (known !== undefined) return known;
    const text = this.head + Array.from({ length: ids }, () => '?').join(', ') + this.tail;
    this.texts.set(ids, text);
    return text;
  }

  /** @param open in the order of those that the statement was made with */
  values(ids: readonly unknown[], open: readonly OpenValue[] = []): readonly unknown[] {
    if (this.at >= 0) return this.bindings.toSpliced(this.at, 0, ...ids);
    if (this.open.length === 0) return this.bindings;
    const values = [...this.bindings];
    this.open.forEach(({ position, bind }, index) => {
      const given = open[index];
      if (!given) throw new Error('A statement lacks one of its open values.');
      values[position] = bind(given.value);
    });
    return values;
  }

  /** Whether one of these values, or its stand, is part of the statement. */
  holds({ stand }: OpenValue): boolean {
    const text = String(stand);
    const time = Date.parse(text);
    return this.bindings.some(
      (value) => String(value).includes(text) || (!Number.isNaN(time) && Number(value) === time)
    );
  }
}

function isAnyId(value: unknown): boolean {
  return ANY_IDS.includes(value as number);
}

/** The place of a question mark, counted from 0. */
function positionOf(sql: string, count: number): number {
  let position = sql.indexOf('?');
  for (let passed = 0; passed < count; passed += 1) position = sql.indexOf('?', position + 1);
  return position;
}
