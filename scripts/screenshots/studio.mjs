import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';

import { step } from '../progress.mjs';

const PERSON = {
  firstname: 'Sample',
  lastname: 'Editor',
  email: 'sample.editor@newsroom.example',
  password: `Aa1-${randomBytes(12).toString('hex')}`,
};

/**
 * A newsroom with the sample content, on a database and a port of its own, which leaves nothing behind.
 *
 * @param {string} root
 * @returns {Promise<{ url: string, email: string, password: string, strapi: object, close: () => Promise<void> }>}
 */
export async function openStudio(root) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'newsroom-pictures-'));
  const port = await freePort();
  Object.assign(process.env, environment(port, path.join(folder, 'data.db')));
  const require = createRequire(path.join(root, 'package.json'));
  const { createStrapi } = require('@strapi/strapi');
  const strapi = createStrapi({ appDir: root, distDir: path.join(root, 'dist') });
  strapi.log.level = 'error';
  strapi.dirs.static.public = path.join(folder, 'public');
  fs.mkdirSync(path.join(strapi.dirs.static.public, 'uploads'), { recursive: true });
  const close = async () => {
    await strapi.destroy();
    fs.rmSync(folder, { recursive: true, force: true });
  };
  try {
    await step('Starting the newsroom', () => strapi.load());
    await step('Loading the sample content', (tell) => loadSamples(root, strapi, tell));
    await strapi.service('admin::user').createFirstAdmin(PERSON);
    await new Promise((resolve) => {
      strapi.server.listen(port, '127.0.0.1', resolve);
    });
  } catch (error) {
    await close();
    throw error;
  }
  return { url: `http://127.0.0.1:${port}`, ...PERSON, strapi, close };
}

function loadSamples(root, strapi, tell) {
  const samples = createRequire(import.meta.url)(path.join(root, 'dist/database/samples/load.js'));
  return samples.loadSamples(strapi, {
    assetsDir: path.join(root, 'database/samples/assets'),
    onProgress: tell,
  });
}

function environment(port, database) {
  const secret = () => randomBytes(24).toString('base64');
  return {
    NODE_ENV: 'production',
    ENV_PATH: os.devNull,
    HOST: '127.0.0.1',
    PORT: String(port),
    PUBLIC_URL: `http://127.0.0.1:${port}`,
    APP_KEYS: `${secret()},${secret()}`,
    API_TOKEN_SALT: secret(),
    ADMIN_JWT_SECRET: secret(),
    TRANSFER_TOKEN_SALT: secret(),
    ENCRYPTION_KEY: secret(),
    JWT_SECRET: secret(),
    STRAPI_TELEMETRY_DISABLED: 'true',
    STRAPI_LOG_LEVEL: 'error',
    DATABASE_CLIENT: 'sqlite',
    DATABASE_FILENAME: database,
  };
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
