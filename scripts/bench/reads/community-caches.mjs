import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

import { folder } from './databases.mjs';

/** Pinned, so that two runs compare the same. */
const VERSIONS = {
  '@strapi-community/plugin-rest-cache': '5.0.1',
  '@strapi-community/provider-rest-cache-memory': '5.0.0',
  'strapi-cache': '1.12.2',
};

/**
 * The community's caches, in a folder of the benchmark's own: they are no dependencies of this project.
 *
 * @typedef {object} Caches
 * @property {Record<string, { plugins: string }>} installed by name: what they add to `config/plugins.js`
 * @property {string | null} problem why they could not be installed
 *
 * @returns {Caches}
 */
export function installCaches() {
  const home = path.join(folder, 'caches');
  fs.mkdirSync(home, { recursive: true });
  const manifest = JSON.stringify({ name: 'bench-caches', private: true, dependencies: VERSIONS });
  const file = path.join(home, 'package.json');
  const isThere =
    fs.existsSync(path.join(home, 'node_modules/strapi-cache')) &&
    fs.readFileSync(file, 'utf8') === manifest;
  try {
    if (!isThere) install(home, file, manifest);
    return { installed: configurations(path.join(home, 'node_modules')), problem: null };
  } catch (error) {
    fs.rmSync(home, { recursive: true, force: true });
    return { installed: {}, problem: lastLineOf(error) };
  }
}

function install(home, file, manifest) {
  fs.writeFileSync(file, manifest);
  const quiet = ['--no-audit', '--no-fund', '--no-package-lock', '--ignore-scripts'];
  // Their peers are those of this project, which Node finds above the folder.
  execFileSync('npm', ['install', '--legacy-peer-deps', ...quiet], { cwd: home, stdio: 'pipe' });
}

function configurations(modules) {
  const types = ['article.article', 'live-brief.live-brief', 'author.author', 'photo.photo'];
  const restCache = {
    enabled: true,
    resolve: path.join(modules, '@strapi-community/plugin-rest-cache'),
    config: {
      provider: { name: 'memory', options: { max: 32_767, maxAge: 3600 } },
      strategy: { contentTypes: types.map((type) => `api::${type}`) },
    },
  };
  const strapiCache = { enabled: true, resolve: path.join(modules, 'strapi-cache') };
  return {
    'strapi-cache': { plugins: `'strapi-cache': ${JSON.stringify(strapiCache)},` },
    'rest-cache': { plugins: `'rest-cache': ${JSON.stringify(restCache)},` },
  };
}

function lastLineOf(error) {
  const said = String(error.stderr ?? error.message).trim();
  return said.split('\n').at(-1).slice(0, 200);
}
