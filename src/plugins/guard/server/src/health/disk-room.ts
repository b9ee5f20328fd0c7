import fs from 'node:fs/promises';
import path from 'node:path';

import type { Core } from '@strapi/strapi';

import type { Probe } from '../../../contract';
import { settings } from '../settings';

const MEGABYTE = 1024 * 1024;

/** Whether there is room where uploads lie, and where SQLite does. */
export function diskRoom(strapi: Core.Strapi): Probe {
  return async () => {
    const { minFreeMegabytes } = settings(strapi).health;
    for (const [what, folder] of folders(strapi)) {
      const { bavail, bsize } = await fs.statfs(folder);
      if (bavail * bsize < minFreeMegabytes * MEGABYTE) {
        return `less than ${minFreeMegabytes} MB are free for ${what}`;
      }
    }
    return null;
  };
}

function folders(strapi: Core.Strapi): Array<readonly [string, string]> {
  const uploads = ['uploads', strapi.dirs.static.public] as const;
  const { connection } = strapi.db.config.connection as { connection?: { filename?: string } };
  const file = strapi.db.dialect.client === 'sqlite' ? connection?.filename : undefined;
  return file && file !== ':memory:' ? [uploads, ['the database', path.dirname(file)]] : [uploads];
}
