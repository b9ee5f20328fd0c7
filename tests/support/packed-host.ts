import fs from 'node:fs';
import path from 'node:path';

import { sqliteDatabase } from './database';
import type { Environment } from './environment';
import { newFolder, removeFolder } from './folder';
import { type HttpClient, httpClient } from './http';
import { PACKAGES, type PackageName, type Packages } from './packages';
import { endOf, startServer } from './process';
import { root } from './root';
import { waitFor } from './wait-for';

/** A Strapi project of somebody else, in JavaScript, that the packages are installed in. */
export interface HostOptions {
  installed: PackageName[];
  /** Of Strapi's own plugins. */
  without?: Array<'@strapi/plugin-graphql' | '@strapi/plugin-users-permissions'>;
  /** Its `config/plugins.js`. */
  plugins?: Record<string, unknown>;
  /** Whether the newsroom's types are copied from its package; else the project has a story of its own. */
  hasTemplates?: boolean;
  /** What the public may do beside that. */
  publicReads?: string;
}

export interface Host {
  url: string;
  /** With a full-access token. */
  client: HttpClient;
  /** Of the public. */
  visitor: HttpClient;
  output(): string;
  stop(): Promise<void>;
}

const START = `require('@strapi/strapi').createStrapi({ appDir: process.cwd(), distDir: process.cwd(), serveAdminPanel: false }).start()`;

/** Writes the project, starts it on an empty SQLite database, and waits until it is there. */
export async function startHost(packages: Packages, options: HostOptions): Promise<Host> {
  const folder = newFolder();
  try {
    writeHost(folder, packages, options);
    const server = await startServer(folder, environment(folder), ['-e', START]);
    const token = path.join(folder, 'token');
    await waitFor('the token of the project', () => fs.existsSync(token));
    return {
      url: server.url,
      client: httpClient(server.url, fs.readFileSync(token, 'utf8')),
      visitor: httpClient(server.url),
      output: server.output,
      stop: async () => {
        await server.stop();
        removeFolder(folder);
      },
    };
  } catch (error) {
    removeFolder(folder);
    throw error;
  }
}

/** Starts a project that must not start. @returns what it printed */
export async function startHostInVain(packages: Packages, options: HostOptions): Promise<string> {
  const folder = newFolder();
  try {
    writeHost(folder, packages, options);
    const { code, output } = await endOf(folder, environment(folder), ['-e', START]);
    if (code === 0) throw new Error(`It has started, and ended by itself:\n${output}`);
    return output;
  } finally {
    removeFolder(folder);
  }
}

function environment(folder: string): Environment {
  // Strapi looks for plugins from where it lies itself, which is the repository: a host's is beside them.
  const NODE_PATH = path.join(folder, 'node_modules');
  return { ...sqliteDatabase(path.join(folder, 'data.db')).env, NODE_PATH };
}

function writeHost(folder: string, packages: Packages, options: HostOptions): void {
  const { installed, without = [], plugins = {}, hasTemplates = false, publicReads } = options;
  const own = ['@strapi/plugin-graphql', '@strapi/plugin-users-permissions'] as const;
  const names = ['@strapi/strapi', ...own.filter((name) => !without.includes(name)), ...installed];
  const dependencies = Object.fromEntries(names.map((name) => [name, '*']));
  writeFile(
    folder,
    'package.json',
    JSON.stringify({ name: 'host', version: '1.0.0', dependencies })
  );
  fs.mkdirSync(path.join(folder, 'public/uploads'), { recursive: true });
  linkModules(folder);
  for (const name of installed) {
    fs.cpSync(packages.unpacked(name), path.join(folder, 'node_modules', name), {
      recursive: true,
    });
  }
  for (const [file, text] of Object.entries(CONFIGURATION)) writeFile(folder, file, text);
  writeFile(folder, 'config/plugins.js', `module.exports = ${JSON.stringify(plugins)};`);
  const steps = [TOKEN, hasTemplates && FIRST_BOOT, publicReads && grant(publicReads)];
  const bootstrap = steps.filter(Boolean).join('\n');
  writeFile(
    folder,
    'src/index.js',
    `module.exports.bootstrap = async ({ strapi }) => {\n${bootstrap}\n};`
  );
  if (hasTemplates) copyTemplates(packages, folder);
  else writeStory(folder);
}

