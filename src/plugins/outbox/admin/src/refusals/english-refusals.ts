import type { RefusalCode } from '../../../domain/refusal';
import { SENTENCES } from '../../../domain/refusal-sentences';

export type RefusalKey = `refusal.${RefusalCode}`;

/** The server's own sentences, as messages of the panel. */
export const ENGLISH_REFUSALS = Object.fromEntries(
  Object.entries(SENTENCES).map(([code, sentence]) => [`refusal.${code}`, sentence])
) as Record<RefusalKey, string>;
