import fs from 'node:fs';
import path from 'node:path';

import { run } from '../command.mjs';
import { step } from '../progress.mjs';

/** The programs of a run, as packages of npm. Node's own have a package for each system. */
const NODES = { 20: '20.20.2', 22: '22.23.5', 24: '24.22.3' };
const MANAGERS = { pnpm: '10.34.9', yarn: '1.22.22' };

/**
 * Installs several Nodes and package managers beside each other.
 *
 * @param {string} place
 * @returns {Promise<{ node(major: string): string, manager(name: string): string }>} folders for PATH
 */
export async function tools(place) {
  const folder = path.join(place, 'tools');
  fs.mkdirSync(folder, { recursive: true });
  const nodes = Object.entries(NODES).map(
    ([major, version]) => `node-${major}@npm:node-${process.platform}-${process.arch}@${version}`
  );
  const managers = Object.entries(MANAGERS).map(([name, version]) => `${name}@${version}`);
  const file = path.join(folder, 'package.json');
  if (!fs.existsSync(file)) fs.writeFileSync(file, '{ "private": true }\n');
  await step('Fetching Nodes and package managers', () =>
    run('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', ...nodes, ...managers], {
      cwd: folder,
      says: 'Nodes and package managers could not be fetched: see above.',
    })
  );
  const modules = path.join(folder, 'node_modules');
  return {
    node: (major) => path.join(modules, `node-${major}/bin`),
    manager: () => path.join(modules, '.bin'),
  };
}
