import type { Core } from '@strapi/strapi';

import { refusal } from '../../../domain/refusal';
import { settings } from '../settings';
import type { ClaimedDelivery, Lease } from '../store/claims';
import { findEndpoint } from '../store/endpoints';
import { finishDeliveries, type FinishedDelivery } from '../store/finish';
import { releaseDeliveries } from '../store/leases';
import { threadedTransport } from '../transport/threaded-transport';
import type { UnderWay } from '../transport/transport';
import { attemptDelivery } from './attempt';
import { lanes, type Lanes } from './lanes';
import { presentEndpoints } from './present-endpoints';
import { createRecording } from './recording';

/** How often to look whether what is under way is still this process's. */
const LOOK_MS = 200;
const TAKEN_OVER = refusal('attempt.lease.ended');

/** Sends what this process has claimed, and sees to it that the outcome is recorded. */
export interface Courier {
  lanes: Lanes;
  /** @param lease its beginning is when the look at the endpoints began */
  take(deliveries: readonly ClaimedDelivery[], lease: Pick<Lease, 'now' | 'until'>): void;
  /** An endpoint or what waits for it has been changed: gives back what has not been sent to it. */
  forget(endpointId: number): Promise<void>;
  /** Gives back what has not been sent. What is under way goes on. */
  stopTaking(): void;
  /** Ends what is under way; resolves when it is recorded or given back. */
  close(): Promise<void>;
}

/** Told of whatever may allow more to be sent. */
interface Progress {
  /** There may be room for more. */
  onRoom(this: void): void;
  /** Deliveries are due again that were claimed and not sent. */
  onGivenBack(this: void): void;
}

export function courier(strapi: Core.Strapi, { onRoom, onGivenBack }: Progress): Courier {
  const { allowedHosts, concurrency, timeoutSeconds, responseLimitBytes } = settings(strapi);
  const timeoutMs = timeoutSeconds * 1000;
  const transport = threadedTransport({ allowedHosts, timeoutMs, responseLimitBytes });
  const endpoints = presentEndpoints(
    (id) => findEndpoint(strapi, id),
    () => Date.now()
  );
  const own = lanes(
    concurrency,
    (delivery) => void track(deliver(delivery)),
    () => Date.now()
  );
  // Mostly the server still works out its answer to the editor, whom a result would keep waiting. On
  // SQLite that is over by then, and whoever writes next has the only connection until its commit.
  const hasConnections = strapi.db.dialect.client !== 'sqlite';
  const isWorthWaiting = (): boolean => hasConnections || own.isSending();
  const recording = createRecording({
    write: (batch) => finishDeliveries(strapi, batch, Date.now()),
    isWorthWaiting,
    onRecorded(batch) {
      for (const finished of batch) recorded(finished);
      onRoom();
    },
    onError: (message) => strapi.log.error(message),
  });
  const underWay = new Set<Promise<void>>();
  const requests = new Map<ClaimedDelivery, UnderWay>();
  const looking = setInterval(endLost, LOOK_MS);
  looking.unref();
  let isClosing = false;

  function track(work: Promise<void>): Promise<void> {
    const done = work.finally(() => underWay.delete(done));
    underWay.add(done);
    return done;
  }

  async function deliver(delivery: ClaimedDelivery): Promise<void> {
    if (!(await mayBeSent(delivery))) return abandon(delivery);
    const request: UnderWay = {};
    requests.set(delivery, request);
    const finished = await attemptDelivery(strapi, transport, delivery, request);
    requests.delete(delivery);
    // A request that was ended here says nothing about its receiver.
    if (isClosing && finished.attempt.problem !== null) return abandon(delivery);
    if (isUnwelcome(finished)) own.hold(delivery.endpoint.id);
    own.answered(delivery, finished.attempt.durationMs);
    recording.add(finished);
  }

  /** What has not left yet must not arrive after a newer version that somebody else sends. */
  function endLost(): void {
    for (const [delivery, request] of requests) {
      if (!own.holds(delivery)) request.end?.(TAKEN_OVER);
    }
  }

  /** Whether its endpoint still wants it, and it is still this process's. */
  async function mayBeSent(delivery: ClaimedDelivery): Promise<boolean> {
    try {
      const endpoint = await endpoints.get(delivery.endpoint.id);
      if (!endpoint?.enabled || (endpoint.pausedUntil ?? 0) > Date.now()) return false;
      delivery.endpoint = endpoint;
    } catch (error) {
      strapi.log.error(
        `The outbox could not read a publisher. Its deliveries wait: ${String(error)}`
      );
      return false;
    }
    return own.holds(delivery);
  }

  async function abandon(delivery: ClaimedDelivery): Promise<void> {
    own.abandoned(delivery);
    await giveBack([delivery]);
    onGivenBack();
  }

  function recorded(finished: FinishedDelivery): void {
    own.recorded(finished.delivery);
    if (!isUnwelcome(finished)) return;
    endpoints.forget(finished.delivery.endpoint.id);
    void track(giveBack(own.release(finished.delivery.endpoint.id)));
  }

  /** Never throws. */
  async function giveBack(deliveries: readonly ClaimedDelivery[]): Promise<void> {
    try {
      await releaseDeliveries(strapi, deliveries);
    } catch (error) {
      strapi.log.error(
        `The outbox could not give back deliveries. They wait until their lease ends: ${String(error)}`
      );
    }
  }

  return {
    lanes: own,
    take(deliveries, { now, until }) {
      endpoints.saw(
        deliveries.map(({ endpoint }) => endpoint),
        now
      );
      own.add(deliveries, until);
    },
    async forget(endpointId) {
      endpoints.forget(endpointId);
      await track(giveBack(own.drop(endpointId)));
      onGivenBack();
    },
    stopTaking: () => void track(giveBack(own.drop())),
    async close() {
      isClosing = true;
      clearInterval(looking);
      recording.giveUp();
      await transport.close();
      await Promise.all(underWay);
      await recording.settled();
      // Recording may have given back more.
      await Promise.all(underWay);
    },
  };
}

/** Whether the endpoint is left alone from now on. */
function isUnwelcome({ endpoint: { kind } }: FinishedDelivery): boolean {
  return kind === 'paused' || kind === 'gone';
}
