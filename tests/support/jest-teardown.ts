import { TEMPLATE } from './database';
import { usesPostgres } from './environment';
import { removeFolder } from './folder';
import { dropDatabases } from './postgres';

/** After the last integration test: the template goes, and what crashed tests have left of its copies. */
export default async function tearDown(): Promise<void> {
  const { NEWSROOM_TEST_FOLDER: folder, [TEMPLATE]: template } = process.env;
  if (folder) removeFolder(folder);
  if (usesPostgres && template) await dropDatabases(template);
}
