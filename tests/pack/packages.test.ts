import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { isBuiltin } from 'node:module';
import path from 'node:path';

import { PACKAGES, type PackageName, packages } from '../support/packages';
import { root } from '../support/root';

interface Manifest {
  version: string;
  license: string;
  private?: boolean;
  scripts?: Record<string, string>;
  strapi: Record<string, string>;
  dependencies: Record<string, string>;
  peerDependencies: Record<string, string>;
}

describe.each(PACKAGES)('%s', (name) => {
  const manifest = (): Manifest => JSON.parse(read('package.json'));
  const read = (file: string) => fs.readFileSync(path.join(packages.unpacked(name), file), 'utf8');

  it('has at most 400 kB', () => {
    expect(fs.statSync(packages.tarball(name)).size).toBeLessThan(400_000);
  });

  it('passes publint', () => {
    expect(run('publint', packages.tarball(name), '--strict')).toContain('All good!');
  });

  it('has types that are right however a host resolves modules', () => {
    // The panel is for a bundler alone: nobody can require() it, nor does.
    const ignored = ['--ignore-rules', 'cjs-resolves-to-esm'];
    const problems = run('attw', packages.tarball(name), '--format', 'table-flipped', ...ignored);
    expect(problems).toContain('No problems found');
  });

  it('says what the marketplace reads, and runs nothing when installed', () => {
    const { license, private: isPrivate, scripts, strapi, peerDependencies } = manifest();
    expect({ license, isPrivate, scripts }).toEqual({ license: 'MIT' });
    expect(strapi).toEqual({
      kind: 'plugin',
      name: name.replace('strapi-plugin-', ''),
      displayName: expect.any(String),
      description: expect.any(String),
    });
    expect(peerDependencies).toMatchObject({
      '@strapi/strapi': '5.54.0',
      '@strapi/utils': '5.54.0',
    });
    for (const file of ['README.md', 'CHANGELOG.md']) {
      expect(read(file)).toContain(file === 'README.md' ? `# ${name}` : manifest().version);
    }
    expect(read('LICENSE')).toBe(fs.readFileSync(path.join(root, 'LICENSE'), 'utf8'));
  });

  it('depends on what it imports, and on nothing else', () => {
    const { dependencies, peerDependencies } = manifest();
    const used = importsOf(packages.unpacked(name), name);
    const known = { ...dependencies, ...peerDependencies };
    expect(used.filter((library) => !(library in known))).toEqual([]);
    expect(Object.keys(dependencies).filter((library) => !used.includes(library))).toEqual([]);
    for (const version of Object.values(dependencies)) expect(version).toMatch(/^\d+\.\d+\.\d+$/);
  });

  it('takes the panel from the host alone', () => {
    const texts = filesOf(path.join(packages.unpacked(name), 'dist'))
      .filter((file) => file.includes('/dist/admin/'))
      .map((file) => fs.readFileSync(file, 'utf8'));
    expect(texts.filter((text) => text.includes('@strapi/admin/'))).toEqual([]);
    // A host's esbuild refuses exports whose names are texts, which JSON files would have.
    expect(texts.filter((text) => /\bas "/.test(text))).toEqual([]);
  });
});

it('carries the types and components of this project, in both languages of a host', () => {
  const templates = path.join(packages.unpacked('strapi-plugin-newsroom'), 'templates');
  const ours = ['api', 'components'].flatMap((folder) => filesOf(path.join(root, 'src', folder)));
  for (const file of ours) {
    const copy = path.join(templates, path.relative(path.join(root, 'src'), file));
    expect(fs.readFileSync(copy, 'utf8')).toBe(fs.readFileSync(file, 'utf8'));
    expect(fs.existsSync(copy.replace(/ts$/, 'js'))).toBe(true);
  }
});

function run(command: string, ...parameters: string[]): string {
  const file = path.join(root, 'node_modules/.bin', command);
  return execFileSync(file, parameters, { encoding: 'utf8', stdio: 'pipe' });
}

/** The libraries that the built files import, Node's own left out. */
function importsOf(folder: string, name: PackageName): string[] {
  const IMPORT = /(?:\brequire(?:\.resolve)?\(|\bimport\(|\bfrom |^import )"([^".][^"]*)"/gm;
  const found = filesOf(path.join(folder, 'dist'))
    .filter((file) => /\.(?:m?js|d\.m?ts)$/.test(file))
    .flatMap((file) => [...fs.readFileSync(file, 'utf8').matchAll(IMPORT)])
    .map(([, library = '']) => library.match(/^(?:@[^/]+\/)?[^/]+/)?.[0] ?? '')
    .filter((library) => !isBuiltin(library) && library !== name);
  return [...new Set(found)];
}

function filesOf(folder: string): string[] {
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}
