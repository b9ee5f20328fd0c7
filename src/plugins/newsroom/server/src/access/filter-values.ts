import type { Reason } from '../../../domain/refusal';

/** What a filter may compare an attribute with. */
export type ValueKind = 'text' | 'whole' | 'boolean' | 'json' | 'other';

const TEXT_TYPES = ['string', 'text', 'richtext', 'uid', 'email', 'enumeration'];

/** PostgreSQL's `integer`, which ids are. */
const LARGEST = 2_147_483_647;

export function valueKind(type: string | undefined): ValueKind {
  if (type === undefined || type === 'integer') return 'whole';
  if (type === 'json' || type === 'blocks') return 'json';
  if (type === 'boolean') return 'boolean';
  return TEXT_TYPES.includes(type) ? 'text' : 'other';
}

/** Operators that read any attribute as text. */
const AS_TEXT = ['$eqi', '$nei', '$startsWithi', '$endsWithi', '$containsi', '$notContainsi'];

/** Operators that PostgreSQL has for text alone. */
const TEXT_ONLY = ['$startsWith', '$endsWith', '$contains', '$notContains'];

/** What Strapi reads as a truth value; it takes every other text for `true`. */
const BOOLEANS: unknown[] = [true, false, 1, 0, 'true', 'false', '1', '0', 't', 'f'];

const COMPARING = ['$eq', '$ne', '$gt', '$gte', '$lt', '$lte', '$in', '$notIn', '$between'];

/**
 * Why an operator cannot be used with a value, or `null` when it can. SQLite compares anything
 * with anything; PostgreSQL does not. Times are read elsewhere, days are checked by Strapi itself.
 */
export function valueProblem(kind: ValueKind, operator: string, value: unknown): Reason | null {
  if (operator === '$null' || operator === '$notNull') {
    return isComparable('boolean', value) ? null : ADVICE.boolean;
  }
  if (operator === '$between') {
    if (!Array.isArray(value) || value.length !== 2) {
      return { code: 'filter.two-values', values: {} };
    }
  }
  if (!isOneOrList(value, true)) return ADVICE.other;
  if (AS_TEXT.includes(operator)) return null;
  if (TEXT_ONLY.includes(operator)) {
    const instead = `${operator}i`;
    return kind === 'text' ? null : { code: 'filter.not-text', values: { instead } };
  }
  if (!COMPARING.includes(operator)) {
    return { code: 'filter.operator-unknown', values: { operator } };
  }
  const values: unknown[] = Array.isArray(value) ? value : [value];
  return values.every((item) => isComparable(kind, item)) ? null : ADVICE[kind];
}

const ADVICE: Readonly<Record<ValueKind, Reason>> = {
  boolean: { code: 'form.boolean', values: {} },
  whole: { code: 'number.form', values: { least: -LARGEST, most: LARGEST } },
  json: { code: 'filter.structured', values: {} },
  text: { code: 'form.text', values: {} },
  other: { code: 'filter.values', values: {} },
};

function isComparable(kind: ValueKind, value: unknown): boolean {
  if (value === null || kind === 'text' || kind === 'other') return true;
  if (kind === 'json') return false;
  if (kind === 'boolean') return BOOLEANS.includes(value);
  const number = typeof value === 'string' && /^-?\d{1,10}$/.test(value) ? Number(value) : value;
  return Number.isInteger(number) && Math.abs(Number(number)) <= LARGEST;
}

function isOneOrList(value: unknown, allowsList: boolean): boolean {
  if (allowsList && Array.isArray(value)) return value.every((item) => isOneOrList(item, false));
  return typeof value !== 'object' || value === null || value instanceof Date;
}
