import type { Core } from '@strapi/strapi';

import { prepareDeparture } from '../dispatcher/wake';
import { newsroom } from '../newsroom';
import { appendEvents } from '../store/event-log';
import { tellCommitted } from './committed';
import { publicationEvents } from './publication-events';

/**
 * Appends an event for each change that readers can see, in the transaction of the change: both or
 * neither. What readers see is the newsroom's to say.
 */
export function recordPublications(strapi: Core.Strapi): void {
  newsroom(strapi, 'publications')?.subscribe(async (changes) => {
    const events = await publicationEvents(strapi, changes);
    if (events.length === 0) return undefined;
    await appendEvents(strapi, events);
    const depart = await prepareDeparture(strapi);
    return () => {
      tellCommitted(events);
      depart();
    };
  });
}
