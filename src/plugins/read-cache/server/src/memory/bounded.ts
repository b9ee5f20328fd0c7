import { LRUCache } from 'lru-cache';

/** The longest way of asking that is remembered, in characters: longer ones are hardly asked twice. */
export const MAX_KEY_LENGTH = 4000;

/** What an entry takes beside its key, in bytes: the least that its value may be. */
const ENTRY_BYTES = 200;

/**
 * A memory of the last used, bounded by bytes as well as by their number.
 * @param sizeOf how many bytes a value takes beside its key
 */
export function bounded<Value extends object | string | true>(
  max: number,
  maxBytes: number,
  sizeOf: (value: Value) => number = () => 0
): LRUCache<string, Value> {
  return new LRUCache({
    max,
    maxSize: maxBytes,
    sizeCalculation: (value, key) => ENTRY_BYTES + 2 * key.length + sizeOf(value),
  });
}
