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
