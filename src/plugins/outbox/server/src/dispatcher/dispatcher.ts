import { randomUUID } from "node:crypto";

import type { Core } from "@strapi/strapi";

import { afterAttempt } from "../../../domain/delivery-outcome";
import { settings } from "../settings";
import {
  claimDue,
  endpointsWithWork,
  releaseLeases,
  type ClaimedDelivery,
} from "../store/claims";
import type { EndpointRecord } from "../store/endpoint-record";
import { sequenceRange } from "../store/event-log";
import { numberEvents } from "../store/sequencer";
import { createTransport } from "../transport/transport";
import { inFlight } from "./in-flight";
import { keepLeases } from "./keep-leases";
import { createRecording } from "./recording";
import { sendEvent } from "./send";
import { sequenceListeners, type SequenceListener } from "./sequence-listeners";
import { wakeSignal } from "./wake-signal";

/** Longest that a stop waits for receivers; what is not answered then is repeated later. */
const STOP_MS = 5000;
/** Until the next try when another instance is numbering events. */
const BUSY_MS = 15;

/** The one loop of this process that numbers events, takes due deliveries and sends them. */
export interface Dispatcher {
  start(): Promise<void>;
  wake(): void;
  onSequenced(listener: SequenceListener): () => void;
  /** Takes nothing new, waits a little for what is under way, records it, and ends. */
  stop(): Promise<void>;
}

export function dispatcher({ strapi }: { strapi: Core.Strapi }): Dispatcher {
  const signal = wakeSignal();
  const underWay = inFlight();
  const listeners = sequenceListeners(strapi);
  const recording = createRecording(strapi, (batch) => {
    for (const { delivery } of batch) underWay.remove(delivery);
    signal.wake();
  });
  let isRunning = false;
  let transport: ReturnType<typeof createTransport> | null = null;
  let loop: Promise<void> = Promise.resolve();
  let stopRenewing = (): void => undefined;

  async function run(): Promise<void> {
    const pollMs = settings(strapi).pollSeconds * 1000;
    while (isRunning) {
      let waitMs = pollMs;
      try {
        waitMs = Math.min(pollMs, await pass());
      } catch (error) {
        strapi.log.error(
          `The outbox will try again in ${pollMs} ms: ${String(error)}`,
        );
      }
      if (isRunning && waitMs > 0) await signal.wait(waitMs);
    }
  }

  /** @returns milliseconds after which to look again, unless woken */
  async function pass(): Promise<number> {
    const { outcome, numbered } = await numberEvents(strapi, Date.now());
    if (!listeners.isEmpty())
      listeners.tell((await sequenceRange(strapi)).last);
    for (const endpoint of await endpointsWithWork(strapi, Date.now()))
      await take(endpoint);
    if (outcome === "busy") return BUSY_MS;
    return outcome === "more" || numbered > 0 ? 0 : Infinity;
  }

  async function take(endpoint: EndpointRecord): Promise<void> {
    const { concurrency, leaseSeconds } = settings(strapi);
    const limit = concurrency - underWay.count(endpoint.id);
    if (limit <= 0 || !isRunning) return;
    const now = Date.now();
    const claimed = await claimDue(strapi, {
      endpointId: endpoint.id,
      limit,
      now,
      leaseUntil: now + leaseSeconds * 1000,
      leaseToken: randomUUID(),
    });
    underWay.add(claimed);
    for (const delivery of claimed) void deliver(endpoint, delivery);
  }

  async function deliver(
    endpoint: EndpointRecord,
    delivery: ClaimedDelivery,
  ): Promise<void> {
    if (!transport) return;
    const attempt = await sendEvent(
      strapi,
      transport,
      endpoint,
      delivery.event,
    );
    const { outcome, statusCode, excerpt } = attempt;
    const { delivery: next, endpoint: health } = afterAttempt({
      attempts: delivery.attempts + 1,
      outcome,
      now: Date.now(),
      random: Math.random(),
      retrySeconds: settings(strapi).retrySeconds,
    });
    recording.add({
      delivery,
      attempt: {
        at: attempt.at,
        durationMs: attempt.durationMs,
        statusCode,
        error: outcome.kind === "failed" ? outcome.reason : null,
        excerpt,
      },
      next,
      endpoint: health,
      wasFailing: endpoint.state === "failing",
    });
  }

  return {
    async start() {
      const {
        allowedHosts,
        concurrency,
        timeoutSeconds,
        responseLimitBytes,
        leaseSeconds,
      } = settings(strapi);
      transport = createTransport({
        allowedHosts,
        connections: concurrency,
        timeoutMs: timeoutSeconds * 1000,
        responseLimitBytes,
      });
      // One process owns a SQLite file, so every lease in it is of a process that has ended.
      if (strapi.db.dialect.client === "sqlite") await releaseLeases(strapi);
      isRunning = true;
      stopRenewing = keepLeases(strapi, underWay, leaseSeconds * 1000);
      loop = run();
    },
    wake: () => signal.wake(),
    onSequenced: (listener) => listeners.add(listener),
    async stop() {
      if (!isRunning) return;
      isRunning = false;
      signal.wake();
      await loop;
      await drained(Date.now() + STOP_MS);
      recording.giveUp();
      await transport?.close();
      await recording.settled();
      stopRenewing();
      const left = underWay.leaseTokens();
      if (left.length > 0) await releaseLeases(strapi, left);
    },
  };

  async function drained(deadline: number): Promise<void> {
    while (!underWay.isEmpty() && Date.now() < deadline)
      await signal.wait(deadline - Date.now());
  }
}
