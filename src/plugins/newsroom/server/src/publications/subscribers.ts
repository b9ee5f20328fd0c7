import type { Core } from '@strapi/strapi';

import type { PublicationChange, PublicationSubscriber } from '../../../contract';
import { keepUntold } from './untold-store';

const subscribers = new WeakMap<Core.Strapi, PublicationSubscriber[]>();

export function subscribe(strapi: Core.Strapi, subscriber: PublicationSubscriber): void {
  subscribers.set(strapi, [...(subscribers.get(strapi) ?? []), subscriber]);
}

export function hasSubscribers(strapi: Core.Strapi): boolean {
  return (subscribers.get(strapi) ?? []).length > 0;
}

/** Tells of changes inside their transaction, and has what subscribers answer run after its commit. */
export async function tell(
  strapi: Core.Strapi,
  changes: readonly PublicationChange[],
  afterCommit: Array<() => void>
): Promise<void> {
  if (changes.length === 0) return;
  if (!hasSubscribers(strapi)) await keepUntold(strapi, changes);
  for (const subscriber of subscribers.get(strapi) ?? []) {
    const committed = await subscriber(changes);
    if (committed) afterCommit.push(committed);
  }
}
