import { type Json, type JsonObject, isObject, isSameJson, keysOf } from './json';

/** Three states of one file. `undefined` is a value that is not there. */
export interface Versions {
  /** What the pack wrote. */
  base: Json | undefined;
  /** What the project has now. */
  host: Json | undefined;
  /** What the pack would write today. */
  pack: Json | undefined;
}

export interface Merge {
  value: Json | undefined;
  /** Where both sides have changed the same thing; the project's is kept. */
  conflicts: string[][];
}

/** Merges by key. Lists are one value: who has changed a list has changed all of it. */
export function mergeJson({ base, host, pack }: Versions, path: string[] = []): Merge {
  if (isSameJson(host, pack) || isSameJson(base, pack)) return { value: host, conflicts: [] };
  if (isSameJson(base, host)) return { value: pack, conflicts: [] };
  if (!isObject(host) || !isObject(pack)) return { value: host, conflicts: [path] };
  const before = isObject(base) ? base : {};
  const value: JsonObject = {};
  const conflicts: string[][] = [];
  for (const key of keysOf(host, pack)) {
    const own = (object: JsonObject) => (Object.hasOwn(object, key) ? object[key] : undefined);
    const versions = { base: own(before), host: own(host), pack: own(pack) };
    const merge = mergeJson(versions, [...path, key]);
    if (merge.value !== undefined) value[key] = merge.value;
    conflicts.push(...merge.conflicts);
  }
  return { value, conflicts };
}
