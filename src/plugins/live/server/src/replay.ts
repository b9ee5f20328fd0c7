import { namesFor, type Subscription } from '../../domain/subscription';
import { briefChangesAfter } from './brief-log';
import { encodeChange } from './hub';
import type { Live } from './live';
import type { Reader } from './reader';

const PAGE = 100;

/**
 * Sends a reader what came after their position, and then joins them to what comes. Between the last
 * look at what is there and the joining nothing else runs, so that nothing is left out or told twice.
 * @returns takes the reader out again; `null` when they have gone meanwhile
 */
export async function replay(
  { tail, log, hub, addresses }: Live,
  reader: Reader,
  subscription: Subscription
): Promise<(() => void) | null> {
  const nameOf = namesFor(subscription, addresses);
  for (;;) {
    if (reader.isGone) return null;
    const last = tail.position;
    const recent = tail.recentAfter(reader.position);
    const page = recent?.slice(0, PAGE) ?? (await briefChangesAfter(log, reader.position, PAGE));
    for (const change of page) {
      const name = nameOf(change);
      if (name !== null) reader.send(encodeChange(change, name));
    }
    const isEnd = page.length < PAGE;
    reader.position = Math.max(reader.position, isEnd ? last : 0, page.at(-1)?.sequence ?? 0);
    if (isEnd && recent !== null) return hub.add(subscription, reader);
    await reader.taken();
  }
}
