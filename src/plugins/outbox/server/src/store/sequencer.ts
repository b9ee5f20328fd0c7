import type { Core } from "@strapi/strapi";

import { isSubscribed } from "../../../domain/subscription";
import { endpointRecord, type EndpointRecord } from "./endpoint-record";
import { inTransaction, type Ledger } from "./ledger";
import { holdSequencer } from "./locks";
import type { DeliveryRow, EventRow } from "./rows";

/** Most events numbered in one transaction, so that it stays short. */
const BATCH = 200;

export interface Numbering {
  /** `busy` when another instance holds the sequencer; ask again soon. */
  outcome: "done" | "more" | "busy";
  numbered: number;
}

type Unnumbered = Pick<
  EventRow,
  "id" | "type" | "subject" | "subject_id" | "subject_locale"
>;

/**
 * Gives committed events their sequence and creates their deliveries, both in one transaction. An
 * event of a transaction that is still open is invisible here and gets a later number, so a reader
 * who pages by sequence never misses one.
 */
export async function numberEvents(
  strapi: Core.Strapi,
  now: number,
): Promise<Numbering> {
  return inTransaction(strapi, async (tables) => {
    if (!(await holdSequencer(tables))) return { outcome: "busy", numbered: 0 };
    const events: Unnumbered[] = await tables
      .events()
      .select("id", "type", "subject", "subject_id", "subject_locale")
      .whereNull("sequence")
      .orderBy("id")
      .limit(BATCH);
    if (events.length === 0) return { outcome: "done", numbered: 0 };

    const last = await lastSequence(tables);
    for (const [index, { id }] of events.entries()) {
      await tables
        .events()
        .where({ id })
        .update({ sequence: last + 1 + index });
    }
    await createDeliveries(tables, events, last, now);
    return {
      outcome: events.length === BATCH ? "more" : "done",
      numbered: events.length,
    };
  });
}

/** The key under which versions of one document are kept in order: all its locales are apart. */
export function subjectKey(
  event: Pick<EventRow, "subject" | "subject_id" | "subject_locale">,
): string {
  return `${event.subject}:${event.subject_id}:${event.subject_locale ?? ""}`;
}

async function lastSequence(tables: Ledger): Promise<number> {
  const row = await tables
    .events()
    .select("sequence")
    .whereNotNull("sequence")
    .orderBy("sequence", "desc")
    .first();
  return row?.sequence ?? 0;
}

async function createDeliveries(
  tables: Ledger,
  events: readonly Unnumbered[],
  last: number,
  now: number,
): Promise<void> {
  const endpoints = (
    await tables.endpoints().where({ enabled: true }).select("*")
  ).map(endpointRecord);
  if (endpoints.length === 0) return;
  const waits = await waitingUntil(tables, events, now);
  const deliveries = events.flatMap((event, index) =>
    subscribers(endpoints, event).map(
      ({ id: endpoint }): Omit<DeliveryRow, "id"> => {
        const key = subjectKey(event);
        return {
          event: event.id,
          endpoint,
          sequence: last + 1 + index,
          subject_key: key,
          ...freshDelivery(waits.get(`${endpoint} ${key}`) ?? now),
        };
      },
    ),
  );
  // SQLite takes a bounded number of values in one statement.
  for (let start = 0; start < deliveries.length; start += BATCH) {
    await tables.deliveries().insert(deliveries.slice(start, start + BATCH));
  }
}

/** A delivery at the beginning of its schedule. */
export function freshDelivery(nextAt: number) {
  return {
    state: "pending" as const,
    attempt_count: 0,
    next_at: nextAt,
    lease_token: null,
    lease_until: null,
    last_status: null,
    delivered_at: null,
    replays: 0,
  };
}

function subscribers(
  endpoints: readonly EndpointRecord[],
  event: Unnumbered,
): EndpointRecord[] {
  const facts = { type: event.type, locale: event.subject_locale };
  return endpoints.filter((endpoint) => isSubscribed(endpoint, facts));
}

/**
 * When the older deliveries of the same documents are due: a newer version waits behind them, and
 * is not looked at in vain until then.
 */
async function waitingUntil(
  tables: Ledger,
  events: readonly Unnumbered[],
  now: number,
): Promise<Map<string, number>> {
  const rows = await tables
    .deliveries()
    .select("endpoint", "subject_key", "next_at")
    .whereIn("subject_key", [...new Set(events.map(subjectKey))])
    .where({ state: "pending" })
    .where("next_at", ">", now);
  const waits = new Map<string, number>();
  for (const row of rows) {
    const key = `${row.endpoint} ${row.subject_key}`;
    waits.set(key, Math.max(waits.get(key) ?? 0, Number(row.next_at)));
  }
  return waits;
}
