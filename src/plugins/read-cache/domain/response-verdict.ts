/** Why an answer is not kept. */
export type RefusalReason = 'status' | 'set-cookie' | 'cache-control';

/** Why an answer is not waited for until its end. */
export type GivenUp = 'stream' | 'size' | 'timeout' | 'gone' | 'not-kept';

export type ResponseVerdict =
  | { kind: 'keep' }
  /** For all who have asked at the same time, and nobody after them. */
  | { kind: 'pass'; reason: RefusalReason }
  /** For whoever asks alone: it must not even be shared by those who have asked at the same time. */
  | { kind: 'alone'; reason: RefusalReason };

type AnswerHeaders = Readonly<Record<string, string | string[] | number | undefined>>;

export interface Answer {
  status: number;
  headers: AnswerHeaders;
}

/** Only public, successful answers are kept. */
export function judgeAnswer(
  { status, headers }: Answer,
  { obeysCacheControl }: { obeysCacheControl: boolean }
): ResponseVerdict {
  if (headers['set-cookie'] !== undefined) return { kind: 'alone', reason: 'set-cookie' };
  if (
    obeysCacheControl &&
    /\b(?:private|no-store)\b/i.test(String(headers['cache-control'] ?? ''))
  ) {
    return { kind: 'alone', reason: 'cache-control' };
  }
  return status === 200 ? { kind: 'keep' } : { kind: 'pass', reason: 'status' };
}

/** An answer that goes on as long as somebody listens. */
export function isEventStream(headers: AnswerHeaders): boolean {
  return /^text\/event-stream\b/i.test(String(headers['content-type'] ?? ''));
}
