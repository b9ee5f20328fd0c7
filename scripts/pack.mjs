import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { run } from './command.mjs';
import { report } from './failure.mjs';
import { bundle } from './pack/bundle.mjs';
import { publishedManifest, readManifest } from './pack/manifest.mjs';
import { writeTemplates } from './pack/templates.mjs';
import { writeTypes } from './pack/types.mjs';
import { step } from './progress.mjs';

/** The guard is no package: it is the example newsroom's own. */
const PLUGINS = ['newsroom', 'outbox', 'read-cache', 'feeds'];

/**
 * Makes an npm package of each plugin, as it stands in src/plugins.
 *
 * @param {string} root
 * @param {string} folder where the tarballs go; made anew
 * @returns {Promise<string[]>} their files
 */
async function packAll(root, folder) {
  fs.rmSync(folder, { recursive: true, force: true });
  const packages = PLUGINS.map((name) => ({
    name,
    source: path.join(root, 'src/plugins', name),
    target: path.join(folder, 'packages', `strapi-plugin-${name}`),
  }));
  for (const { source, target } of packages) {
    const manifest = readManifest(source);
    await bundle(manifest, source, target);
    writeFiles(root, source, target, publishedManifest(manifest, root));
  }
  writeTemplates(root, path.join(folder, 'packages/strapi-plugin-newsroom/templates'));
  await writeTypes(root, packages, path.join(folder, 'types'));
  const tarballs = [];
  for (const { target } of packages) {
    const printed = await run('npm', ['pack', '--silent', '--ignore-scripts', target], {
      cwd: folder,
      says: 'npm could not pack a plugin: see above.',
    });
    tarballs.push(path.join(folder, printed.trim().split('\n').at(-1)));
  }
  return tarballs;
}

function writeFiles(root, source, target, manifest) {
  fs.writeFileSync(path.join(target, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  for (const file of ['README.md', 'CHANGELOG.md']) {
    fs.copyFileSync(path.join(source, file), path.join(target, file));
  }
  fs.copyFileSync(path.join(root, 'LICENSE'), path.join(target, 'LICENSE'));
}

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const folder = path.resolve(process.argv[2] ?? path.join(root, '.pack'));
try {
  for (const file of await step('Packing the plugins', () => packAll(root, folder))) {
    const kilobytes = Math.ceil(fs.statSync(file).size / 1000);
    console.log(`${path.relative(process.cwd(), file)} (${kilobytes} kB)`);
  }
} catch (error) {
  report(error);
}
