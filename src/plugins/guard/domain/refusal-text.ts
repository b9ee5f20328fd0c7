import type { FailureKind } from './failure-codes';
import { refusal, type Refusal, type RefusalCode } from './refusal';

/**
 * How far a change had come when the database failed:
 * - `under way`: nothing of it is kept
 * - `at its end`: its COMMIT failed, so that nothing of it is kept
 * - `unknown`: the answer to the COMMIT never came, or something has been committed before
 */
export type Progress = 'under way' | 'at its end' | 'unknown';

/** What a caller is told: the status of the answer and what to do. */
export interface RefusalText extends Refusal {
  status: 503 | 507;
  name: 'ServiceUnavailableError' | 'InsufficientStorageError';
}

type DatabaseCode = Extract<
  RefusalCode,
  `database.${'full' | 'read-only' | 'files' | 'broken' | 'busy' | 'lost'}`
>;

const CODES: Record<FailureKind, DatabaseCode> = {
  full: 'database.full',
  readOnly: 'database.read-only',
  files: 'database.files',
  broken: 'database.broken',
  busy: 'database.busy',
  lost: 'database.lost',
};

/** @param kind `null` where the database gave a reason of its own for a COMMIT that failed */
export function refusalText(kind: FailureKind | null, progress: Progress): RefusalText {
  const refused = refusal(codeOf(kind, progress));
  return kind === 'full'
    ? { status: 507, name: 'InsufficientStorageError', ...refused }
    : { status: 503, name: 'ServiceUnavailableError', ...refused };
}

function codeOf(
  kind: FailureKind | null,
  progress: Progress
): DatabaseCode | 'database.unknown' | 'database.not-kept' {
  if (progress === 'unknown' && (kind === 'lost' || kind === null)) return 'database.unknown';
  if (kind === null || (progress === 'at its end' && kind === 'busy')) return 'database.not-kept';
  return CODES[kind];
}
