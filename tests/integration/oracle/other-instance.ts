import fs from 'node:fs';
import path from 'node:path';

import type { Newsroom } from '../../support/boot';
import { newFolder, removeFolder } from '../../support/folder';
import { startNewsroom } from '../../support/process';

/** Another process on the same PostgreSQL, with the same uploads, as behind a load balancer. */
export interface OtherInstance {
  url: string;
  stop(): Promise<void>;
}

export async function startOther({ url, folder: shared }: Newsroom): Promise<OtherInstance> {
  const folder = newFolder();
  const { DATABASE_CLIENT = '', DATABASE_URL = '' } = process.env;
  const other = await startNewsroom(folder, {
    DATABASE_CLIENT,
    DATABASE_URL,
    PUBLIC_URL: url,
    READ_CACHE_ENABLED: 'true',
  });
  const uploads = path.join(folder, 'public/uploads');
  fs.rmSync(uploads, { recursive: true });
  fs.symlinkSync(path.join(shared, 'public/uploads'), uploads);
  return {
    url: other.url,
    async stop() {
      await other.stop();
      removeFolder(folder);
    },
  };
}
