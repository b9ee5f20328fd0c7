import type { Core } from '@strapi/strapi';

/** The plugin's configuration, as `config/plugins.ts` may set it. */
export interface LiveSettings {
  /** Whether there are streams. */
  enabled: boolean;
  /** Most streams that are open at the same time; more are asked to come back. */
  maxConnections: number;
  /** How often a line is sent to readers for whom there is nothing. */
  heartbeatSeconds: number;
  /** How much may wait for a reader who takes it slowly; beyond, the connection is ended. */
  maxWaitingKilobytes: number;
  /** How often the log is asked for what other instances have written, while anybody reads. */
  pollMilliseconds: number;
  /** How many changes are kept in memory for readers who come back. */
  recentChanges: number;
}

/** The live configuration. */
export function settings(strapi: Core.Strapi): LiveSettings {
  return strapi.config.get<LiveSettings>('plugin::live');
}
