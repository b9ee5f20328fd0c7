/** A table that a statement reads, by the name that it gives it. */
export interface ReadTable {
  table: string;
  alias: string;
}

/** What every row of an answer must fulfil. */
export type Condition =
  /** A column has one of the values that are bound at these places. */
  | { kind: 'equals'; alias: string; column: string; bindings: readonly number[] }
  | { kind: 'published'; alias: string }
  /** `alias` is empty where it is not known which table it is about. */
  | { kind: 'other'; alias: string; column: string };

/** A plain `SELECT`, as far as it says which changes of its tables can show in its answer. */
export interface SelectShape {
  kind: 'plain';
  /** The one whose rows it gives comes first. */
  tables: readonly ReadTable[];
  conditions: readonly Condition[];
  /** Columns that two tables are joined by. */
  joins: ReadonlyArray<readonly [ReadColumn, ReadColumn]>;
  isLimited: boolean;
  /** Whether a column `id` of the answer is that of the first table. */
  givesIds: boolean;
}

interface ReadColumn {
  alias: string;
  column: string;
}

export type ReadShape = SelectShape | { kind: 'complex'; tables: readonly string[] } | 'unknown';

const NAME = '["`]?(\\w+)["`]?';
const TABLE = `(?:["\`]?\\w+["\`]?\\.)?${NAME}`;
const COLUMN = `${NAME}\\.${NAME}`;
const SOURCE = new RegExp(`^${TABLE}(?:\\s+as\\s+${NAME})?$`, 'i');
const ANY_SOURCE = new RegExp(`\\b(?:from|join)\\s+${TABLE}`, 'gi');
const EQUAL_COLUMNS = new RegExp(`^${COLUMN} = ${COLUMN}$`, 'i');
const BOUND = '(?:\\?|\\$\\d+)';
const EQUALS = new RegExp(`^${COLUMN} (?:= ${BOUND}|in \\(${BOUND}(?:, ${BOUND})*\\))$`, 'i');
const PUBLISHED = new RegExp(`^${NAME}\\."?\`?published_at"?\`? is not null$`, 'i');
const OF_COLUMN = new RegExp(`^${COLUMN}\\b`, 'i');
const ID_COLUMN = /["`]?(\w+)["`]?\.(?:\*|["`]?id\b)/gi;
const TEXT = /'[^'?()]*'/g;
const SEVERAL_SOURCES =
  /\bfrom\s+(?:(?!\b(?:where|group|order|limit|having|select|union)\b)[^()])*?,/i;
