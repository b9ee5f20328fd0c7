import { randomUUID } from 'node:crypto';

import type { Core } from '@strapi/strapi';

import { settings } from '../settings';
import type { ClaimedDelivery } from '../store/claims';
import { sequenceRange } from '../store/event-log';
import { releaseAllLeases, releaseDeliveries } from '../store/leases';
import { takeDue, takeNew, type NewWork } from '../store/work';
import { createTransport, type Transport } from '../transport/transport';
import { attemptDelivery } from './attempt';
import { keepLeases } from './keep-leases';
import { lanes, type Lanes } from './lanes';
import { createRecording, type Recording } from './recording';
import { sequenceListeners, type SequenceListener } from './sequence-listeners';
import { wakeSignal } from './wake-signal';

/** Longest that a stop waits for receivers; what is not answered then is repeated later. */
const STOP_MS = 5000;
/** Until the next try when another instance is numbering events. */
const BUSY_MS = 15;
const NOTHING_NEW: NewWork = { outcome: 'done', last: null, claimed: [] };

/** The one loop of this process that numbers events, takes due deliveries and sends them. */
export interface Dispatcher {
  start(): Promise<void>;
  /** There are new events, or deliveries have become due. */
  wake(): void;
  onSequenced(listener: SequenceListener): () => void;
  /** Takes nothing new, waits a little for what is under way, records it, and ends. */
  stop(): Promise<void>;
}

/** What exists while it runs. */
interface Running {
  transport: Transport;
  lanes: Lanes;
  recording: Recording;
  loop: Promise<void>;
  stopRenewing(): void;
}

export function dispatcher({ strapi }: { strapi: Core.Strapi }): Dispatcher {
  const signal = wakeSignal();
  const listeners = sequenceListeners(strapi);
  let running: Running | null = null;
  let mayHaveEvents = true;
  let isStopping = false;

  async function run(own: Running): Promise<void> {
    const pollMs = settings(strapi).pollSeconds * 1000;
    for (;;) {
      if (isStopping) return;
      let waitMs = pollMs;
      try {
        waitMs = Math.min(pollMs, await pass(own));
      } catch (error) {
        mayHaveEvents = true;
        strapi.log.error(`The outbox will try again: ${String(error)}`);
      }
      if (waitMs > 0 && !(await signal.wait(waitMs))) mayHaveEvents = true;
    }
  }

  /** @returns milliseconds after which to look again, unless woken */
  async function pass({ lanes: own }: Running): Promise<number> {
    const now = Date.now();
    const until = now + settings(strapi).leaseSeconds * 1000;
    const asked = mayHaveEvents;
    mayHaveEvents = false;
    const lease = { now, until, token: randomUUID() };
    const room = (id: number): number => own.room(id);
    const fresh = asked ? await takeNew(strapi, room, lease) : NOTHING_NEW;
    own.add(fresh.claimed, until);
    own.add(await takeDue(strapi, room, lease), until);
    if (asked && !listeners.isEmpty()) await tellListeners(fresh.last);
    if (fresh.outcome === 'done') return Infinity;
    mayHaveEvents = true;
    return fresh.outcome === 'busy' ? BUSY_MS : 0;
  }

  /** Other instances number events as well, so the database is asked where this one gave none. */
  async function tellListeners(last: number | null): Promise<void> {
    listeners.tell(last ?? (await sequenceRange(strapi)).last);
  }

  async function deliver(own: Running, delivery: ClaimedDelivery): Promise<void> {
    const finished = await attemptDelivery(strapi, own.transport, delivery);
    const { kind } = finished.endpoint;
    if (kind === 'paused' || kind === 'gone') giveBack(own.lanes.drop(delivery.endpoint.id));
    own.lanes.answered(delivery, finished.attempt.durationMs);
    own.recording.add(finished);
  }

  function giveBack(deliveries: readonly ClaimedDelivery[]): void {
    releaseDeliveries(strapi, deliveries).catch((error: unknown) => {
      strapi.log.error(`The outbox could not give back deliveries, they wait: ${String(error)}`);
    });
  }

  function create(): Running {
    const { allowedHosts, concurrency, timeoutSeconds, responseLimitBytes } = settings(strapi);
    const own: Running = {
      transport: createTransport({
        allowedHosts,
        timeoutMs: timeoutSeconds * 1000,
        responseLimitBytes,
      }),
      lanes: lanes(concurrency, (delivery) => void deliver(own, delivery), Date.now),
      recording: createRecording(strapi, (batch) => {
        for (const { delivery } of batch) own.lanes.recorded(delivery);
        signal.wake();
      }),
      loop: Promise.resolve(),
      stopRenewing: () => undefined,
    };
    return own;
  }

  async function drained(own: Running, deadline: number): Promise<void> {
    while (!own.lanes.isEmpty() && Date.now() < deadline) await signal.wait(deadline - Date.now());
  }

  return {
    async start() {
      // One process owns a SQLite file, so every lease in it is of a process that has ended.
      if (strapi.db.dialect.client === 'sqlite') await releaseAllLeases(strapi);
      running = create();
      running.stopRenewing = keepLeases(
        strapi,
        running.lanes,
        settings(strapi).leaseSeconds * 1000
      );
      running.loop = run(running);
    },
    wake() {
      mayHaveEvents = true;
      signal.wake();
    },
    onSequenced: (listener) => listeners.add(listener),
    async stop() {
      if (!running || isStopping) return;
      isStopping = true;
      signal.wake();
      await running.loop;
      await releaseDeliveries(strapi, running.lanes.drop());
      await drained(running, Date.now() + STOP_MS);
      running.recording.giveUp();
      await running.transport.close();
      await running.recording.settled();
      running.stopRenewing();
    },
  };
}
