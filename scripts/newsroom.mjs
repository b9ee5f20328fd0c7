import { createRequire } from 'node:module';
import path from 'node:path';

import { Failure } from './failure.mjs';
import { step } from './progress.mjs';
import { forgetHalfLoaded, loadSampleContent } from './sample-content.mjs';
import { sampleLogin } from './sample-login.mjs';

/**
 * Runs Strapi in this process until it is asked to stop, then closes its database and its connections.
 *
 * @param {string} root
 * @param {ReturnType<import('./stopping.mjs').stopRequests>} stop
 */
export async function serveNewsroom(root, stop) {
  forgetHalfLoaded(root);
  const strapi = createNewsroom(root);
  stop.listen();
  try {
    // Its warnings are about a newsroom in production; this one is a demo.
    strapi.log.level = 'error';
    await step('Starting the newsroom', () => strapi.load());
    strapi.log.level = 'warn';
    stop.signal.throwIfAborted();
    await loadSampleContent(root, strapi, stop.signal);
    const login = await sampleLogin(root, strapi);
    await listen(strapi);
    announce(strapi, login);
    await stopped(stop.signal);
    console.log('\nStopping …');
  } catch (error) {
    // What stopped it is the news, not what a half started newsroom says when it is closed.
    await strapi.destroy().catch(() => {});
    stop.listen();
    throw error;
  }
  await strapi.destroy();
  stop.listen();
  console.log('Stopped.');
}

function createNewsroom(root) {
  process.env.STRAPI_TELEMETRY_DISABLED = 'true';
  const require = createRequire(path.join(root, 'package.json'));
  const { createStrapi } = require('@strapi/strapi');
  return createStrapi({ appDir: root, distDir: path.join(root, 'dist') });
}

/** Not `strapi.listen()`, which prints a table about the process and opens a browser. */
function listen(strapi) {
  const { host, port } = strapi.config.get('server');
  return new Promise((resolve, reject) => {
    strapi.server.httpServer.once('error', (cause) =>
      reject(new Failure(`The server cannot listen on ${host}:${port}.`, { cause }))
    );
    strapi.server.listen(port, host, resolve);
  });
}

function announce(strapi, login) {
  const address = strapi.config.get('server.absoluteUrl');
  console.log(`
The newsroom is open.

  REST API       ${address}/api/articles
  GraphQL        ${address}/graphql
  Admin          ${strapi.config.get('admin.absoluteUrl')}

  ${login}

Press Ctrl-C to stop.`);
}

function stopped(signal) {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', resolve, { once: true });
  });
}
