import type { Core } from '@strapi/strapi';

import { CDN_TAGS, type CdnTags } from '../../domain/cdn-tags';
import { newsroomPaths } from './newsroom-paths';

/** The plugin's configuration. */
export interface ReadCacheSettings {
  /** Whether the plugin does anything at all; when not, Strapi reads as it does without it. */
  enabled: boolean;
  /** Whether answers are kept; documented reads come from the newsroom's store without it, too. */
  keepsAnswers: boolean;
  /** Most memory that kept answers take, in megabytes. */
  maxMegabytes: number;
  /** The largest answer kept, in kilobytes. */
  maxAnswerKilobytes: number;
  /** Most reads that are computed at the same time; others wait for their turn. */
  maxConcurrent: number;
  /** How long a read may be computed for all who ask; then each asks Strapi alone. */
  maxSeconds: number;
  /** Path prefixes that may be answered from memory; if none are given, the newsroom's and the feeds. */
  paths: string[];
  /** Path prefixes below them that may not. */
  except: string[];
  /** Where GraphQL is served; an empty text leaves GraphQL alone. */
  graphqlPath: string;
  /** Cookies that make a request personal. */
  sessionCookies: string[];
  /** Tables whose writes no reader can see; a `*` at the end stands for any end. */
  ignoredTables: string[];
  /** What browsers and CDNs are told about public answers. */
  cacheControl: string;
  /** Whether answers say in `X-Read-Cache` and `Cache-Status` where they came from. */
  statusHeader: boolean;
  /** How a CDN is told what kept answers are made of, so that it can be told what to forget. */
  cdnTags: CdnTags;
  /** Most bytes of those tags; beyond them, types stand for their documents. */
  cdnTagBytes: number;
  /** How many seconds a CDN that knows the tags may keep an answer; 0 leaves that to `cacheControl`. */
  cdnMaxAge: number;
  /**
   * When answers change by the clock alone: the next such moment after `now`, both in
   * milliseconds since 1970.
   */
  expiresAt: (now: number) => number;
}

/** Midnight of every time zone is at one. */
const QUARTER = 900_000;

export const defaults: ReadCacheSettings = {
  enabled: true,
  keepsAnswers: true,
  maxMegabytes: 64,
  maxAnswerKilobytes: 2048,
  maxConcurrent: 16,
  maxSeconds: 30,
  paths: ['/feeds'],
  except: [],
  graphqlPath: '/graphql',
  sessionCookies: ['koa.sess', 'koa.sess.sig', 'strapi_admin_refresh', 'strapi_up_refresh'],
  ignoredTables: [
    'outbox_events',
    'outbox_deliveries',
    'outbox_attempts',
    'outbox_endpoints',
    'outbox_log',
    'newsroom_publication_tags',
    'newsroom_publication_store',
    'newsroom_untold_changes',
    'newsroom_own_writes',
    'strapi_sessions',
    'strapi_api_tokens',
    'strapi_history_versions',
    'guard_rate_limits',
  ],
  cacheControl: 'public, max-age=0, s-maxage=5, stale-while-revalidate=30, stale-if-error=600',
  statusHeader: true,
  cdnTags: 'off',
  cdnTagBytes: 7000,
  cdnMaxAge: 0,
  expiresAt: (now) => (Math.floor(now / QUARTER) + 1) * QUARTER,
};

/** Empty, because Strapi would fill a shorter list up with the end of a longer default. */
export const config = { default: {}, validator };

/** The live configuration: what `config/plugins.ts` says, filled up with the defaults in its place. */
export function settingsOf(strapi: Core.Strapi): ReadCacheSettings {
  const given = strapi.config.get<Partial<ReadCacheSettings>>('plugin::read-cache');
  const own = newsroomPaths(strapi);
  const paths = [...own.paths, ...defaults.paths];
  return Object.assign(given, { ...defaults, paths, except: own.except, ...given });
}

function validator(given: Partial<ReadCacheSettings>): void {
  const settings = { ...defaults, ...given };
  const problems = [
    ...nameProblems(given),
    ...switchProblems(settings),
    ...numberProblems(settings),
    ...listProblems(settings),
    ...pathProblems(settings),
    ...cdnProblems(settings),
  ];
  if (typeof settings.expiresAt !== 'function') {
    problems.push('read-cache.expiresAt must be a function of milliseconds.');
  }
  if (typeof settings.cacheControl !== 'string' || !/^[\x20-\x7E]+$/.test(settings.cacheControl)) {
    problems.push('read-cache.cacheControl must be one line of text.');
  }
  if (typeof settings.graphqlPath !== 'string' || !/^(?:\/.*)?$/.test(settings.graphqlPath)) {
    problems.push('read-cache.graphqlPath must be a path such as /graphql, or empty.');
  }
  if (problems.length > 0) {
    throw new Error(`The read-cache plugin's configuration is wrong. ${problems.join(' ')}`);
  }
}

function nameProblems(given: object): string[] {
  return Object.keys(given)
    .filter((key) => !(key in defaults))
    .map(
      (key) => `read-cache.${key} is no setting; those are ${Object.keys(defaults).join(', ')}.`
    );
}

function switchProblems(settings: ReadCacheSettings): string[] {
  return (['enabled', 'keepsAnswers', 'statusHeader'] as const)
    .filter((key) => typeof settings[key] !== 'boolean')
    .map((key) => `read-cache.${key} must be true or false.`);
}

function numberProblems(settings: ReadCacheSettings): string[] {
  return (['maxMegabytes', 'maxAnswerKilobytes', 'maxConcurrent', 'maxSeconds'] as const)
    .filter((key) => !(Number.isFinite(settings[key]) && settings[key] > 0))
    .map((key) => `read-cache.${key} must be a number above 0.`);
}

function listProblems(settings: ReadCacheSettings): string[] {
  return (['paths', 'except', 'sessionCookies', 'ignoredTables'] as const)
    .filter((key) => !isTextList(settings[key]))
    .map((key) => `read-cache.${key} must be a list of texts.`);
}

function cdnProblems({ cdnTags, cdnTagBytes, cdnMaxAge }: ReadCacheSettings): string[] {
  const isWhole = (value: number, least: number, most: number): boolean =>
    Number.isInteger(value) && value >= least && value <= most;
  return [
    ...(CDN_TAGS.includes(cdnTags)
      ? []
      : [`read-cache.cdnTags must be one of ${CDN_TAGS.join(', ')}.`]),
    ...(isWhole(cdnTagBytes, 200, 16_000)
      ? []
      : ['read-cache.cdnTagBytes must be a whole number from 200 to 16000.']),
    ...(isWhole(cdnMaxAge, 0, 31_536_000)
      ? []
      : ['read-cache.cdnMaxAge must be a whole number of seconds, 0 for none.']),
  ];
}

function pathProblems(settings: ReadCacheSettings): string[] {
  return (['paths', 'except'] as const)
    .filter((key) => isTextList(settings[key]))
    .filter((key) => settings[key].some((path) => !/^\/.*[^/]$/.test(path)))
    .map(
      (key) => `read-cache.${key} must hold paths such as /api/articles, with no slash at the end.`
    );
}

function isTextList(value: unknown): boolean {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}
