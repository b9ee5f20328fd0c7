import fs from 'node:fs/promises';

import type { Core } from '@strapi/strapi';

import { settings } from '../settings';
import { breakConnections } from './pool-connections';
import { Pulse } from './pulse';
import { newPulseClient } from './pulse-client';

/** Knows whether the database is there. */
export interface DatabaseWatch {
  /** As far as is known: nobody need be asked. */
  isAway(): boolean;
  /** Asks. @returns whether it is away */
  check(): Promise<boolean>;
  stop(): void;
}

/** @param hasPulse `false` for commands that load the application and end at once */
export function watchDatabase(strapi: Core.Strapi, hasPulse: () => boolean): DatabaseWatch {
  return strapi.db.dialect.client === 'postgres'
    ? watchPostgres(strapi, hasPulse)
    : watchFile(strapi);
}

function watchPostgres(strapi: Core.Strapi, hasPulse: () => boolean): DatabaseWatch {
  const { databaseSeconds } = settings(strapi).health;
  const pulse = new Pulse((config) => newPulseClient(strapi, config), databaseSeconds, {
    onAway() {
      strapi.log.error('The database cannot be reached: requests are refused until it is back.');
      breakConnections(strapi);
    },
    onBack: () => strapi.log.warn('The database is back.'),
  });
  return {
    isAway: () => pulse.isAway,
    check: async () => hasPulse() && pulse.check(),
    stop: () => pulse.stop(),
  };
}

/** One process has SQLite's only connection, and each statement says itself when it fails. */
function watchFile(strapi: Core.Strapi): DatabaseWatch {
  const { connection } = strapi.db.config.connection as { connection?: { filename?: string } };
  const file = connection?.filename;
  return {
    isAway: () => false,
    async check() {
      if (!file || file === ':memory:') return false;
      try {
        await fs.access(file, fs.constants.R_OK | fs.constants.W_OK);
        return false;
      } catch {
        return true;
      }
    },
    stop: () => undefined,
  };
}
