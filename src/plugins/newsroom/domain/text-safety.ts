import type { Problem, Reason } from './refusal';

/**
 * Why a string cannot be stored and sent on, or `null` when it can.
 *
 * Refused: control characters other than tab, line feed and carriage return (PostgreSQL takes no
 * NUL, XML 1.0 no C0 control), lone surrogates (no valid UTF-8), and U+FFFE and U+FFFF.
 * @returns with the place counted from 1
 */
export function unsafeText(text: string): Reason<'text.character'> | null {
  const found = UNSAFE.exec(text);
  return found && { code: 'text.character', values: placeOf(found) };
}

function placeOf(found: RegExpExecArray): { place: number; character: string } {
  const code = (found[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return { place: found.index + 1, character: `U+${code}` };
}

/**
 * Why a name or a title cannot be kept, or `null`: it holds a character that shows nothing, so that
 * two names look alike, or that turns what stands around it. Refused are the bidirectional controls
 * U+061C, U+200E, U+200F, U+202A to U+202E and U+2066 to U+2069, and the zero-width U+200B, U+2060
 * and U+FEFF. The joiners U+200C and U+200D stay: emoji, Persian and Indian scripts need them.
 */
export function hiddenInName(text: string): Reason<'text.hidden-character'> | null {
  const found = HIDDEN.exec(text);
  return found && { code: 'text.hidden-character', values: placeOf(found) };
}

/**
 * Looks for unsafe text in plain data as it comes from JSON: every string and every key, in reading
 * order. Dates, files and other objects with a class are passed over. Nothing here recurses, so
 * data made to be deep is refused with a message, not with an overflow.
 *
 * @param maxDepth levels of nesting to accept; a body's list takes two for each level
 * @returns the first fault and the path to it, or `null`
 */
export function findUnsafeText(value: unknown, maxDepth = 200): Problem | null {
  const seen = new Set<object>();
  const open: Place[] = [{ value, key: null, parent: null, depth: 0 }];
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    const reason = faultAt(place, maxDepth);
    if (reason !== null) return { ...reason, path: pathOf(place) };
    if (!isPlain(place.value) || seen.has(place.value)) continue;
    seen.add(place.value);
    // Last child first, because the stack gives back the latest; one by one, because a spread of
    // a long list would overflow the call stack.
    childrenOf(place.value, place).reduceRight((at, child) => {
      at.push(child);
      return at;
    }, open);
  }
  return null;
}

/** A value, and how it was reached. */
interface Place {
  value: unknown;
  key: string | number | null;
  parent: Place | null;
  depth: number;
}

const HIDDEN = /[\u061C\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/u;
const UNSAFE = /(?![\t\n\r])\p{Cc}|[\p{Cs}\uFFFE\uFFFF]/u;

function faultAt(place: Place, maxDepth: number): Reason | null {
  if (place.depth > maxDepth) return { code: 'data.too-deep', values: { most: maxDepth } };
  const inKey = typeof place.key === 'string' ? unsafeText(place.key) : null;
  if (inKey !== null) return { ...inKey, code: 'name.character' };
  return typeof place.value === 'string' ? unsafeText(place.value) : null;
}

function isPlain(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return Array.isArray(value) || prototype === null || Object.getPrototypeOf(prototype) === null;
}

function childrenOf(value: object, parent: Place): Place[] {
  const entries: Array<[string | number, unknown]> = Array.isArray(value)
    ? value.map((item: unknown, index) => [index, item])
    : Object.entries(value);
  return entries.map(([key, child]) => ({ value: child, key, parent, depth: parent.depth + 1 }));
}

function pathOf(place: Place): Array<string | number> {
  const path: Array<string | number> = [];
  for (let at: Place | null = place; at !== null; at = at.parent) {
    if (at.key !== null) path.unshift(at.key);
  }
  return path;
}
