import type { Core } from '@strapi/strapi';

import type { PublicationChange, PublicationSubscriber } from '../../../contract';

const subscribers = new WeakMap<Core.Strapi, PublicationSubscriber[]>();

export function subscribe(strapi: Core.Strapi, subscriber: PublicationSubscriber): void {
  subscribers.set(strapi, [...(subscribers.get(strapi) ?? []), subscriber]);
}

/** Tells of changes inside their transaction, and has what subscribers answer run after its commit. */
export async function tell(
  strapi: Core.Strapi,
  changes: readonly PublicationChange[],
  afterCommit: Array<() => void>
): Promise<void> {
  if (changes.length === 0) return;
  for (const subscriber of subscribers.get(strapi) ?? []) {
    const committed = await subscriber(changes);
    if (committed) afterCommit.push(committed);
  }
}
