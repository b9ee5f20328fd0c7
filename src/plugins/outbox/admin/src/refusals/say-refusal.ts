import type { Say } from '../translations/message';
import { ADDRESS_PATTERNS } from './address-patterns';
import { ATTEMPT_PATTERNS } from './attempt-patterns';
import { CONNECTION_PATTERNS } from './connection-patterns';
import { ENDPOINT_PATTERNS } from './endpoint-patterns';
import { REQUEST_PATTERNS } from './request-patterns';
import type { SentencePattern } from './sentence-pattern';

/** Reasons of attempts may be refusals too: a name may lead to a forbidden address by now. */
const PATTERNS: readonly SentencePattern[] = [
  ...REQUEST_PATTERNS,
  ...ENDPOINT_PATTERNS,
  ...ADDRESS_PATTERNS,
  ...ATTEMPT_PATTERNS,
  ...CONNECTION_PATTERNS,
];

/**
 * Says one of the server's sentences in the language of the panel. Over HTTP a refusal is in English,
 * as in all of Strapi; a test holds the patterns to the sentences.
 * @returns the sentence itself where it is somebody else's
 */
export function sayRefusal(sentence: string, say: Say): string {
  for (const [key, pattern] of PATTERNS) {
    const match = pattern.exec(sentence);
    if (!match) continue;
    const values: Record<string, string> = { ...match.groups };
    if (values.cause !== undefined) values.cause = sayRefusal(values.cause, say);
    return say(key, values);
  }
  return sentence;
}
