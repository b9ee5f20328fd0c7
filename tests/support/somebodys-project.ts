import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

import { sqliteDatabase, type TestDatabase } from './database';
import { foreignSettings, testEnvironment } from './environment';
import { newFolder, removeFolder } from './folder';
import { type HttpClient, httpClient } from './http';
import { OF_COMMAND, type Packages } from './packages';
import { CONFIGURATION, linkModules, writeFile } from './packed-host';
import { startServer } from './process';
import { root } from './root';
import { waitFor } from './wait-for';

/**
 * A Strapi project of somebody who has used it: with an Article of their own, a type that nobody but tokens
 * reads, and a bootstrap that does something.
 */
export interface SomebodysProject {
  folder: string;
  database: TestDatabase;
  /** Runs `newsroom-pack` in its folder. */
  command(pack: string, ...parameters: string[]): { code: number | null; output: string };
  /** What `npm install` of the packages does. */
  install(packages: Packages): void;
  uninstall(): void;
  /** Builds its admin panel, with which it starts from then on. Takes a minute. */
  buildPanel(): void;
  /** Compiles it with its own compiler, where it is in TypeScript, and starts it. */
  start(): Promise<Started>;
  /** All that is its own, by path. */
  files(): Record<string, string>;
  remove(): void;
}

export interface Started {
  url: string;
  /** With a full-access token. */
  client: HttpClient;
  visitor: HttpClient;
  stop(): Promise<unknown>;
}

const START = `const { createStrapi } = require('@strapi/strapi');
const folder = process.cwd();
const distDir = require('node:fs').existsSync('tsconfig.json') ? folder + '/dist' : folder;
const serveAdminPanel = require('node:fs').existsSync(distDir + '/build');
createStrapi({ appDir: folder, distDir, serveAdminPanel }).start();`;

/** @param article what it calls its article */
export function somebodysProject(language: 'ts' | 'js', article = 'article'): SomebodysProject {
  const folder = newFolder();
  const database = sqliteDatabase(path.join(folder, 'data.db'));
  writeProject(folder, language, article);
  const env = { ...database.env, NODE_PATH: path.join(folder, 'node_modules') };
  return {
    folder,
    database,
    command(pack, ...parameters) {
      const own = { ...process.env };
      for (const name of foreignSettings) delete own[name];
      const file = path.join(pack, 'dist/command/index.js');
      const { status, stdout, stderr } = spawnSync(process.execPath, [file, ...parameters], {
        cwd: folder,
        env: { ...own, TZ: 'Europe/London' },
        encoding: 'utf8',
      });
      return { code: status, output: stdout + stderr };
    },
    install(packages) {
      for (const name of OF_COMMAND) {
        const target = path.join(folder, 'node_modules', name);
        fs.cpSync(packages.unpacked(name), target, { recursive: true });
      }
      linkCommand(folder);
      changeDependencies(folder, Object.fromEntries(OF_COMMAND.map((name) => [name, '0.1.0'])));
    },
    uninstall() {
      for (const name of OF_COMMAND) removeFolder(path.join(folder, 'node_modules', name));
      changeDependencies(folder, Object.fromEntries(OF_COMMAND.map((name) => [name, undefined])));
    },
    buildPanel() {
      const strapi = path.join(folder, 'node_modules/@strapi/strapi/bin/strapi.js');
      writeFile(folder, 'src/admin/app.js', PANEL);
      const options = { cwd: folder, env: { ...process.env, ...env, NODE_ENV: 'production' } };
      execFileSync(process.execPath, [strapi, 'build'], { ...options, stdio: 'pipe' });
    },
    async start() {
      if (language === 'ts') compile(folder);
      const server = await startServer(folder, env, ['-e', START]);
      const token = path.join(folder, 'token');
      await waitFor('the token of the project', () => fs.existsSync(token));
      return {
        url: server.url,
        client: httpClient(server.url, fs.readFileSync(token, 'utf8')),
        visitor: httpClient(server.url),
        stop: () => server.stop(),
      };
    },
    files() {
      const names = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' });
      const own = names.filter(
        (name) => !/^(?:node_modules|dist|public|data\.db|\.strapi-updater)/.test(name)
      );
      return Object.fromEntries(
        own
          .filter((name) => fs.statSync(path.join(folder, name)).isFile())
          .map((name) => [name, fs.readFileSync(path.join(folder, name), 'utf8')])
      );
    },
    remove: () => removeFolder(folder),
  };
}

function linkCommand(folder: string): void {
  const command = path.join(folder, 'node_modules/strapi-plugin-newsroom/dist/command/index.js');
  const link = path.join(folder, 'node_modules/.bin/newsroom-pack');
  fs.chmodSync(command, 0o755);
  fs.mkdirSync(path.dirname(link), { recursive: true });
  fs.rmSync(link, { force: true });
  fs.symlinkSync(command, link);
}

function compile(folder: string): void {
  const compiler = path.join(root, 'node_modules/typescript/bin/tsc');
  execFileSync(process.execPath, [compiler, '-p', '.'], { cwd: folder, stdio: 'pipe' });
}

