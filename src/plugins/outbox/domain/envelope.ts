/** One entry of the event log, its document as the JSON text that REST gave. */
export interface LoggedEvent {
  id: string;
  sequence: number;
  type: string;
  /** ISO 8601 with milliseconds: when the change was made. */
  timestamp: string;
  data: string;
}

/**
 * The body of a delivery. Put together from the stored text, so that every attempt and every
 * endpoint gets the same bytes.
 */
export function envelope({ type, timestamp, sequence, data }: LoggedEvent): string {
  return `{"type":${JSON.stringify(type)},"timestamp":${JSON.stringify(timestamp)},"sequence":${sequence},"data":${data}}`;
}

/** The same event as `GET /api/events` lists it. */
export function listedEvent({ id, sequence, type, timestamp, data }: LoggedEvent): string {
  return `{"id":${JSON.stringify(id)},"sequence":${sequence},"type":${JSON.stringify(type)},"timestamp":${JSON.stringify(timestamp)},"data":${data}}`;
}
