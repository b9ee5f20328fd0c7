import { execFileSync } from 'node:child_process';
import path from 'node:path';

import { PREPARED } from '../e2e/prepared';
import { sqliteDatabase } from './database';
import { newFolder } from './folder';
import { startNewsroom } from './process';
import { root } from './root';
import { foundStaff } from './staff';

/** Before the first browser story: an up to date dist/ with the admin panel, and a newsroom's staff. */
export default async function setUp(): Promise<void> {
  execFileSync(process.execPath, ['scripts/build.mjs', 'admin'], { cwd: root, stdio: 'inherit' });
  const folder = newFolder();
  const file = path.join(folder, 'data.db');
  const newsroom = await startNewsroom(folder, sqliteDatabase(file).env);
  const staff = await foundStaff(newsroom.url);
  await staff.hire('Editor', 'strapi-editor');
  await newsroom.stop();
  process.env.NEWSROOM_TEST_FOLDER = folder;
  process.env[PREPARED] = file;
}
