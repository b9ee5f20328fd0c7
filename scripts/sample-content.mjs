import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

import { changeDemoState, readDemoState } from './demo-state.mjs';
import { step } from './progress.mjs';

const STORE = { type: 'plugin', name: 'newsroom-demo', key: 'samples' };

/**
 * Fills an empty database once; a database that was emptied on purpose stays empty.
 *
 * @param {string} root
 * @param {import('@strapi/strapi').Core.Strapi} strapi
 * @param {AbortSignal} signal
 */
export async function loadSampleContent(root, strapi, signal) {
  const store = strapi.store(STORE);
  if (await store.get({})) return;
  const { hasContent, loadSamples } = createRequire(import.meta.url)(
    path.join(root, 'dist/database/samples/load.js')
  );
  if (!(await hasContent(strapi))) {
    changeDemoState(root, { loadingInto: databaseFile(strapi) });
    await step('Loading the sample content', (tell) =>
      loadSamples(strapi, {
        assetsDir: path.join(root, 'database/samples/assets'),
        onProgress: (detail) => {
          signal.throwIfAborted();
          tell(detail);
        },
      })
    );
    changeDemoState(root, { loadingInto: undefined });
  }
  await store.set({ value: { loadedAt: new Date().toISOString() } });
}

/**
 * After a run that was broken off while it loaded: puts the half filled database aside, so that the next one is whole.
 *
 * @param {string} root
 */
export function forgetHalfLoaded(root) {
  const { loadingInto } = readDemoState(root);
  if (!loadingInto) return;
  if (fs.existsSync(loadingInto)) {
    for (const end of ['-wal', '-shm']) fs.rmSync(`${loadingInto}${end}`, { force: true });
    fs.renameSync(loadingInto, `${loadingInto}.half-loaded`);
    console.log('The last run was stopped while it loaded the sample content: starting afresh.');
  }
  changeDemoState(root, { loadingInto: undefined });
}

function databaseFile(strapi) {
  const { client, connection } = strapi.config.get('database.connection');
  return client === 'sqlite' ? connection.filename : undefined;
}
