import type { Core, UID } from '@strapi/strapi';

import type { NewsroomServices } from '../../../newsroom/contract';
import type { OutboxServices } from '../../../outbox/contract';

type Plugin = Core.Plugin | undefined;

/** The event log; `null` where it is not installed or records nothing. */
export function eventLog(strapi: Core.Strapi): OutboxServices['events'] | null {
  const plugin = strapi.plugin('outbox') as Plugin;
  const events = plugin?.service<OutboxServices['events']>('events');
  return events?.isOn() ? events : null;
}

/** The content types of briefs and of stories; `null` without the newsroom. */
export function streamedTypes(
  strapi: Core.Strapi
): { brief: UID.ContentType; story: UID.ContentType } | null {
  const plugin = strapi.plugin('newsroom') as Plugin;
  const uids = plugin?.service<NewsroomServices['kinds']>('kinds').uids();
  return uids ? { brief: uids['live-brief'], story: uids.article } : null;
}
