import { isRefusalCode } from '../../../domain/refusal';
import type { Say } from '../translations/message';

/** What the server says of a refusal or a failed attempt. */
export interface Told {
  message?: string;
  code?: string | null;
  values?: Readonly<Record<string, string | number>>;
}

/**
 * Says it in the language of the panel.
 * @returns the sentence itself where its code is not the outbox's, or none
 */
export function sayRefusal({ message = '', code, values }: Told, say: Say): string {
  return isRefusalCode(code) ? say(`refusal.${code}`, values) : message;
}
