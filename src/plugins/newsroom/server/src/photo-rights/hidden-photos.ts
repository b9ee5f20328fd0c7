import type { Core, UID } from '@strapi/strapi';

import type { PhotoComputed } from '../../../contract';
import { visitOutput, type Entry } from '../rest/output-nodes';

/** Photos that were presented after their rights had ended. */
const over = new WeakSet<PhotoComputed>();

export function noteOver(photo: PhotoComputed): PhotoComputed {
  over.add(photo);
  return photo;
}

/** Which entries of an answer are photos whose rights are over. */
export function overAmong(
  entries: readonly Entry[],
  computed: ReadonlyMap<number, object>
): Set<object> {
  const isOver = ({ id }: Entry): boolean => {
    const found = typeof id === 'number' ? computed.get(id) : undefined;
    return found !== undefined && over.has(found as PhotoComputed);
  };
  return new Set(entries.filter(isOver));
}

/**
 * Takes photos out of whatever holds them in an answer. Those the answer itself is about stay: its
 * query has found them already, or somebody has just written them.
 */
export function withoutPhotos(
  strapi: Core.Strapi,
  uid: UID.Schema,
  output: unknown,
  hidden: ReadonlySet<object>
): void {
  visitOutput(strapi, uid, output, (_type, entry) => {
    for (const [name, value] of Object.entries(entry)) {
      if (typeof value !== 'object' || value === null) continue;
      if (hidden.has(value)) entry[name] = null;
      else if (Array.isArray(value) && value.some((one) => hidden.has(one as object))) {
        entry[name] = value.filter((one) => !hidden.has(one as object));
      }
    }
  });
}
