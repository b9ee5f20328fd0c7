import type { Core, UID } from '@strapi/strapi';

import type { Computed } from '../../../contract';
import { visitOutput, type Entry } from '../rest/output-nodes';

/** What was presented although readers are not shown it: drafts, authors and photos behind nothing public. */
const hidden = new WeakSet<Computed>();

export function noteHidden<Presented extends Computed>(presented: Presented): Presented {
  hidden.add(presented);
  return presented;
}

/** Which entries of an answer readers are not shown. */
export function hiddenAmong(
  entries: readonly Entry[],
  computed: ReadonlyMap<number, object>
): Set<object> {
  const isHidden = ({ id }: Entry): boolean => {
    const found = typeof id === 'number' ? computed.get(id) : undefined;
    return found !== undefined && hidden.has(found as Computed);
  };
  return new Set(entries.filter(isHidden));
}

/**
 * Takes entries out of whatever holds them in an answer. Those the answer itself is about stay: its
 * query has found them already, or somebody has just written them.
 */
export function withoutHidden(
  strapi: Core.Strapi,
  uid: UID.Schema,
  output: unknown,
  taken: ReadonlySet<object>
): void {
  visitOutput(strapi, uid, output, (_type, entry) => {
    for (const [name, value] of Object.entries(entry)) {
      if (typeof value !== 'object' || value === null) continue;
      if (taken.has(value)) entry[name] = null;
      else if (Array.isArray(value) && value.some((one) => taken.has(one as object))) {
        entry[name] = value.filter((one) => !taken.has(one as object));
      }
    }
  });
}
