/** One message of a stream of server-sent events (HTML standard, 9.2). */
export interface StreamMessage {
  /** Where the reader stands after it; alone, it moves the reader without a message. */
  id?: string;
  /** Its type; a message without one is a `message`. */
  event?: string;
  data?: string;
  /** Milliseconds until a reader whose connection breaks comes back. */
  retry?: number;
}

/** A line that readers skip. It shows everybody on the way that the connection is alive. */
export const HEARTBEAT = ':\n\n';

/**
 * A message as it is sent.
 * @throws TypeError for an id or a type that holds the end of a line or a zero byte: what comes after
 *   it would be read as a field of its own
 */
export function encode({ id, event, data, retry }: StreamMessage): string {
  const lines: string[] = [];
  if (retry !== undefined) lines.push(`retry: ${retry}`);
  if (id !== undefined) lines.push(`id: ${oneLine(id)}`);
  if (event !== undefined) lines.push(`event: ${oneLine(event)}`);
  for (const line of data?.split(/\r\n|\r|\n/) ?? []) lines.push(`data: ${line}`);
  return `${lines.join('\n')}\n\n`;
}

function oneLine(value: string): string {
  if (/[\r\n\0]/.test(value)) throw new TypeError('An id or a type of a message is one line.');
  return value;
}
