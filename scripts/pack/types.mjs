import fs from 'node:fs';
import path from 'node:path';

import { run } from '../command.mjs';

const COMPILE =
  '--declaration --emitDeclarationOnly --noCheck --skipLibCheck --strict --target ES2022 --module Node16 --types node';

/** Strapi is who loads these, and asks for no more. */
const OTHERS = {
  'dist/server/index.d.ts':
    'declare const plugin: { [part: string]: unknown };\nexport = plugin;\n',
  'dist/admin/index.d.mts':
    'declare const plugin: { [part: string]: unknown };\nexport default plugin;\n',
  'dist/thread/index.d.ts': 'export {};\n',
};

/**
 * Writes the types of every export: of the contracts with all that they mention, so that none points out
 * of its package.
 *
 * @param {string} root
 * @param {{ name: string, source: string, target: string }[]} packages
 * @param {string} folder for what is made in between
 */
export async function writeTypes(root, packages, folder) {
  const withContract = packages.filter(({ source }) => fs.existsSync(contractOf(source)));
  const compiler = path.join(root, 'node_modules/typescript/bin/tsc');
  const places = ['--rootDir', path.join(root, 'src/plugins'), '--outDir', folder];
  const files = withContract.map(({ source }) => contractOf(source));
  await run(process.execPath, [compiler, ...COMPILE.split(' '), ...places, ...files], {
    cwd: root,
    says: 'The types of a contract could not be written: see above.',
  });
  for (const { name, target } of withContract) {
    fs.cpSync(path.join(folder, name), path.join(target, 'dist/contract'), { recursive: true });
  }
  fs.rmSync(folder, { recursive: true });
  for (const { target } of packages) {
    for (const [name, text] of Object.entries(OTHERS)) {
      const file = path.join(target, name);
      if (fs.existsSync(path.dirname(file))) fs.writeFileSync(file, text);
    }
  }
}

function contractOf(source) {
  return path.join(source, 'contract.ts');
}
