import fs from 'node:fs';
import path from 'node:path';

import type { Core } from '@strapi/strapi';

import { emptyDatabase } from './database';
import { type Environment, foreignSettings, testEnvironment } from './environment';
import { newFolder, removeFolder } from './folder';
import { freePort } from './free-port';
import { renameTypes } from './renamed-types';
import { root } from './root';

/** A Strapi project of somebody else, with what it takes of the pack. */
export interface HostProject {
  strapi: Core.Strapi;
  url: string;
  /** What it has warned of while it started. */
  warnings: string[];
  stop(): Promise<void>;
}

export interface HostType {
  draftAndPublish: boolean;
  attributes: Record<string, object>;
  pluginOptions?: object;
}

export interface HostOptions {
  /** The project's own collection types, by singular name; the plural has an `s` more. */
  content?: Record<string, HostType>;
  /** Its own components, by `category/name`. */
  components?: Record<string, { attributes: Record<string, object> }>;
  /** What its config/plugins says. Of the pack's own plugins, `packPlugin` says where they are. */
  plugins: Record<string, unknown>;
  /** Whether it has the four types and their components, as this project has them. */
  hasNewsroomTypes?: boolean;
  /** What it calls some of them: singular and plural, by the name here. */
  renamed?: Readonly<Record<string, readonly [singular: string, plural: string]>>;
  /** Strapi's plugins that it has installed beside those that always are there. */
  installed?: Array<'@strapi/plugin-graphql' | '@strapi/plugin-users-permissions'>;
  /** Changes to the schemas that it has, by `api/story` or `components/newsroom/credit`. */
  schemas?: Record<string, (schema: { attributes: Record<string, object> }) => void>;
  /** `find` and `findOne` of these for visitors; needs users-permissions. */
  publicTypes?: string[];
  /** Called before anything is loaded. */
  beforeLoad?: (strapi: Core.Strapi) => void;
  env?: Environment;
}

/** How config/plugins switches on a plugin of the pack. */
export function packPlugin(name: string, config: object = {}): object {
  return { enabled: true, resolve: path.join(root, `dist/src/plugins/${name}`), config };
}

/** Boots it on an empty database. One a test file. */
export async function startHost(options: HostOptions): Promise<HostProject> {
  const folder = newFolder();
  const database = await emptyDatabase(folder);
  const port = await freePort();
  const before = { ...process.env };
  for (const name of foreignSettings) delete process.env[name];
  Object.assign(
    process.env,
    { NODE_ENV: 'development' },
    testEnvironment(port, database.env),
    options.env
  );
  writeProject(folder, options);
  const core = await import('@strapi/strapi');
  const strapi = core.createStrapi({ appDir: folder, distDir: folder, serveAdminPanel: false });
  strapi.log.level = 'error';
  const warnings: string[] = [];
  const warn = jest.spyOn(strapi.log, 'warn').mockImplementation((message: unknown) => {
    warnings.push(String(message));
    return strapi.log;
  });
  options.beforeLoad?.(strapi);
  const stop = async (): Promise<void> => {
    warn.mockRestore();
    try {
      await strapi.destroy();
    } finally {
      await database.drop();
      removeFolder(folder);
      process.env = before;
    }
  };
  try {
    await strapi.load();
    strapi.cron.stop();
    await grantReads(strapi, options.publicTypes ?? []);
    await new Promise<void>((resolve) => strapi.server.listen(port, '127.0.0.1', resolve));
  } catch (error) {
    await stop().catch(() => {});
    throw error;
  }
  return { strapi, url: `http://127.0.0.1:${port}`, warnings, stop };
}

async function grantReads(strapi: Core.Strapi, uids: string[]): Promise<void> {
  if (uids.length === 0) return;
  const role = await strapi.db
    .query('plugin::users-permissions.role')
    .findOne({ where: { type: 'public' } });
  for (const action of uids.flatMap((uid) => [`${uid}.find`, `${uid}.findOne`])) {
    const data = { action, role: role.id };
    await strapi.db.query('plugin::users-permissions.permission').create({ data });
  }
}

function writeProject(folder: string, options: HostOptions): void {
  const { content = {}, components = {}, plugins, installed = [], schemas = {} } = options;
  const write = (file: string, value: unknown): void => {
    const target = path.join(folder, file);
    fs.mkdirSync(path.dirname(target), { recursive: true });
    fs.writeFileSync(target, typeof value === 'string' ? value : JSON.stringify(value));
  };
  const dependencies = ['@strapi/strapi', ...installed].map((name) => [name, '*']);
  write('package.json', { name: 'host', dependencies: Object.fromEntries(dependencies) });
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
  write('config/plugins.js', `module.exports = ${JSON.stringify(plugins)};`);
  if (options.hasNewsroomTypes) {
    for (const part of ['api', 'components']) {
      const target = path.join(folder, 'src', part);
      fs.cpSync(path.join(root, 'dist/src', part), target, { recursive: true });
    }
    renameTypes(path.join(folder, 'src'), options.renamed ?? {});
  }
  for (const [name, type] of Object.entries(content)) writeType(write, name, type);
  for (const [name, { attributes }] of Object.entries(components)) {
    const collectionName = `components_${name.replace('/', '_')}s`;
    const info = { displayName: name };
    write(`src/components/${name}.json`, { collectionName, info, options: {}, attributes });
  }
  for (const [name, change] of Object.entries(schemas)) {
    const [kind, ...rest] = name.split('/');
    const [type] = rest;
    const file =
      kind === 'api'
        ? `src/api/${type}/content-types/${type}/schema.json`
        : `src/components/${rest.join('/')}.json`;
    const schema = JSON.parse(fs.readFileSync(path.join(folder, file), 'utf8'));
    change(schema);
    write(file, schema);
  }
}

function writeType(
  write: (file: string, value: unknown) => void,
  name: string,
  { draftAndPublish, ...model }: HostType
): void {
  const names = { singularName: name, pluralName: `${name}s`, displayName: name };
  const schema = { kind: 'collectionType', info: names, options: { draftAndPublish }, ...model };
  write(`src/api/${name}/content-types/${name}/schema.json`, schema);
  const rooms = { Controller: 'controllers', Router: 'routes', Service: 'services' };
  for (const [kind, room] of Object.entries(rooms)) {
    write(
      `src/api/${name}/${room}/${name}.js`,
      `module.exports = require('@strapi/strapi').factories.createCore${kind}('api::${name}.${name}');`
    );
  }
}

const ADMIN = `module.exports = ({ env }) => ({
  auth: { secret: env('ADMIN_JWT_SECRET') },
  apiToken: { salt: env('API_TOKEN_SALT') },
  transfer: { token: { salt: env('TRANSFER_TOKEN_SALT') } },
  secrets: { encryptionKey: env('ENCRYPTION_KEY') },
});`;
