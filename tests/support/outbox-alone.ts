import fs from 'node:fs';
import path from 'node:path';

import type { Core } from '@strapi/strapi';

import { emptyDatabase } from './database';
import { foreignSettings, testEnvironment } from './environment';
import { newFolder, removeFolder } from './folder';
import { freePort } from './free-port';
import { root } from './root';

/** A project that has nothing of the pack but the outbox. */
export interface OutboxAlone {
  strapi: Core.Strapi;
  url: string;
  stop(): Promise<void>;
}

const localised = { i18n: { localized: true } };

/** Its content: stories in languages, and people who are public as soon as they exist. */
const CONTENT = {
  story: {
    draftAndPublish: true,
    pluginOptions: localised,
    attributes: { title: { type: 'string', pluginOptions: localised } },
  },
  person: { draftAndPublish: false, attributes: { title: { type: 'string' } } },
};

const PLUGINS = {
  outbox: {
    enabled: true,
    resolve: path.join(root, 'dist/src/plugins/outbox'),
    config: { contentTypes: { article: 'api::story.story', author: 'api::person.person' } },
  },
};

/** Boots it on an empty database. One a test file. */
export async function startOutboxAlone(): Promise<OutboxAlone> {
  const folder = newFolder();
  const database = await emptyDatabase(folder);
  const port = await freePort();
  const before = { ...process.env };
  for (const name of foreignSettings) delete process.env[name];
  Object.assign(process.env, testEnvironment(port, database.env));
  writeProject(folder);
  const core = await import('@strapi/strapi');
  const strapi = core.createStrapi({ appDir: folder, distDir: folder, serveAdminPanel: false });
  strapi.log.level = 'error';
  const stop = async (): Promise<void> => {
    await strapi.destroy();
    await database.drop();
    removeFolder(folder);
    process.env = before;
  };
  try {
    await strapi.load();
    strapi.cron.stop();
    await new Promise<void>((resolve) => strapi.server.listen(port, '127.0.0.1', resolve));
  } catch (error) {
    await stop().catch(() => {});
    throw error;
  }
  return { strapi, url: `http://127.0.0.1:${port}`, stop };
}

function writeProject(folder: string): void {
  const write = (file: string, content: unknown): void => {
    const target = path.join(folder, file);
    fs.mkdirSync(path.dirname(target), { recursive: true });
    fs.writeFileSync(target, typeof content === 'string' ? content : JSON.stringify(content));
  };
  write('package.json', { name: 'alone', dependencies: { '@strapi/strapi': '*' } });
  fs.mkdirSync(path.join(folder, 'public/uploads'), { recursive: true });
  fs.symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
  for (const name of ['api', 'database', 'middlewares', 'server']) {
    fs.copyFileSync(
      path.join(root, `dist/config/${name}.js`),
      path.join(folder, `config-${name}.js`)
    );
    write(`config/${name}.js`, `module.exports = require('../config-${name}.js');`);
  }
  write('config/admin.js', ADMIN);
  write('config/plugins.js', `module.exports = ${JSON.stringify(PLUGINS)};`);
  for (const [name, { draftAndPublish, ...model }] of Object.entries(CONTENT)) {
    const names = { singularName: name, pluralName: `${name}s`, displayName: name };
    const schema = { kind: 'collectionType', info: names, options: { draftAndPublish }, ...model };
    write(`src/api/${name}/content-types/${name}/schema.json`, schema);
    for (const kind of ['Controller', 'Router', 'Service']) {
      const rooms = { Controller: 'controllers', Router: 'routes', Service: 'services' };
      write(
        `src/api/${name}/${rooms[kind as keyof typeof rooms]}/${name}.js`,
        `module.exports = require('@strapi/strapi').factories.createCore${kind}('api::${name}.${name}');`
      );
    }
  }
}

const ADMIN = `module.exports = ({ env }) => ({
  auth: { secret: env('ADMIN_JWT_SECRET') },
  apiToken: { salt: env('API_TOKEN_SALT') },
  transfer: { token: { salt: env('TRANSFER_TOKEN_SALT') } },
  secrets: { encryptionKey: env('ENCRYPTION_KEY') },
});`;
