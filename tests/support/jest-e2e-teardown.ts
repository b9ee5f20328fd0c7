import { removeFolder } from './folder';

/** After the last browser story: the database that they started from goes. */
export default function tearDown(): void {
  const { NEWSROOM_TEST_FOLDER: folder } = process.env;
  if (folder) removeFolder(folder);
}
