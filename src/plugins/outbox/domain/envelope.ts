import type { Cause } from './cause';

/** One entry of the event log, its document as the JSON text that REST gave. */
export interface LoggedEvent {
  id: string;
  sequence: number;
  type: string;
  /** ISO 8601 with milliseconds: when the change was made. */
  timestamp: string;
  /** `null` for a write to the document itself. */
  cause: Cause | null;
  data: string;
}

/**
 * The body of a delivery. Put together from the stored text, so that every attempt and every
 * endpoint gets the same bytes.
 */
export function envelope({ type, timestamp, sequence, cause, data }: LoggedEvent): string {
  return `{"type":${JSON.stringify(type)},"timestamp":${JSON.stringify(timestamp)},"sequence":${sequence},${because(cause)}"data":${data}}`;
}

/** The same event as `GET /api/events` lists it. */
export function listedEvent(event: LoggedEvent): string {
  const { id, sequence, type, timestamp, cause, data } = event;
  return `{"id":${JSON.stringify(id)},"sequence":${sequence},"type":${JSON.stringify(type)},"timestamp":${JSON.stringify(timestamp)},${because(cause)}"data":${data}}`;
}

function because(cause: Cause | null): string {
  if (!cause) return '';
  const { type, documentId } = cause;
  return `"cause":${JSON.stringify({ type, documentId })},`;
}
