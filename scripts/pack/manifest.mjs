import fs from 'node:fs';
import path from 'node:path';

import { BUILT_COMMAND } from './bundle.mjs';

/** What each export of a plugin is, built: where in dist/ it lies, and what tells its types. */
const BUILT = {
  './strapi-admin': {
    types: './dist/admin/index.d.mts',
    import: './dist/admin/index.mjs',
    default: './dist/admin/index.mjs',
  },
  './strapi-server': commonJs('server', 'index'),
  './contract': commonJs('contract', 'contract'),
  './thread': commonJs('thread', 'index'),
};

/**
 * @param {string} source folder of the plugin
 * @returns {Record<string, any>} its package.json, whose `exports` name what it consists of
 */
export function readManifest(source) {
  return JSON.parse(fs.readFileSync(path.join(source, 'package.json'), 'utf8'));
}

/**
 * The package.json for npm.
 *
 * @param {Record<string, any>} manifest
 * @param {string} root
 */
export function publishedManifest(manifest, root) {
  const { exports, bin } = manifest;
  refuseOtherVersions(manifest, root);
  const names = Object.keys(exports).filter((name) => name in BUILT);
  const files = ['dist', 'CHANGELOG.md'];
  if (manifest.strapi.name === 'newsroom') files.push('templates');
  return {
    ...manifest,
    private: undefined,
    type: 'commonjs',
    bin:
      bin &&
      Object.fromEntries(Object.keys(bin).map((name) => [name, `${BUILT_COMMAND}/index.js`])),
    exports: {
      './package.json': './package.json',
      ...Object.fromEntries(names.map((name) => [name, BUILT[name]])),
    },
    // For hosts whose TypeScript resolves modules as `Node`, and does not look at `exports`.
    typesVersions: {
      '*': Object.fromEntries(names.map((name) => [name.slice(2), [BUILT[name].types]])),
    },
    files,
  };
}

/** What is tested here is what is installed there. */
function refuseOtherVersions({ name, dependencies }, root) {
  const tested = readManifest(root).dependencies;
  for (const [library, version] of Object.entries(dependencies)) {
    if (tested[library] === version) continue;
    throw new Error(
      `${name} depends on ${library} ${version}, the project on ${tested[library]}: give both the same version.`
    );
  }
}

function commonJs(folder, types) {
  return { types: `./dist/${folder}/${types}.d.ts`, default: `./dist/${folder}/index.js` };
}
