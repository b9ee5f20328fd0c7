import { type Json, type JsonObject, isObject, isSameJson, keysOf } from './json';
import { mergeJson, type Versions } from './json-merge';

export interface SchemaMerge {
  schema: JsonObject;
  /** What is left as the project has it, in words. */
  kept: string[];
}

/** Strapi drops the column or the table of what changes in one of these, with what is in it. */
const OF_AN_ATTRIBUTE = [
  'type',
  'customField',
  'relation',
  'target',
  'component',
  'repeatable',
  'multiple',
];
const OF_A_SCHEMA = ['kind', 'collectionName'];

/** Merges a newer schema of the pack into the one of a project. Nothing that holds data goes or changes. */
export function mergeSchema(base: JsonObject, host: JsonObject, pack: JsonObject): SchemaMerge {
  const kept: string[] = [];
  const held = { ...pack };
  for (const key of OF_A_SCHEMA) {
    if (isSameJson(host[key], pack[key])) continue;
    if (!isSameJson(base[key], pack[key]))
      kept.push(`${key}: the pack has ${text(pack[key])} now.`);
    held[key] = host[key];
  }
  const attributes = mergeAttributes(part(base), part(host), part(pack));
  const rest = mergeJson({
    base: without(base),
    host: without(host),
    pack: without(held),
  });
  const conflicts = rest.conflicts.map((path) => `${path.join('.')}: both have changed it.`);
  const merged = isObject(rest.value) ? rest.value : {};
  // In the order of the project.
  const schema = Object.fromEntries(
    keysOf(host, merged).map((key) => [key, key === 'attributes' ? attributes.schema : merged[key]])
  );
  return { schema, kept: [...kept, ...conflicts, ...attributes.kept] };
}

/** The same for attributes alone. */
export function mergeAttributes(base: JsonObject, host: JsonObject, pack: JsonObject): SchemaMerge {
  const kept: string[] = [];
  const schema: JsonObject = {};
  for (const name of keysOf(host, pack)) {
    const own = (given: JsonObject) => (Object.hasOwn(given, name) ? given[name] : undefined);
    const versions = { base: own(base), host: own(host), pack: own(pack) };
    const { value, notes } = mergeAttribute(versions);
    kept.push(...notes.map((note) => `attributes.${name}${note}`));
    if (value !== undefined) schema[name] = value;
  }
  return { schema, kept };
}

function mergeAttribute(versions: Versions): { value: Json | undefined; notes: string[] } {
  const { base, host, pack } = versions;
  if (isSameJson(host, pack) || isSameJson(base, pack)) return { value: host, notes: [] };
  if (pack === undefined) {
    return {
      value: host,
      notes: [': the pack does not need it any more. It stays for what it holds.'],
    };
  }
  if (host === undefined) {
    if (base === undefined) return { value: pack, notes: [] };
    return { value: undefined, notes: [': you took it out, and the pack has changed it.'] };
  }
  const holds = OF_AN_ATTRIBUTE.some((key) => !isSameJson(of(host, key), of(pack, key)));
  if (holds) return { value: host, notes: [`: the pack has ${text(pack)} now.`] };
  const { value, conflicts } = mergeJson(versions);
  return {
    value,
    notes: conflicts.map(
      (path) => `${path.map((key) => `.${key}`).join('')}: both have changed it.`
    ),
  };
}

function of(value: Json, key: string): Json | undefined {
  return isObject(value) ? value[key] : undefined;
}

function part({ attributes }: JsonObject): JsonObject {
  return isObject(attributes) ? attributes : {};
}

function without(schema: JsonObject): JsonObject {
  const { attributes: _, ...rest } = schema;
  return rest;
}

function text(value: Json | undefined): string {
  return value === undefined ? 'none' : JSON.stringify(value);
}
