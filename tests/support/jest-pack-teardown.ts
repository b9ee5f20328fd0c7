import { removeFolder } from './folder';
import { MADE } from './packages';

export default function tearDown(): void {
  const { [MADE]: folder } = process.env;
  if (folder) removeFolder(folder);
}
