import { type Json, isObject } from '../domain/json';

/** Most characters of an object that stands on one line. */
const LINE = 72;

/** A value as a script says it, in the style of most. */
function literal(value: Json): string {
  if (typeof value === 'string') {
    return `'${value.replace(/[\\']/g, String.raw`\$&`).replace(/\n/g, String.raw`\n`)}'`;
  }
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  if (!isObject(value)) return String(value);
  const properties = Object.entries(value).flatMap(([key, part]) =>
    part === undefined ? [] : [property(key, part)]
  );
  if (properties.length === 0) return '{}';
  const line = `{ ${properties.join(', ')} }`;
  if (line.length <= LINE && !line.includes('\n')) return line;
  return `{\n${properties.map((text) => `  ${text.replaceAll('\n', '\n  ')},\n`).join('')}}`;
}

/** One of an object: a key with its value. */
export function property(key: string, value: Json): string {
  const name = /^[A-Za-z_$][\w$]*$/.test(key) ? key : literal(key);
  return `${name}: ${literal(value)}`;
}
