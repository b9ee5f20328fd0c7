import fs from 'node:fs';
import path from 'node:path';

import { build } from 'esbuild';

const COMMON = { bundle: true, packages: 'external', charset: 'utf8', logLevel: 'warning' };

const NODE = { ...COMMON, platform: 'node', format: 'cjs', target: 'node20' };

/** Where the command of a plugin lies in its package. */
export const BUILT_COMMAND = 'dist/command';

/** What differs between the exports of a plugin. */
const KINDS = {
  './strapi-server': {
    ...NODE,
    // The plugin itself, as types and every loader take it.
    footer: { js: 'module.exports = module.exports.default;' },
  },
  './contract': NODE,
  './thread': NODE,
  // In parts, which the host's Vite loads when they are needed.
  './strapi-admin': {
    ...COMMON,
    platform: 'browser',
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    splitting: true,
    outExtension: { '.js': '.mjs' },
    plugins: [{ name: 'texts', setup: (own) => own.onLoad({ filter: /\.json$/ }, asOneValue) }],
  },
};

/**
 * Builds every export of a plugin, and its command, into dist/ of its package. What it imports from others stays an import.
 *
 * @param {Record<string, any>} manifest of the plugin
 * @param {string} source its folder
 * @param {string} target folder of the package
 */
export async function bundle(manifest, source, target) {
  const { exports } = manifest;
  for (const [name, kind] of Object.entries(KINDS)) {
    if (!(name in exports)) continue;
    const { metafile } = await build({
      ...kind,
      metafile: true,
      entryPoints: { index: path.join(source, exports[name].default ?? exports[name]) },
      outdir: path.join(target, 'dist', name.replace(/^\.\/(?:strapi-)?/, '')),
    });
    refuseNeighbours(Object.keys(metafile.inputs), source);
  }
  await bundleCommands(manifest, source, target);
}

/**
 * A package that holds a part of another one would have a second copy of it in the same process. What is
 * in src/common is made for that.
 */
function refuseNeighbours(files, source) {
  const common = path.resolve(source, '../../common');
  const isOurs = (file) =>
    [source, common].some((folder) => path.resolve(file).startsWith(`${folder}${path.sep}`));
  const foreign = files.filter((file) => !isOurs(file));
  if (foreign.length === 0) return;
  throw new Error(
    `${path.basename(source)} imports values from ${foreign.join(', ')}: of other plugins, import types alone.`
  );
}

/** Builds a plugin's command, which npm makes executable. */
async function bundleCommands({ bin = {} }, source, target) {
  for (const file of Object.values(bin)) {
    const { metafile } = await build({
      ...NODE,
      metafile: true,
      banner: { js: '#!/usr/bin/env node' },
      entryPoints: { index: path.join(source, file) },
      outdir: path.join(target, BUILT_COMMAND),
    });
    refuseNeighbours(Object.keys(metafile.inputs), source);
  }
}

/** By itself every key of a JSON file would be an export, and one such as "panel.title" stops a host's build. */
function asOneValue({ path: file }) {
  return { contents: `export default ${fs.readFileSync(file, 'utf8')}`, loader: 'js' };
}
