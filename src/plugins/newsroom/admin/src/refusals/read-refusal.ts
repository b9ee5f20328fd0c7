import type { Reason } from '../../../domain/refusal';
import { isTranslated } from '../translations/register-translations';

/** An entry of `details.errors[]`: one of the server's own has a code. */
export interface SentRefusal {
  path: Array<string | number>;
  message: string;
  code?: unknown;
  values?: unknown;
}

/**
 * Why the pack has refused something.
 * @returns `null` for a sentence of somebody else, or of a server newer than this page
 */
export function readRefusal({ code, values }: SentRefusal): Reason | null {
  if (typeof code !== 'string' || !isTranslated(`refusal.${code}`)) return null;
  return { code, values: values ?? {} } as Reason;
}
