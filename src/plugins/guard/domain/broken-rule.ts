import { refusal, type Refusal } from './refusal';

/**
 * What a write has broken of the database's own rules, because of what was sent:
 * - `taken`: another row has the value
 * - `unrelated`: it refers to a row that is not there, or removes one that others refer to
 * - `empty`: a value is missing
 * - `unfit`: a value has the wrong form or size
 */
export interface BrokenRule {
  kind: 'taken' | 'unrelated' | 'empty' | 'unfit';
  /** The column, where the database names one. */
  column: string | null;
}

/** Codes of better-sqlite3 and of PostgreSQL (SQLSTATE), and a name of Strapi's database layer. */
const KINDS: Readonly<Record<string, BrokenRule['kind']>> = {
  SQLITE_CONSTRAINT_UNIQUE: 'taken',
  SQLITE_CONSTRAINT_PRIMARYKEY: 'taken',
  SQLITE_CONSTRAINT_FOREIGNKEY: 'unrelated',
  SQLITE_CONSTRAINT_NOTNULL: 'empty',
  SQLITE_CONSTRAINT_CHECK: 'unfit',
  SQLITE_CONSTRAINT_DATATYPE: 'unfit',
  SQLITE_MISMATCH: 'unfit',
  SQLITE_TOOBIG: 'unfit',
  '23505': 'taken',
  '23503': 'unrelated',
  '23001': 'unrelated',
  '23502': 'empty',
  '23514': 'unfit',
  NotNullError: 'empty',
};

/** SQLSTATE class 22, "data exception": https://www.postgresql.org/docs/current/errcodes-appendix.html */
const DATA_EXCEPTION = /^22[0-9A-Z]{3}$/;

/** `UNIQUE constraint failed: authors.name` */
const SQLITE_COLUMN = /constraint failed: \w+\.(\w+)$/;
/** `Key (name)=(…) already exists.` */
const POSTGRES_COLUMN = /^Key \("?(\w+)"?\)=/;

/** More causes below each other than any library makes. */
const MAX_DEPTH = 8;

interface Said {
  name?: unknown;
  code?: unknown;
  column?: unknown;
  detail?: unknown;
  details?: unknown;
  message?: unknown;
  cause?: unknown;
}

/** @returns `null` for every other error */
export function brokenRule(error: unknown): BrokenRule | null {
  let at = error;
  for (let depth = 0; depth < MAX_DEPTH && typeof at === 'object' && at !== null; depth += 1) {
    const said: Said = at;
    const kind = kindOf(said);
    if (kind) return { kind, column: columnOf(said) };
    at = said.cause;
  }
  return null;
}

function kindOf({ code, name }: Said): BrokenRule['kind'] | null {
  if (typeof code === 'string') {
    if (Object.hasOwn(KINDS, code)) return KINDS[code] ?? null;
    if (DATA_EXCEPTION.test(code)) return 'unfit';
  }
  return name === 'NotNullError' ? 'empty' : null;
}

function columnOf({ column, detail, details, message }: Said): string | null {
  const named = column ?? (details as { column?: unknown } | null | undefined)?.column;
  if (typeof named === 'string' && named !== '') return named;
  return first(POSTGRES_COLUMN, detail) ?? first(SQLITE_COLUMN, message);
}

function first(pattern: RegExp, text: unknown): string | null {
  return typeof text === 'string' ? (pattern.exec(text)?.[1] ?? null) : null;
}

/** What whoever sent it is told. */
export function brokenRuleRefusal({ kind, column }: BrokenRule): Refusal {
  const isNamed = column !== null && column !== '';
  switch (kind) {
    case 'taken':
      return isNamed ? refusal('value.taken.column', { column }) : refusal('value.taken');
    case 'empty':
      return isNamed ? refusal('value.empty.column', { column }) : refusal('value.empty');
    case 'unrelated':
      return refusal('value.unrelated');
    case 'unfit':
      return refusal('value.unfit');
  }
}
