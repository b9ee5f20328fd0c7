import type { Reason } from './refusal';
import { readNewsroomTime } from './time-input';

/** `instant` is to be stored, UTC with milliseconds; `null` leaves what is stored. */
export type ImportedTime = { ok: true; instant: string | null } | { ok: false; reason: Reason };

/** Times are UTC with milliseconds, `2024-02-01T15:25:00.000Z`. */
export interface ImportRules {
  /** What the document's versions hold now. */
  stored: readonly string[];
  mayImport: boolean;
  timeZone: string;
  now: string;
}

/**
 * Reads a time that the newsroom sets itself, sent by an API client. An importer may bring it once;
 * everybody may send back what is stored, or nothing.
 */
export function readImportedTime(
  sent: unknown,
  { stored, mayImport, timeZone, now }: ImportRules
): ImportedTime {
  const time = readNewsroomTime(sent, timeZone);
  if (time.ok && (time.instant === null || stored.includes(time.instant))) {
    return { ok: true, instant: null };
  }
  if (!mayImport) return refused({ code: 'import.right-missing', values: {} });
  if (!time.ok) return time;
  const [kept] = stored;
  if (kept !== undefined) return refused({ code: 'import.set-once', values: { stored: kept } });
  if (time.instant !== null && time.instant > now) {
    return refused({ code: 'import.ahead', values: {} });
  }
  return time;
}

function refused(reason: Reason): ImportedTime {
  return { ok: false, reason };
}
