/** Why an answer is not kept. */
export type RefusalReason = 'status' | 'set-cookie' | 'cache-control' | 'stream' | 'size';

export type ResponseVerdict = { kind: 'keep' } | { kind: 'refuse'; reason: RefusalReason };

export interface Answer {
  status: number;
  headers: Readonly<Record<string, string | string[] | number | undefined>>;
  size: number;
}

/** Only whole, public, successful answers are kept. */
export function judgeAnswer(
  { status, headers, size }: Answer,
  { maxSize, obeysCacheControl }: { maxSize: number; obeysCacheControl: boolean }
): ResponseVerdict {
  if (status !== 200) return refuse('status');
  if (headers['set-cookie'] !== undefined) return refuse('set-cookie');
  if (
    obeysCacheControl &&
    /\b(?:private|no-store)\b/i.test(String(headers['cache-control'] ?? ''))
  ) {
    return refuse('cache-control');
  }
  if (String(headers['content-type'] ?? '').startsWith('text/event-stream')) {
    return refuse('stream');
  }
  return size > maxSize ? refuse('size') : { kind: 'keep' };
}

function refuse(reason: RefusalReason): ResponseVerdict {
  return { kind: 'refuse', reason };
}
