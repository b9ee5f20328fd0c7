import { IntlMessageFormat } from 'intl-messageformat';

import english from '../../../refusal-texts/en.json';
import type { Reason, RefusalCode } from '../../../domain/refusal';

const TEXTS: Readonly<Record<RefusalCode, string>> = english;

/** The English sentence of a refusal: what the API sends, and what the admin panel shows in English. */
export function refusalText({ code, values }: Reason): string {
  return String(new IntlMessageFormat(TEXTS[code], 'en').format(values));
}
