import type { Core } from '@strapi/strapi';

import { settings } from '../settings';
import { sequenceRange } from '../store/event-log';
import type { Lease } from '../store/claims';
import { releaseLeases } from '../store/leases';
import { moveWaits } from '../store/set-back';
import type { NewWork } from '../store/new-work';
import type { Places, Room } from '../store/room';
import { takeDue, takeNew, takeNewHere } from '../store/work';
import { courier, type Courier } from './courier';
import { keepLeases } from './keep-leases';
import { isOfEndedProcess, newLeaseToken } from './lease-token';
import { setBackWatch } from './set-back';
import { sequenceListeners, type SequenceListener } from './sequence-listeners';
import { wakeSignal } from './wake-signal';

/** Longest that a stop waits for receivers; what is not answered then is repeated later. */
const STOP_MS = 5000;
/** It looks more often than that, whatever happens. */
const SILENT_MS = 15_000;
/** Until the next try when another instance is numbering events. */
const BUSY_MS = 15;
const NO_ROOM: Places = { urgent: 0, other: 0 };
const NOTHING_NEW: NewWork = { outcome: 'done', last: null, claimed: [], hasWaiting: false };

/** Lets prepared events go out, after the commit. */
export type Departure = () => void;

/** The one loop of this process that numbers events, takes due deliveries and sends them. */
export interface Dispatcher {
  start(): Promise<void>;
  /** There are new events, or deliveries have become due. */
  wake(): void;
  /**
   * Called in the transaction that has appended events: where it can, it numbers them and takes their
   * deliveries there, so that nothing but the commit stands between the change and the receiver.
   */
  prepare(): Promise<Departure>;
  /** An endpoint or its deliveries have been changed: what has not been sent is claimed anew. */
  forget(endpointId: number): Promise<void>;
  onSequenced(listener: SequenceListener): () => void;
  /** `null` while it does its work, else what is wrong, for whoever asks whether this instance is ready. */
  problem(): string | null;
  /** Takes nothing new, waits a little for what is under way, records it, and ends. */
  stop(): Promise<void>;
}

/** What exists while it runs. */
interface Running {
  courier: Courier;
  loop: Promise<void>;
  stopRenewing(): void;
}

