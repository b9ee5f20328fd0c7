import type { Refusal } from '../../../domain/refusal';

/** What a program reads of a refusal. */
export type RefusalFacts = Pick<Refusal, 'values'> & { code: string | null };

/** Its code and values; the sentence is stored beside them. */
export function storedRefusal(refusal: Refusal | null): string | null {
  return refusal && JSON.stringify({ code: refusal.code, values: refusal.values });
}

/** @param stored `null` also of attempts from before there were codes */
export function readRefusal(stored: string | null): RefusalFacts {
  return stored === null ? { code: null, values: {} } : (JSON.parse(stored) as RefusalFacts);
}