function changeDependencies(folder: string, changes: Record<string, string | undefined>): void {
  const file = path.join(folder, 'package.json');
  const manifest = JSON.parse(fs.readFileSync(file, 'utf8'));
  manifest.dependencies = { ...manifest.dependencies, ...changes };
  fs.writeFileSync(file, JSON.stringify(manifest));
}

const DEPENDENCIES = {
  '@strapi/plugin-users-permissions': '5.54.0',
  '@strapi/strapi': '5.54.0',
  'better-sqlite3': '12.8.0',
  react: '18.3.1',
  'react-dom': '18.3.1',
  'react-router-dom': '6.30.3',
  'styled-components': '6.1.19',
};

function writeProject(folder: string, language: 'ts' | 'js', article: string): void {
  const write = (name: string, text: string) => writeFile(folder, name, text);
  write('package.json', JSON.stringify({ name: 'host', dependencies: DEPENDENCIES }));
  const secrets = Object.entries(testEnvironment(0, {})).filter(([name]) =>
    /_KEY|_SALT|_SECRET/.test(name)
  );
  write('.env', secrets.map(([name, value]) => `${name}=${value}\n`).join(''));
  fs.mkdirSync(path.join(folder, 'public/uploads'), { recursive: true });
  linkModules(folder);
  for (const [file, text] of Object.entries(CONFIGURATION)) {
    write(file.replace('.js', `.${language}`), inLanguage(language, text));
  }
  write(`config/plugins.${language}`, language === 'ts' ? PLUGINS_TS : PLUGINS_JS);
  write(`src/index.${language}`, language === 'ts' ? INDEX_TS : INDEX_JS);
  if (language === 'ts') write('tsconfig.json', JSON.stringify(TSCONFIG));
  for (const [name, attributes] of Object.entries(TYPES)) {
    writeType(folder, language, name === 'article' ? article : name, attributes);
  }
}

/** The scripts above, which need no more than another way of exporting. */
function inLanguage(language: 'ts' | 'js', text: string): string {
  return language === 'js' ? text : text.replace('module.exports =', 'export default');
}

/** In Ukrainian too, and without a question to GitHub about newer versions of Strapi. */
const PANEL = `export default {
  config: { locales: ['uk'], notifications: { releases: false } },
  bootstrap() {},
};
`;

const TYPES = {
  article: {
    title: { type: 'string' },
    content: { type: 'richtext' },
    author: { type: 'string' },
    views: { type: 'integer' },
    seeAlso: { type: 'relation', relation: 'oneToMany', target: 'api::note.note' },
  },
  note: { text: { type: 'text' } },
};

function writeType(folder: string, language: 'ts' | 'js', name: string, attributes: object): void {
  const schema = {
    kind: 'collectionType',
    collectionName: `${name}s`,
    info: { singularName: name, pluralName: `${name}s`, displayName: name },
    options: { draftAndPublish: true },
    attributes,
  };
  const file = `src/api/${name}/content-types/${name}/schema.json`;
  writeFile(folder, file, JSON.stringify(schema, null, 2));
  const rooms = { controllers: 'Controller', routes: 'Router', services: 'Service' };
  for (const [room, kind] of Object.entries(rooms)) {
    const [start, end] =
      language === 'ts'
        ? [`import { factories } from '@strapi/strapi';\nexport default `, '']
        : [`const { factories } = require('@strapi/strapi');\nmodule.exports = `, ''];
    const text = `${start}factories.createCore${kind}('api::${name}.${name}');${end}\n`;
    writeFile(folder, `src/api/${name}/${room}/${name}.${language}`, text);
  }
}

const PLUGINS_JS = `module.exports = ({ env }) => ({
  'users-permissions': { config: { jwtSecret: env('JWT_SECRET') } },
});
`;

const PLUGINS_TS = `import type { Core } from '@strapi/strapi';

const config = ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Plugin => ({
  'users-permissions': {
    config: {
      jwtSecret: env('JWT_SECRET'),
    },
  },
});

export default config;
`;

const TOKEN = `if (existsSync('token')) return;
    const options = { kind: 'content-api', name: 'test', description: '', type: 'full-access', lifespan: null };
    const { accessKey } = await strapi.service('admin::api-token').create(options as never);
    writeFileSync('token', accessKey);`;

const INDEX_TS = `import { existsSync, writeFileSync } from 'node:fs';

import type { Core } from '@strapi/strapi';

export default {
  register(/* { strapi }: { strapi: Core.Strapi } */) {},

  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    ${TOKEN}
  },
};
`;

const INDEX_JS = `'use strict';

const { existsSync, writeFileSync } = require('node:fs');

module.exports = {
  register(/*{ strapi }*/) {},

  async bootstrap({ strapi }) {
    ${TOKEN.replace(' as never', '')}
  },
};
`;

/** As Strapi's creator writes it, but for what its sample scripts do not need. */
const TSCONFIG = {
  compilerOptions: {
    module: 'CommonJS',
    moduleResolution: 'Node',
    lib: ['ES2020'],
    target: 'ES2019',
    strict: false,
    skipLibCheck: true,
    esModuleInterop: true,
    resolveJsonModule: true,
    noEmitOnError: true,
    outDir: 'dist',
    rootDir: '.',
    types: ['node'],
  },
  include: ['./', './**/*.ts', 'src/**/*.json'],
  exclude: ['node_modules/', 'dist/'],
};
