import fs from 'node:fs';
import path from 'node:path';

import { root } from '../support/root';

/** What the linters cannot say: they know no rule for `new Date()` without an argument. */
describe('the rules of the house', () => {
  const domain = filesBelow('src/plugins').filter(
    (file) => file.includes('/domain/') && !file.endsWith('.test.ts')
  );

  it.each(domain)('%s never reads the clock', (file) => {
    expect(fs.readFileSync(path.join(root, file), 'utf8')).not.toMatch(/\bnew Date\(\)|\bDate\(\)/);
  });
});

function filesBelow(folder: string): string[] {
  return fs
    .readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name}`)
    .filter((name) => name.endsWith('.ts'));
}
