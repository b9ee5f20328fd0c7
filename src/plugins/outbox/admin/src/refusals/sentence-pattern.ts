import type { MessageKey } from '../translations/message';

/**
 * One of the server's English sentences, and the message that says it in another language. Named groups
 * are the message's values; the group `cause` is a sentence of its own, which is said anew as well.
 */
export type SentencePattern = readonly [MessageKey, RegExp];
