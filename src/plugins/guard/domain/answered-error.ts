import type { RefusalEntry, RefusalValues } from './refusal';

/** An error as Strapi answers it. */
export interface AnsweredError {
  status?: number;
  name?: unknown;
  message?: unknown;
  details?: unknown;
}

type Details = Record<string, unknown>;

/**
 * Strapi drops the kind of what yup refuses and the name of many a parameter, and keeps a sentence
 * alone: this is all that is read of those, here and nowhere else.
 */
const KINDS: ReadonlyArray<readonly [RegExp, string]> = [
  [/must be unique/, 'unique'],
  [/required|must be defined|cannot be (?:null|empty)/i, 'required'],
  [/(?:at least|greater than(?: or equal to)?) (-?[\d.]+)/, 'min'],
  [/(?:at most|less than(?: or equal to)?) (-?[\d.]+)/, 'max'],
  [/must be an? |must match|Expected? (?:an? )?\w+, (?:but )?(?:got|received)/i, 'type'],
];

const PARAMETERS: ReadonlyArray<readonly [RegExp, string]> = [
  [/publicationFilter/, 'publicationFilter'],
  [/hasPublishedVersion/, 'hasPublishedVersion'],
  [/\blocale/i, 'locale'],
  [/\bstatus\b/i, 'status'],
  [/\bpopulat/i, 'populate'],
  [/\bsort/i, 'sort'],
  [/\bfields?\b/i, 'fields'],
  [/\bfilters?\b/i, 'filters'],
  [/pagination|withCount|\blimit|LimitQuery|StartQuery/, 'pagination'],
  [/"data"/, 'data'],
];

/**
 * An error's details with `errors[]` in which each has a path, a code and values. What is there stays;
 * what Strapi leaves out is worked out from what it says.
 */
export function completeDetails({ name, message, details }: AnsweredError): Details {
  const given = isRecord(details) ? details : {};
  const called = typeof name === 'string' ? name : 'Error';
  const said = typeof message === 'string' ? message : '';
  const { errors } = given;
  if (!Array.isArray(errors) || errors.length === 0) {
    const entry = entryFrom({ ...given, message: said, name: called });
    return { ...given, errors: [{ ...entry, path: pathOf(given, called, said) }] };
  }
  return { ...given, errors: errors.map((one) => completed(one, called)) };
}

function completed(given: unknown, called: string): unknown {
  if (!isRecord(given)) return given;
  if (isEntry(given)) return given;
  // A place in a list stays a number.
  const path: unknown = Array.isArray(given.path) ? given.path : segments(given.path);
  return { ...given, ...entryFrom({ name: called, ...given }), path };
}

function entryFrom({ path: _path, message, name, code, values, ...facts }: Details): RefusalEntry {
  const called = typeof name === 'string' ? name : 'Error';
  const said = typeof message === 'string' ? message : called;
  const kind = kindOf(called, said, facts);
  return {
    path: [],
    message: said,
    name: called,
    code: typeof code === 'string' ? code : `strapi.${kind.name}`,
    values: isRecord(values) ? (values as RefusalValues) : { ...factsOf(facts), ...kind.bound },
  };
}

/** `required`, `min`, …, `invalid`; of other errors their own name. */
function kindOf(
  name: string,
  message: string,
  { key }: Details
): { name: string; bound?: RefusalValues } {
  if (name !== 'ValidationError') return { name: kebab(name.replace(/Error$/, '')) || 'error' };
  if (typeof key === 'string') return { name: 'unknown-key' };
  for (const [pattern, kind] of KINDS) {
    const match = pattern.exec(message);
    if (match) return { name: kind, bound: match[1] ? { [kind]: Number(match[1]) } : {} };
  }
  return { name: 'invalid' };
}

/** The plain values of it; what was sent stays where it is. */
function factsOf({ value: _value, errors: _errors, ...facts }: Details): RefusalValues {
  const plain = Object.entries(facts).filter(
    (entry): entry is [string, string | number] =>
      typeof entry[1] === 'number' || typeof entry[1] === 'string'
  );
  return Object.fromEntries(plain);
}

function pathOf({ path, key, param }: Details, name: string, message: string): string[] {
  const parameter = typeof param === 'string' ? segments(param) : [];
  const place = segments(path ?? key);
  if (parameter.length + place.length > 0) {
    return place[0] === parameter[0] ? place : [...parameter, ...place];
  }
  if (name !== 'ValidationError' && name !== 'PaginationError') return [];
  const [, named] = PARAMETERS.find(([pattern]) => pattern.test(message)) ?? [];
  return named === undefined ? [] : [named];
}

function segments(path: unknown): string[] {
  if (Array.isArray(path)) return path.map(String);
  return typeof path === 'string' ? path.split(/[.[\]]+/).filter((part) => part !== '') : [];
}

function isEntry({ path, code, values }: Details): boolean {
  return Array.isArray(path) && typeof code === 'string' && isRecord(values);
}

function kebab(name: string): string {
  return name.replaceAll(/(?<=[a-z\d])(?=[A-Z])/g, '-').toLowerCase();
}

function isRecord(value: unknown): value is Details {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
