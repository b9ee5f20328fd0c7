import { readNewsroomTime } from './time-input';

/** `instant` is to be stored, UTC with milliseconds; `null` leaves what is stored. */
export type ImportedTime = { ok: true; instant: string | null } | { ok: false; message: string };

/** Times are UTC with milliseconds, `2024-02-01T15:25:00.000Z`. */
export interface ImportRules {
  /** What the document's versions hold now. */
  stored: readonly string[];
  mayImport: boolean;
  timeZone: string;
  now: string;
}

const NO_RIGHT =
  'The newsroom sets this time itself. Leave it out, or import with an API token that has the ' +
  'permission "imports: write" of Newsroom.';

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
  if (!mayImport) return { ok: false, message: NO_RIGHT };
  if (!time.ok) return time;
  const [kept] = stored;
  if (kept !== undefined) return { ok: false, message: setOnce(kept) };
  if (time.instant !== null && time.instant > now) {
    return { ok: false, message: 'Send a time that has passed.' };
  }
  return time;
}

function setOnce(kept: string): string {
  return `This is ${kept} here, and an import sets it only once. Send that, or leave it out.`;
}