export function dispatcher({ strapi }: { strapi: Core.Strapi }): Dispatcher {
  const signal = wakeSignal();
  const listeners = sequenceListeners(strapi);
  const setBack = setBackWatch(
    () => Date.now(),
    () => performance.now()
  );
  /** Milliseconds of that which the waits have not been moved by yet. */
  let unmoved = 0;
  let running: Running | null = null;
  let mayHaveEvents = true;
  let mayHaveDue = true;
  let isStopping = false;
  let lookedAt = 0;

  async function run(own: Running): Promise<void> {
    const pollMs = settings(strapi).pollSeconds * 1000;
    let pollAt = 0;
    for (;;) {
      if (isStopping) return;
      // By the clock, not after so much silence: a busy newsroom is never silent, and has retries too.
      if (performance.now() >= pollAt) {
        expect({ events: true, due: true });
        pollAt = performance.now() + pollMs;
      }
      let waitMs = pollMs;
      try {
        await followClock();
        waitMs = await pass(own);
        lookedAt = performance.now();
      } catch (error) {
        // What it was about to do is still to be done.
        expect({ events: true, due: true });
        strapi.log.error(
          `The outbox could not look for events to send. It will try again: ${String(error)}`
        );
      }
      if (waitMs > 0) await signal.wait(Math.min(waitMs, Math.max(0, pollAt - performance.now())));
    }
  }

  /** By a clock that was set back nothing would be due for as long. */
  async function followClock(): Promise<void> {
    unmoved += setBack.look();
    if (unmoved === 0) return;
    strapi.log.warn(
      `The system clock was set back by ${unmoved} ms: the outbox sets its waiting times back as well`
    );
    await moveWaits(strapi, unmoved, Date.now());
    unmoved = 0;
    expect({ due: true });
  }

  /** @returns milliseconds after which to look again, unless woken */
  async function pass({ courier: own }: Running): Promise<number> {
    const lease = newLease();
    const asked = mayHaveEvents;
    mayHaveEvents = false;
    const room: Room = (endpoint) => own.lanes.room(endpoint);
    const fresh = asked ? await takeNew(strapi, room, lease) : NOTHING_NEW;
    own.take(fresh.claimed, lease);
    if (mayHaveDue || fresh.hasWaiting) await lookForDue(own, lease);
    if (asked && !listeners.isEmpty()) await tellListeners(fresh.last);
    if (fresh.outcome === 'done') return Infinity;
    mayHaveEvents = true;
    return fresh.outcome === 'busy' ? BUSY_MS : 0;
  }

  /** What is under way now may be due again, or let newer versions go, as soon as it has ended. */
  async function lookForDue(own: Courier, lease: Lease): Promise<void> {
    mayHaveDue = false;
    const { claimed, hasFound } = await takeDue(
      strapi,
      (endpoint) => own.lanes.room(endpoint),
      lease
    );
    own.take(claimed, lease);
    if (hasFound || !own.lanes.isEmpty()) mayHaveDue = true;
  }

  function expect({ events = false, due = false }): void {
    mayHaveEvents ||= events;
    mayHaveDue ||= due;
  }

  function newLease(): Lease {
    const now = Date.now();
    return { now, until: now + settings(strapi).leaseSeconds * 1000, token: newLeaseToken() };
  }

  function lookFor(work: { events?: boolean; due?: boolean }): void {
    expect(work);
    signal.wake();
  }

  /** What is not taken now is found by the loop. */
  function depart({ outcome, last, claimed, hasWaiting }: NewWork, lease: Lease): void {
    if (isStopping) return;
    running?.courier.take(claimed, lease);
    if (last !== null) listeners.tell(last);
    if (outcome !== 'done' || hasWaiting) lookFor({ events: outcome !== 'done', due: hasWaiting });
  }

  /** Other instances number events as well, so the database is asked where this one gave none. */
  async function tellListeners(last: number | null): Promise<void> {
    listeners.tell(last ?? (await sequenceRange(strapi)).last);
  }

  /** One process owns a SQLite file, so that nothing else would find what one that ended had. */
  async function releaseLost(): Promise<void> {
    try {
      if (strapi.db.dialect.client === 'sqlite') await releaseLeases(strapi, isOfEndedProcess);
    } catch (error) {
      strapi.log.error(
        `The outbox could not free the leases of processes that have ended. They expire by themselves: ${String(error)}`
      );
    }
  }

  async function drained({ lanes }: Courier, deadline: number): Promise<void> {
    while (!lanes.isEmpty() && Date.now() < deadline) await signal.wait(deadline - Date.now());
  }

  return {
    async start() {
      await releaseLost();
      if (isStopping) return;
      const own = courier(strapi, {
        onRoom: () => signal.wake(),
        onGivenBack: () => lookFor({ due: true }),
      });
      const leaseMs = settings(strapi).leaseSeconds * 1000;
      running = {
        courier: own,
        loop: Promise.resolve(),
        stopRenewing: keepLeases(strapi, own.lanes, leaseMs),
      };
      lookedAt = performance.now();
      running.loop = run(running);
    },
    problem() {
      if (!running || isStopping) return 'is not running';
      const patience = SILENT_MS + settings(strapi).pollSeconds * 1000;
      return performance.now() - lookedAt > patience ? 'has not looked for work' : null;
    },
    wake: () => lookFor({ events: true, due: true }),
    async prepare() {
      // With several writers a number may only be given to what is committed.
      if (strapi.db.dialect.client !== 'sqlite') {
        return () => lookFor({ events: true });
      }
      const lease = newLease();
      const room: Room = (endpoint) => running?.courier.lanes.room(endpoint) ?? NO_ROOM;
      const fresh = await takeNewHere(strapi, room, lease);
      return () => depart(fresh, lease);
    },
    forget: async (endpointId) => running?.courier.forget(endpointId),
    onSequenced: (listener) => listeners.add(listener),
    async stop() {
      if (isStopping) return;
      isStopping = true;
      if (!running) return;
      signal.wake();
      await running.loop;
      running.courier.stopTaking();
      await drained(running.courier, Date.now() + STOP_MS);
      await running.courier.close();
      running.stopRenewing();
    },
  };
}
