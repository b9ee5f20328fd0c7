import type { FailureKind } from './failure-codes';

/**
 * How far a change had come when the database failed:
 * - `under way`: nothing of it is kept
 * - `at its end`: its COMMIT failed, so that nothing of it is kept
 * - `unknown`: the answer to the COMMIT never came, or something has been committed before
 */
export type Progress = 'under way' | 'at its end' | 'unknown';

/** What a caller is told: the status of the answer and a sentence that says what to do. */
export interface RefusalText {
  status: 503 | 507;
  name: 'ServiceUnavailableError' | 'InsufficientStorageError';
  message: string;
}

const TELL = 'If it goes on, tell whoever runs the server.';

const SENTENCES: Record<FailureKind, string> = {
  full: 'The disk of the database is full, so nothing was saved. Ask whoever runs the server to free space, then save again.',
  readOnly: `The database can only be read at present, so nothing was saved. Save again later. ${TELL}`,
  files: `The database cannot read or write its files, so nothing was saved. Save again later. ${TELL}`,
  broken: `The database has met a fault of its own, so nothing was saved. Save again later. ${TELL}`,
  busy: `The database has too much to do, so this was not done. Try again in a moment. ${TELL}`,
  lost: `The database cannot be reached, so this was not done. Try again in a moment. ${TELL}`,
};

const NOT_KEPT = `The database did not keep this change, so nothing was saved. Save again. ${TELL}`;

const UNKNOWN =
  'The database failed while this was being saved. Look whether it is there before you save it again.';

/** @param kind `null` where the database gave a reason of its own for a COMMIT that failed */
export function refusalText(kind: FailureKind | null, progress: Progress): RefusalText {
  if (kind === 'full') {
    return { status: 507, name: 'InsufficientStorageError', message: SENTENCES.full };
  }
  return { status: 503, name: 'ServiceUnavailableError', message: sentence(kind, progress) };
}

function sentence(kind: FailureKind | null, progress: Progress): string {
  if (progress === 'unknown' && (kind === 'lost' || kind === null)) return UNKNOWN;
  if (kind === null || (progress === 'at its end' && kind === 'busy')) return NOT_KEPT;
  return SENTENCES[kind];
}
