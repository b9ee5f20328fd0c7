import { LRUCache } from 'lru-cache';

import type { KnexQuery } from './database';
import { Unsupported } from './unsupported';

/** Stand for a list of ids while a statement is built: no row has them. */
export const ANY_IDS: readonly number[] = [-2_000_000_011, -2_000_000_033];

const MAX_TEXTS = 100;

/** A statement's text with its values, and the place of a list of ids if it has one. */
export class Statement {
  private readonly sql: string;
  private readonly bindings: readonly unknown[];
  /** Where the list is among the bindings; `-1` for a statement without. */
  private readonly at: number;
  /** Where the open value is among the bindings; `-1` for a statement without. */
  private readonly openAt: number;
  private readonly head: string = '';
  private readonly tail: string = '';
  private readonly texts = new LRUCache<number, string>({ max: MAX_TEXTS });

  /**
   * @param query built by Strapi, with `ANY_IDS` for the list
   * @param open a value that is another one each time the statement is run
   */
  constructor(query: KnexQuery, open?: string) {
    const { sql, bindings } = query.toSQL();
    this.openAt = open === undefined ? -1 : onlyPosition(bindings, open);
    if (sql.includes('\\?')) throw new Unsupported('a question mark in its text');
    this.sql = sql;
    this.at = bindings.findIndex((value) => value === ANY_IDS[0]);
    if (this.at < 0) {
      this.bindings = bindings;
      return;
    }
    this.bindings = bindings.toSpliced(this.at, ANY_IDS.length);
    if (bindings[this.at + 1] !== ANY_IDS[1] || this.bindings.some(isAnyId)) {
      throw new Unsupported('ids in more places than one');
    }
    const start = positionOf(sql, this.at);
    if (!sql.startsWith('?, ?', start)) throw new Unsupported('ids that are no list');
    this.head = sql.slice(0, start);
    this.tail = sql.slice(start + '?, ?'.length);
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

  values(ids: readonly unknown[], open?: string): readonly unknown[] {
    if (this.openAt >= 0) return this.bindings.with(this.openAt, open);
    return this.at < 0 ? this.bindings : this.bindings.toSpliced(this.at, 0, ...ids);
  }
}

function onlyPosition(bindings: readonly unknown[], value: unknown): number {
  const position = bindings.indexOf(value);
  if (position < 0 || position !== bindings.lastIndexOf(value)) {
    throw new Unsupported('its open value in no place, or in several');
  }
  return position;
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
