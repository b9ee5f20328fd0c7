import type { SentencePattern } from './sentence-pattern';

/** Why an attempt failed, in the outbox's own words. */
export const ATTEMPT_PATTERNS: readonly SentencePattern[] = [
  ['failed.timeout', /^There was no complete answer within (?<seconds>[\d.]+) seconds\.$/],
  ['failed.long', /^The answer is longer than (?<count>\d+) bytes\.$/],
  ['failed.stopped', /^Sending has been stopped\.$/],
  ['failed.thread.ended', /^The sending thread has ended\.$/],
  ['failed.thread', /^The sending thread failed: (?<cause>.+)$/s],
  ['failed.lease', /^The lease has ended: another instance may send this by now\.$/],
  [
    'failed.sealed',
    /^A stored secret cannot be opened: the encryption key of the application has changed\. Rotate the secret, and give the extra headers again \(none is an answer too\)\.$/,
  ],
  ['failed.noKey', /^The outbox needs ENCRYPTION_KEY or APP_KEYS to keep its secrets\.$/],
  ['failed.noSecret', /^A webhook needs a secret to be signed with\.$/],
  ['failed.id', /^A webhook id must not have a full stop\.$/],
  ['failed.gone', /^The receiver answered 410 Gone: it no longer wants deliveries\.$/],
  ['failed.answered', /^answered (?<status>\d+)$/],
  [
    'failed.dead',
    /^A delivery failed (?<attempts>\d+) times and was given up; the last time: (?<cause>.+)\.$/s,
  ],
];