const FUNCTION = /\b(?:from|join)\s+["`.\w]+\s*\(/i;
const CLAUSES = /\s(where|group by|having|order by|limit|offset|for)\s/gi;

/** Reads a `SELECT` as Strapi's query builder writes it; of others, only the tables. */
export function shapeOf(sql: string): ReadShape {
  // Nothing in a text is part of the statement; the places of all else stay.
  const bare = sql.replace(TEXT, (text) => '_'.repeat(text.length));
  return plainShape(bare) ?? complexShape(sql);
}

function complexShape(sql: string): ReadShape {
  // Tables one after the other, and functions that give rows, are read no further.
  if (SEVERAL_SOURCES.test(sql) || FUNCTION.test(sql)) return 'unknown';
  const tables = [...sql.matchAll(ANY_SOURCE)].map(([, table = '']) => table.toLowerCase());
  return tables.length === 0 ? 'unknown' : { kind: 'complex', tables: [...new Set(tables)] };
}

function plainShape(sql: string): SelectShape | null {
  const isOne = /^\s*select\b/i.test(sql) && sql.match(/\bselect\b/gi)?.length === 1;
  if (!isOne || sql.includes("'") || /\b(?:union|intersect|except|with)\b/i.test(sql)) return null;
  const from = /\sfrom\s/i.exec(sql);
  if (!from) return null;
  const start = from.index + from[0].length;
  const parts = clauses(sql, start);
  if (parts.has('group by') || parts.has('having')) return null;
  const { sources, ons } = sourcesOf(sql.slice(start, parts.get('from')?.end));
  const tables = sources.map(readSource);
  if (!tables.every((table) => table !== null)) return null;
  const where = parts.get('where');
  return {
    kind: 'plain',
    tables,
    conditions: where ? conditionsOf(sql, where.start, where.end) : [],
    joins: ons.flatMap(joinsOf),
    isLimited: parts.has('limit') || parts.has('offset'),
    givesIds: givesIdsOf(sql.slice(0, from.index), tables[0]?.alias ?? ''),
  };
}

function givesIdsOf(columns: string, alias: string): boolean {
  const ids = [...columns.matchAll(ID_COLUMN)].map(([, of = '']) => of);
  return ids.length > 0 && ids.every((of) => of === alias);
}

interface Part {
  start: number;
  end: number;
}

/** Where each clause begins and ends; a keyword in brackets ends none. */
function clauses(sql: string, start: number): Map<string, Part> {
  const found = new Map<string, Part>();
  let part: Part = { start, end: sql.length };
  found.set('from', part);
  CLAUSES.lastIndex = start - 1;
  for (let match = CLAUSES.exec(sql); match; match = CLAUSES.exec(sql)) {
    if (depthAt(sql, start, match.index) !== 0) continue;
    part.end = match.index;
    part = { start: match.index + match[0].length, end: sql.length };
    found.set((match[1] ?? '').toLowerCase(), part);
    // Two keywords may share the space between them.
    CLAUSES.lastIndex -= 1;
  }
  return found;
}

function depthAt(sql: string, from: number, to: number): number {
  let depth = 0;
  for (let at = from; at < to; at += 1) {
    if (sql[at] === '(') depth += 1;
    else if (sql[at] === ')') depth -= 1;
  }
  return depth;
}

function sourcesOf(text: string): { sources: string[]; ons: string[] } {
  const [first = '', ...joined] = text.split(/\s+(?:left |inner |left outer )?join\s+/i);
  const pairs = joined.map((join) => join.split(/\s+on\s+/i));
  return {
    sources: [first, ...pairs.map(([source = '']) => source)].map((source) => source.trim()),
    ons: pairs.map(([, on = '']) => on),
  };
}

function readSource(source: string): ReadTable | null {
  const match = SOURCE.exec(source);
  if (!match) return null;
  const [, table = '', alias = table] = match;
  return { table: table.toLowerCase(), alias };
}

function joinsOf(on: string): Array<readonly [ReadColumn, ReadColumn]> {
  return on.split(/\s+and\s+/i).flatMap((text) => {
    const match = EQUAL_COLUMNS.exec(text.trim().replace(/^\((.*)\)$/, '$1'));
    if (!match) return [];
    const [, alias = '', column = '', other = '', otherColumn = ''] = match;
    return [
      [
        { alias, column },
        { alias: other, column: otherColumn },
      ] as const,
    ];
  });
}

/** What all rows fulfil: `OR` and `NOT` say nothing for certain. */
function conditionsOf(sql: string, from: number, to: number): Condition[] {
  let [start, end] = trimmed(sql, from, to);
  while (isBracketed(sql, start, end)) [start, end] = trimmed(sql, start + 1, end - 1);
  if (splitAt(sql, start, end, / or /gi).length > 1)
    return [{ kind: 'other', alias: '', column: '' }];
  const parts = splitAt(sql, start, end, / and /gi);
  if (parts.length > 1) return parts.flatMap(([one, two]) => conditionsOf(sql, one, two));
  return [conditionOf(sql, start, end)];
}

function conditionOf(sql: string, start: number, end: number): Condition {
  const text = sql.slice(start, end);
  const published = PUBLISHED.exec(text);
  if (published) return { kind: 'published', alias: published[1] ?? '' };
  const [, alias = '', column = ''] = OF_COLUMN.exec(text) ?? [];
  if (!EQUALS.test(text)) return { kind: 'other', alias, column };
  return { kind: 'equals', alias, column, bindings: placesOf(sql, start, end) };
}

/** The places of bound values in a part of a statement, counted from 0. */
function placesOf(sql: string, start: number, end: number): number[] {
  const places = [...sql.slice(start, end).matchAll(/\?|\$(\d+)/g)];
  const before = sql.slice(0, start).match(/\?/g)?.length ?? 0;
  return places.map(([, number], index) => (number ? Number(number) - 1 : before + index));
}

function splitAt(sql: string, start: number, end: number, word: RegExp): Array<[number, number]> {
  const parts: Array<[number, number]> = [];
  let from = start;
  for (const match of sql.slice(start, end).matchAll(word)) {
    const at = start + match.index;
    if (depthAt(sql, start, at) !== 0) continue;
    parts.push([from, at]);
    from = at + match[0].length;
  }
  return [...parts, [from, end]];
}

function trimmed(sql: string, start: number, end: number): [number, number] {
  const text = sql.slice(start, end);
  const lead = text.length - text.trimStart().length;
  return [start + lead, start + lead + text.trim().length];
}

function isBracketed(sql: string, start: number, end: number): boolean {
  if (sql[start] !== '(' || sql[end - 1] !== ')') return false;
  for (let at = start + 1; at < end; at += 1) {
    if (depthAt(sql, start, at) === 0) return false;
  }
  return true;
}
