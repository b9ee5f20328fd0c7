/** Behind which event of the log a reader stands. */
export interface Position {
  /** 0 for the beginning. */
  sequence: number;
  /** Of the event that has the sequence; `null` where only its number is known. */
  digest: string | null;
}

/** Sequences are stored as 32-bit integers on PostgreSQL. */
export const HIGHEST_SEQUENCE = 2_147_483_647;

/** The form that is written; one that comes after it gets another number. */
const FORM = /^1:(0|[1-9]\d{0,9}):([\w-]{8,64})?$/;

/** The cursor that a reader is given. Its form is nobody's business, so that it can change. */
export function writeCursor({ sequence, digest }: Position): string {
  return Buffer.from(`1:${sequence}:${digest ?? ''}`).toString('base64url');
}

/** @returns `null` for what was never a cursor of this log */
export function readCursor(text: string): Position | null {
  const written = Buffer.from(text, 'base64url').toString('latin1');
  const [, number, digest = null] = FORM.exec(written) ?? [];
  const sequence = Number(number);
  if (number === undefined || sequence > HIGHEST_SEQUENCE) return null;
  // Only the beginning has no event.
  if ((sequence === 0) !== (digest === null)) return null;
  return writeCursor({ sequence, digest }) === text ? { sequence, digest } : null;
}
