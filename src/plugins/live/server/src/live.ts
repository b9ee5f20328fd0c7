import type { Core } from '@strapi/strapi';

import type { OutboxServices } from '../../../outbox/contract';
import type { TopicAddresses } from '../../domain/subscription';
import { Hub } from './hub';
import { settings } from './settings';
import { Tail } from './tail';
import { topicAddresses } from './topic-addresses';

/** What runs while there are streams. */
export interface Live {
  log: OutboxServices['events'];
  tail: Tail;
  hub: Hub;
  addresses: TopicAddresses;
  /** Streams that are open, or are being opened. */
  open: number;
  isEnding: boolean;
  end(): void;
}

const running = new WeakMap<Core.Strapi, Live>();

/** @returns `null` before the start, and where the event log records nothing */
export function liveOf(strapi: Core.Strapi): Live | null {
  return running.get(strapi) ?? null;
}

export async function startLive(strapi: Core.Strapi, log: OutboxServices['events']): Promise<Live> {
  const addresses = topicAddresses(strapi);
  const hub = new Hub(addresses);
  const tail = new Tail(strapi, log, hub);
  await tail.begin();
  const { heartbeatSeconds, pollMilliseconds } = settings(strapi);
  const timers = [
    setInterval(() => void hub.beat(), heartbeatSeconds * 1000),
    // Other processes write to the log, too. Nobody waits for that while nobody reads.
    setInterval(() => {
      if (hub.size > 0) void tail.look();
    }, pollMilliseconds),
  ];
  for (const timer of timers) timer.unref();
  const forget = log.onSequenced(() => void tail.look());
  const live: Live = {
    log,
    tail,
    hub,
    addresses,
    open: 0,
    isEnding: false,
    end() {
      live.isEnding = true;
      for (const timer of timers) clearInterval(timer);
      forget();
      hub.end();
    },
  };
  running.set(strapi, live);
  return live;
}
