import { LRUCache } from 'lru-cache';

/** Turns a value as the driver gives it into the one that Strapi's database layer gives. */
export type ValueReader = (value: unknown) => unknown;

/**
 * How values of a scalar attribute are read: the same as `fromDB` of `@strapi/database` 5.54
 * (`dist/fields`), which is not exported. `null` never comes here.
 * @returns `null` for a type that is not known
 */
export function valueReader(type: string): ValueReader | null {
  return READERS.get(type) ?? null;
}

const MAX_BYTES = 16 * 1024 * 1024;

const blocks = new LRUCache<string, object>({
  maxSize: MAX_BYTES,
  // A block in memory takes about twice as much as its text.
  sizeCalculation: (_value, text) => 4 * text.length + 100,
});

/** Reads blocks into frozen values, the same ones for the same text. */
export const sharedBlocks: ValueReader = (value) => {
  if (typeof value !== 'string') return value;
  const known = blocks.get(value);
  if (known) return known;
  const read = json(value);
  if (typeof read !== 'object' || read === null) return read;
  blocks.set(value, frozen(read));
  return read;
};

function frozen<Value extends object>(value: Value): Value {
  for (const part of Object.values(value) as unknown[]) {
    if (typeof part === 'object' && part !== null) frozen(part);
  }
  return Object.freeze(value);
}

const same: ValueReader = (value) => value;
const text: ValueReader = (value) => (typeof value === 'string' ? value : String(value));
const number: ValueReader = (value) => (typeof value === 'number' ? value : Number(value));

const READERS: ReadonlyMap<string, ValueReader> = new Map([
  ...(
    ['password', 'email', 'string', 'uid', 'richtext', 'text', 'enumeration', 'biginteger'] as const
  ).map((type): [string, ValueReader] => [type, text]),
  ...(['integer', 'float', 'decimal'] as const).map((type): [string, ValueReader] => [
    type,
    number,
  ]),
  ['increments', same],
  ['date', same],
  ['time', same],
  ['json', json],
  ['blocks', json],
  ['boolean', boolean],
  ['datetime', (value) => validDate(value)?.toISOString() ?? null],
  ['timestamp', (value) => validDate(value)?.getTime().toString() ?? null],
]);

function validDate(value: unknown): Date | null {
  const date = value instanceof Date ? value : new Date(value as string | number);
  return Number.isNaN(date.getTime()) ? null : date;
}

/** Some old rows were made into text twice. */
function json(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  try {
    const parsed: unknown = JSON.parse(value);
    return typeof parsed === 'string' ? JSON.parse(parsed) : parsed;
  } catch {
    return value;
  }
}

function boolean(value: unknown): boolean | null {
  if (typeof value === 'boolean') return value;
  if (value === 1 || value === '1') return true;
  return value === 0 || value === '0' ? false : null;
}
