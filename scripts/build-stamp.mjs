import fs from 'node:fs';
import path from 'node:path';

import { fingerprint } from './fingerprint.mjs';

const isTest = (file) => /\.test\.\w+$/.test(file);
const isAdmin = (file) => /^src\/(admin|plugins\/[^/]+\/admin)\//.test(file);
const isAsset = (file) => file.startsWith('database/samples/assets/');
const isAdminBuild = (file) => file.startsWith('dist/build/');

/** What each of the two builds is made from and what it leaves behind. */
const BUILDS = {
  server: {
    sources: ['package.json', 'package-lock.json', 'tsconfig.json', 'config', 'database', 'src'],
    isSource: (file) => !isTest(file) && !isAdmin(file) && !isAsset(file),
    output: ['dist'],
    isOutput: (file) => !isAdminBuild(file),
  },
  admin: {
    sources: ['package.json', 'package-lock.json', 'config', 'src/admin', 'src/plugins'],
    isSource: (file) => !isTest(file) && !file.includes('/server/'),
    output: ['dist/build'],
    isOutput: () => true,
  },
};

/**
 * Whether a build still belongs to its sources, and nobody has touched its result.
 *
 * @param {string} root
 * @param {'server' | 'admin'} name
 */
export function isFresh(root, name) {
  const { sources, output } = readStamp(root, name);
  return sources === sourcesOf(root, name) && output === outputOf(root, name);
}

/**
 * Runs a build and writes down which sources its result belongs to: those from before it, should one change meanwhile.
 *
 * @param {string} root
 * @param {('server' | 'admin')[]} names
 * @param {() => Promise<unknown>} build
 */
export async function stamped(root, names, build) {
  const before = names.map((name) => sourcesOf(root, name));
  await build();
  for (const [index, name] of names.entries()) writeStamp(root, name, before[index]);
}

/** Writes down that both builds belong to the sources as they are now. */
export function stampAll(root) {
  for (const name of Object.keys(BUILDS)) writeStamp(root, name, sourcesOf(root, name));
}

function sourcesOf(root, name) {
  const { sources, isSource } = BUILDS[name];
  return fingerprint(root, sources, isSource);
}

function outputOf(root, name) {
  const { output, isOutput } = BUILDS[name];
  return fingerprint(root, output, isOutput);
}

function readStamp(root, name) {
  try {
    return JSON.parse(fs.readFileSync(stampFile(root, name), 'utf8'));
  } catch {
    return {}; // None yet, or one that was cut off: both mean "build again".
  }
}

function writeStamp(root, name, sources) {
  const file = stampFile(root, name);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, JSON.stringify({ sources, output: outputOf(root, name) }));
}

function stampFile(root, name) {
  return path.join(root, '.cache/builds', `${name}.json`);
}
