import fs from 'node:fs';
import path from 'node:path';

import { SUPPORTED } from '../../src/common/platform/supported';
import { root } from '../support/root';

/** What the linters cannot say: they know no rule for `new Date()` without an argument. */
describe('the rules of the house', () => {
  const domain = filesBelow('src/plugins').filter(
    (file) => file.includes('/domain/') && !file.endsWith('.test.ts')
  );

  it.each(domain)('%s never reads the clock', (file) => {
    expect(fs.readFileSync(path.join(root, file), 'utf8')).not.toMatch(/\bnew Date\(\)|\bDate\(\)/);
  });

  it('every specification runs in a suite', () => {
    const suites = filesBelow('tests/integration/suites').map((file) =>
      fs.readFileSync(path.join(root, file), 'utf8')
    );
    const left = filesBelow('tests/integration')
      .filter((file) => file.endsWith('.spec.ts'))
      .map((file) => file.replace('tests/integration/', '../').replace('.ts', ''))
      .filter((name) => !suites.some((text) => text.includes(`'${name}'`)));
    expect(left).toEqual([]);
  });

  it('the project has a supported version, and the decision names them all', () => {
    const read = (file: string) => fs.readFileSync(path.join(root, file), 'utf8');
    const { dependencies } = JSON.parse(read('package.json')) as {
      dependencies: Record<string, string>;
    };
    expect(SUPPORTED.strapi).toContain(dependencies['@strapi/strapi']);
    const decision = read('docs/decisions/0034-supported-versions.md');
    for (const version of [...SUPPORTED.strapi, ...SUPPORTED.databases, ...SUPPORTED.node]) {
      expect(decision).toContain(String(version));
    }
  });
});

function filesBelow(folder: string): string[] {
  return fs
    .readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name}`)
    .filter((name) => name.endsWith('.ts'));
}
