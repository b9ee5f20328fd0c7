import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { isFresh, stampAll, stamped } from './build-stamp.mjs';
import { run } from './command.mjs';
import { report } from './failure.mjs';
import { filesOf } from './fingerprint.mjs';
import { step } from './progress.mjs';

/**
 * Compiles the server into dist/, if its sources have changed since the last time.
 *
 * @param {string} root
 * @param {AbortSignal} [signal]
 */
export async function buildServer(root, signal) {
  if (isFresh(root, 'server')) return;
  await stamped(root, ['server'], () => step('Compiling the server', () => compile(root, signal)));
}

/**
 * Builds the admin panel into dist/build/, if its sources have changed since the last time.
 *
 * @param {string} root
 * @param {AbortSignal} [signal]
 */
export async function buildAdmin(root, signal) {
  await buildServer(root, signal);
  if (isFresh(root, 'admin')) return;
  // Strapi's own build compiles the server again, so both stamps are due.
  await stamped(root, ['server', 'admin'], () =>
    step('Building the admin panel (about a minute)', () =>
      run(process.execPath, [script(root, '@strapi/strapi/bin/strapi.js'), 'build'], {
        cwd: root,
        // Without it Strapi bundles the development half of React, and its guided tour.
        env: { ...process.env, NODE_ENV: 'production', STRAPI_TELEMETRY_DISABLED: 'true' },
        signal,
        says: 'The admin panel could not be built: see the errors above.',
      })
    )
  );
}

async function compile(root, signal) {
  const output = await run(process.execPath, [script(root, 'typescript/bin/tsc'), ...COMPILE], {
    cwd: root,
    signal,
    says: 'The server does not compile: see the errors above.',
  });
  removeLeftovers(root, output);
}

// Never incremental: an incremental compile believes its own notes, and writes nothing into an emptied dist/.
const COMPILE =
  '-p tsconfig.json --incremental false --tsBuildInfoFile null --listEmittedFiles'.split(' ');

/** A compiled file whose source is gone would still be loaded, such as a content type that was deleted. */
function removeLeftovers(root, output) {
  const emitted = new Set(
    output
      .split('\n')
      .filter((line) => line.startsWith('TSFILE: '))
      .map((line) => path.resolve(root, line.slice('TSFILE: '.length).trim()))
  );
  for (const file of filesOf(root, ['dist'])) {
    const isAdminPanel = file.startsWith('dist/build/');
    if (!isAdminPanel && !emitted.has(path.join(root, file))) fs.rmSync(path.join(root, file));
  }
}

function script(root, name) {
  return path.join(root, 'node_modules', name);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  // "stamp" follows `npm run build`, so that nothing builds the same again.
  const actions = {
    server: buildServer,
    admin: buildAdmin,
    stamp: async () => stampAll(process.cwd()),
  };
  actions[process.argv[2]](process.cwd()).catch(report);
}
