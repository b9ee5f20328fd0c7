import { openValue, type OpenValue } from './compiled/open-value';

type Params = Record<string, unknown>;

/** A read as it is asked, without the values that may be others the next time. */
export interface OpenedParams {
  /** With stands in the place of the values. */
  params: Params;
  values: readonly OpenValue[];
}

/** Operators whose value goes into the statement as it is. */
const COMPARING = new Set(['$eq', '$ne', '$lt', '$lte', '$gt', '$gte']);
const GROUPS = new Set(['$and', '$or', '$not']);

/** Takes the values out of some of the parameters: of `filters` at any depth, of others at the top. */
export function openParams(params: Params, names: readonly string[]): OpenedParams {
  const values: OpenValue[] = [];
  const opened = { ...params };
  for (const name of names) {
    const given = params[name];
    if (given === undefined) continue;
    opened[name] = name === 'filters' ? openFilters(given, values) : openFlat(given, values);
  }
  return { params: opened, values };
}

/** What was made of opened parameters, with the values in their places again. */
export function filled(made: unknown, values: readonly OpenValue[]): unknown {
  if (Array.isArray(made)) return made.map((item) => filled(item, values));
  if (isObject(made)) return mapObject(made, (_name, value) => filled(value, values));
  const opened = values.find(({ stand }) => stand === made);
  return opened ? opened.value : made;
}

/** A scalar, or an object of scalars. */
function openFlat(given: unknown, values: OpenValue[]): unknown {
  if (!isObject(given)) return open(given, values);
  return mapObject(given, (_name, value) => open(value, values));
}

function openFilters(filters: unknown, values: OpenValue[]): unknown {
  if (Array.isArray(filters)) return filters.map((filter) => openFilters(filter, values));
  if (!isObject(filters)) return filters;
  return mapObject(filters, (name, value) => {
    if (GROUPS.has(name)) return openFilters(value, values);
    if (isObject(value)) return openFilters(value, values);
    return name.startsWith('$') && !COMPARING.has(name) ? value : open(value, values);
  });
}

function open(value: unknown, values: OpenValue[]): unknown {
  const opened = openValue(value, values.length);
  if (!opened) return value;
  values.push(opened);
  return opened.stand;
}

function isObject(value: unknown): value is Params {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function mapObject(object: Params, map: (name: string, value: unknown) => unknown): Params {
  // Anything else than plain data is not remembered, and must be seen to be none.
  const prototype: unknown = Object.getPrototypeOf(object);
  if (prototype !== Object.prototype && prototype !== null) return object;
  const mapped: Params = {};
  for (const name of Object.keys(object)) mapped[name] = map(name, object[name]);
  return mapped;
}
