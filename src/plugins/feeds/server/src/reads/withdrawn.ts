import type { Core } from '@strapi/strapi';

import type { OutboxServices } from '../../../../outbox/contract';
import type { LoggedChange } from '../../../domain/withdrawal';
import type { StoryQuery } from './lists';

/** Newest events that are looked at. */
const MOST = 500;

/**
 * What the event log says lately of stories that came and went, newest first. Asked after the stories
 * themselves: whatever is not among them any more is in the log by then.
 * @returns nothing where there is no log
 */
export async function comingsAndGoings(
  strapi: Core.Strapi,
  { of, language }: StoryQuery
): Promise<LoggedChange[]> {
  const plugin = strapi.plugin('outbox') as Core.Plugin | undefined;
  if (!plugin) return [];
  const types = ['published', 'unpublished', 'deleted'].map((verb) => `${of}.${verb}`);
  return plugin
    .service<OutboxServices['events']>('events')
    .newest({ types, locale: language, limit: MOST });
}
