import { isCdn } from '../../../domain/endpoint-kind';
import type { ClaimedDelivery } from '../store/claims';
import { loadOf, type Load } from './load';

/** What happens within this time after a request to a CDN is the next one, unless it is a withdrawal. */
const GATHER_MS = 1000;

/** What this process has claimed for one endpoint. */
export interface Lane {
  waiting: ClaimedDelivery[];
  sending: number;
  /** Everything claimed and not yet recorded, waiting ones included. */
  claimed: Set<ClaimedDelivery>;
  isQuick: boolean;
  holds: number;
  /**
   * What may be sent now.
   * @param concurrency most requests under way
   * @param again called when there may be more without anything else happening
   */
  next(concurrency: number, now: number, again: () => void): Load | null;
  begun(load: Load): void;
  ended(load: Load, now: number): void;
}

export function createLane(): Lane {
  /** Whether a CDN is asked to forget what was changed; what is withdrawn is asked for beside it. */
  let isPurging = false;
  let purgedAt = -Infinity;
  let timer: NodeJS.Timeout | null = null;

  function waitFor(ms: number, again: () => void): void {
    timer ??= setTimeout(() => {
      timer = null;
      again();
    }, ms).unref();
  }

  function nextPurge(now: number, again: () => void): Load | null {
    const urgent = lane.waiting.filter(({ isUrgent }) => isUrgent);
    if (urgent.length > 0) return loadOf(urgent);
    if (isPurging || lane.waiting.length === 0) return null;
    const since = now - purgedAt;
    // Of a clock that was set back nothing is to be awaited.
    if (since < 0 || since >= GATHER_MS) return loadOf(lane.waiting);
    waitFor(GATHER_MS - since, again);
    return null;
  }

  const lane: Lane = {
    waiting: [],
    sending: 0,
    claimed: new Set(),
    isQuick: false,
    holds: 0,
    next(concurrency, now, again) {
      const [first] = lane.waiting;
      if (!first) return null;
      if (isCdn(first.endpoint.kind)) return nextPurge(now, again);
      return lane.sending < concurrency ? loadOf(lane.waiting) : null;
    },
    begun(load) {
      const sent = new Set(load.deliveries);
      lane.waiting = lane.waiting.filter((delivery) => !sent.has(delivery));
      lane.sending += 1;
      if (isPurge(load)) isPurging = true;
    },
    ended(load, now) {
      lane.sending -= 1;
      if (!isPurge(load)) return;
      isPurging = false;
      purgedAt = now;
    },
  };
  return lane;
}

function isPurge({ deliveries: [{ isUrgent, endpoint }] }: Load): boolean {
  return isCdn(endpoint.kind) && !isUrgent;
}
