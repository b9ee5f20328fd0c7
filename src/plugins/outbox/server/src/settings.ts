import type { Core, UID } from '@strapi/strapi';

import { SUBJECTS, type Subject } from '../../domain/event-type';
import { PROBE_SECONDS } from '../../domain/probe-schedule';
import { RETRY_SECONDS } from '../../domain/retry-schedule';
import { newsroom } from './newsroom';

/** The plugin's configuration, as `config/plugins.ts` may set it. */
export interface OutboxSettings {
  /** Off: nothing is recorded and nothing is sent; what is stored stays and can be read. */
  enabled: boolean;
  /** Hosts (`host` or `host:port`) that deliveries may reach although they are not public. */
  allowedHosts: string[];
  /** Seconds before each attempt of a delivery; empty for the schedule of Standard Webhooks. */
  retrySeconds: number[];
  /** Seconds between the probes of an endpoint that fails; empty for five at first and 45 later. */
  probeSeconds: number[];
  /** Longest time for one attempt, answer included. */
  timeoutSeconds: number;
  /** Most deliveries under way to one endpoint. */
  concurrency: number;
  /** How often the database is asked for work that no commit of this process announced. */
  pollSeconds: number;
  /** How long a delivery belongs to the process that took it, unless it is renewed. */
  leaseSeconds: number;
  /** How long events and their deliveries are kept. */
  retentionDays: number;
  /** Most bytes of an answer that are read; a longer answer is a failure. */
  responseLimitBytes: number;
  /** Those of the newsroom, where there is one and none are given. */
  contentTypes: ContentTypes;
}

type ContentTypes = Partial<Record<Subject, UID.ContentType>>;

/** The live configuration. */
export function settings(strapi: Core.Strapi): OutboxSettings {
  return strapi.config.get<OutboxSettings>('plugin::outbox');
}

/** Seconds before each attempt; as many attempts as entries. */
export function retrySchedule(strapi: Core.Strapi): readonly number[] {
  const { retrySeconds } = settings(strapi);
  return retrySeconds.length > 0 ? retrySeconds : RETRY_SECONDS;
}

/** Seconds between the probes of an endpoint that fails. */
export function probeSchedule(strapi: Core.Strapi): readonly number[] {
  const { probeSeconds } = settings(strapi);
  return probeSeconds.length > 0 ? probeSeconds : PROBE_SECONDS;
}

/** Which content has events, by the first half of their types. */
export function contentTypesOf(strapi: Core.Strapi): ContentTypes {
  const { contentTypes } = settings(strapi);
  if (Object.keys(contentTypes).length > 0) return contentTypes;
  return newsroom(strapi, 'kinds')?.uids() ?? contentTypes;
}

/** Which kind of document a UID is, or `null` for content that has no events. */
export function subjectOf(strapi: Core.Strapi, uid: string): Subject | null {
  const contentTypes = contentTypesOf(strapi);
  return SUBJECTS.find((subject) => contentTypes[subject] === uid) ?? null;
}