/** All that the repository has, so that nothing is downloaded; without its own of ours. */
export function linkModules(folder: string): void {
  const target = path.join(folder, 'node_modules');
  fs.mkdirSync(target);
  for (const name of fs.readdirSync(path.join(root, 'node_modules'))) {
    if (name.startsWith('.') || (PACKAGES as string[]).includes(name)) continue;
    fs.symlinkSync(path.join(root, 'node_modules', name), path.join(target, name));
  }
}

function copyTemplates(packages: Packages, folder: string): void {
  const templates = path.join(packages.unpacked('strapi-plugin-newsroom'), 'templates');
  const filter = (file: string) => !file.endsWith('.ts');
  fs.cpSync(templates, path.join(folder, 'src'), { recursive: true, filter });
}

function writeStory(folder: string): void {
  const names = { singularName: 'story', pluralName: 'stories', displayName: 'Story' };
  const schema = {
    kind: 'collectionType',
    collectionName: 'stories',
    info: names,
    options: { draftAndPublish: true },
    attributes: { title: { type: 'string' } },
  };
  writeFile(folder, 'src/api/story/content-types/story/schema.json', JSON.stringify(schema));
  const rooms = { controllers: 'Controller', routes: 'Router', services: 'Service' };
  for (const [room, kind] of Object.entries(rooms)) {
    const text = `module.exports = require('@strapi/strapi').factories.createCore${kind}('api::story.story');`;
    writeFile(folder, `src/api/story/${room}/story.js`, text);
  }
}

export function writeFile(folder: string, name: string, text: string): void {
  const file = path.join(folder, name);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, text);
}

/** What its `config` says of everything but plugins. */
export const CONFIGURATION = {
  'config/admin.js': `module.exports = ({ env }) => ({
    auth: { secret: env('ADMIN_JWT_SECRET') },
    apiToken: { salt: env('API_TOKEN_SALT') },
    transfer: { token: { salt: env('TRANSFER_TOKEN_SALT') } },
    secrets: { encryptionKey: env('ENCRYPTION_KEY') },
  });`,
  'config/api.js': `module.exports = {
    rest: { defaultLimit: 25, maxLimit: 100, strictParams: true },
    documents: { strictParams: true },
  };`,
  'config/database.js': `module.exports = ({ env }) => ({
    connection: {
      client: 'sqlite',
      connection: { filename: env('DATABASE_FILENAME') },
      useNullAsDefault: true,
    },
  });`,
  'config/middlewares.js': `module.exports = ['logger', 'errors', 'security', 'cors', 'poweredBy', 'query', 'body',
    'session', 'favicon', 'public'].map((name) => 'strapi::' + name);`,
  'config/server.js': `module.exports = ({ env }) => ({
    host: env('HOST'), port: env.int('PORT'), url: env('PUBLIC_URL'), app: { keys: env.array('APP_KEYS') },
    logger: { updates: { enabled: false } },
  });`,
};

const TOKEN = `const options = { kind: 'content-api', name: 'test', description: '', type: 'full-access', lifespan: null };
const { accessKey } = await strapi.service('admin::api-token').create(options);
require('node:fs').writeFileSync('token', accessKey);`;

/** As the guide says. */
const FIRST_BOOT = `await require('strapi-plugin-newsroom/contract').newsroom(strapi, 'firstBoot').run();`;

function grant(action: string): string {
  const role = `plugin::users-permissions.role`;
  return `const role = await strapi.db.query('${role}').findOne({ where: { type: 'public' } });
await strapi.db.query('plugin::users-permissions.permission').create({ data: { action: '${action}', role: role.id } });`;
}
