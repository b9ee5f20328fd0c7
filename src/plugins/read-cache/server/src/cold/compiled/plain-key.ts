/**
 * A text that two values share only if they are the same plain data, in the same order.
 * @returns `null` for what is not plain: functions, dates, objects with a class of their own
 */
export function plainKey(value: unknown): string | null {
  return isPlain(value, 0) ? JSON.stringify(value) : null;
}

const MAX_DEPTH = 30;

function isPlain(value: unknown, depth: number): boolean {
  if (value === null) return true;
  // What is left out and what is undefined are the same thing for a parameter, but not below.
  if (value === undefined) return depth === 1;
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object') return typeof value === 'string' || typeof value === 'boolean';
  if (depth > MAX_DEPTH) return false;
  if (Array.isArray(value)) {
    return value.every((item) => isPlain(item, depth + 2));
  }
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return false;
  for (const name in value) {
    if (!isPlain((value as Record<string, unknown>)[name], depth + 1)) return false;
  }
  return true;
}

/** A copy of plain data, for those who change what they are given. */
export function plainCopy<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(plainCopy) as Value;
  const copy: Record<string, unknown> = {};
  for (const [name, item] of Object.entries(value)) copy[name] = plainCopy(item);
  return copy as Value;
}
