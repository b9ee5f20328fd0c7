import type { Core } from '@strapi/strapi';

import { refusal } from '../../../domain/refusal';
import { settings } from '../settings';
import type { ClaimedDelivery, Lease } from '../store/claims';
import { findEndpoint } from '../store/endpoints';
import { finishDeliveries, type FinishedDelivery } from '../store/finish';
import { releaseDeliveries } from '../store/leases';
import { threadedTransport } from '../transport/threaded-transport';
import type { UnderWay } from '../transport/transport';
import { attemptDeliveries } from './attempt';
import { lanes, type Lanes } from './lanes';
import type { Load } from './load';
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
    (load) => void track(deliver(load)),
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
  const requests = new Map<Load, UnderWay>();
  const looking = setInterval(endLost, LOOK_MS);
  looking.unref();
  let isClosing = false;

  function track(work: Promise<void>): Promise<void> {
    const done = work.finally(() => underWay.delete(done));
    underWay.add(done);
    return done;
  }

  async function deliver(load: Load): Promise<void> {
    const sent = await mayBeSent(load);
    if (!sent) return abandon(load);
    const request: UnderWay = {};
    requests.set(sent, request);
    const finished = await attemptDeliveries(strapi, transport, sent, request);
    requests.delete(sent);
    const [{ attempt, delivery }] = finished;
    // A request that was ended here says nothing about its receiver.
    if (isClosing && attempt.problem !== null) return abandon(load);
    for (const one of finished) if (isUnwelcome(one)) own.hold(delivery.endpoint.id);
    own.answered(load, attempt.durationMs);
    for (const one of finished) recording.add(one);
    await forgo(load, sent);
  }

  /** What has not left yet must not arrive after a newer version that somebody else sends. */
  function endLost(): void {
    for (const [{ deliveries }, request] of requests) {
      if (!deliveries.some((delivery) => own.holds(delivery))) request.end?.(TAKEN_OVER);
    }
  }

  /** What its endpoint still wants and is still this process's, with the endpoint as it is now. */
  async function mayBeSent({ deliveries, tags }: Load): Promise<Load | null> {
    const [{ endpoint: known, isUrgent }] = deliveries;
    try {
      const endpoint = await endpoints.get(known.id);
      const isPaused = !isUrgent && (endpoint?.pausedUntil ?? 0) > Date.now();
      if (!endpoint?.enabled || isPaused) return null;
      for (const delivery of deliveries) delivery.endpoint = endpoint;
    } catch (error) {
      strapi.log.error(
        `The outbox could not read a publisher. Its deliveries wait: ${String(error)}`
      );
      return null;
    }
    const [first, ...others] = deliveries.filter((delivery) => own.holds(delivery));
    return first ? { deliveries: [first, ...others], tags } : null;
  }

  async function abandon(load: Load): Promise<void> {
    own.abandoned(load);
    await giveBack(load.deliveries);
    onGivenBack();
  }

  /** Gives back what was not sent with the rest, since it is somebody else's by now. */
  async function forgo({ deliveries }: Load, sent: Load): Promise<void> {
    const left = deliveries.filter((delivery) => !sent.deliveries.includes(delivery));
    if (left.length === 0) return;
    for (const delivery of left) own.recorded(delivery);
    await giveBack(left);
  }

  function recorded(finished: FinishedDelivery): void {
    own.recorded(finished.delivery);
    if (!isUnwelcome(finished)) return;
    endpoints.forget(finished.delivery.endpoint.id);
    const released = own.release(finished.delivery.endpoint.id);
    void track(giveBack(released).then(() => lookForUrgent(released)));
  }

  /** A withdrawal does not wait for the end of a pause. */
  function lookForUrgent(deliveries: readonly ClaimedDelivery[]): void {
    if (deliveries.some(({ isUrgent }) => isUrgent)) onGivenBack();
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
