import fs from 'node:fs';
import path from 'node:path';

import { Client } from 'pg';

import { run } from '../command.mjs';
import { Failure } from '../failure.mjs';

/** Of Strapi's creator, for all: what it writes has not changed between the versions that are tried. */
const CREATOR = 'create-strapi-app@5.54.0';

/**
 * A new project as Strapi's creator makes it, not yet installed, on an empty database.
 *
 * @param {Record<'strapi' | 'node' | 'database' | 'manager' | 'folder', string> & { env: NodeJS.ProcessEnv }} project
 */
export async function createProject({ strapi, node, database, manager, folder, env }) {
  fs.rmSync(folder, { recursive: true, force: true });
  const about = [
    '--non-interactive',
    '--no-install',
    '--no-git-init',
    '--skip-cloud',
    '--no-example',
  ];
  const kind = ['--typescript', `--use-${manager}`];
  const settings =
    database === 'sqlite'
      ? ['--dbfile=.tmp/data.db']
      : await postgresDatabase(path.basename(folder));
  await run(
    'npx',
    ['--yes', CREATOR, folder, ...about, ...kind, `--dbclient=${database}`, ...settings],
    {
      cwd: path.dirname(folder),
      env,
      says: 'The project could not be created: see above.',
    }
  );
  const file = path.join(folder, 'package.json');
  const manifest = JSON.parse(fs.readFileSync(file, 'utf8'));
  const { dependencies } = manifest;
  for (const name of Object.keys(dependencies)) {
    if (name.startsWith('@strapi/') && name !== '@strapi/plugin-cloud') dependencies[name] = strapi;
  }
  delete dependencies['@strapi/plugin-cloud'];
  dependencies['@strapi/plugin-graphql'] = strapi;
  // The driver that this Node can run, as `newsroom-pack doctor` says.
  if (database === 'sqlite' && Number(node) >= 22) dependencies['better-sqlite3'] = '13.2.0';
  if (manager === 'pnpm') manifest.pnpm = { onlyBuiltDependencies: ['better-sqlite3', 'sharp'] };
  fs.writeFileSync(file, JSON.stringify(manifest, null, 2));
}

/** @returns {Promise<string[]>} what the creator is told of it */
async function postgresDatabase(name) {
  const { DATABASE_URL } = process.env;
  if (!DATABASE_URL) {
    throw new Failure('PostgreSQL: set DATABASE_URL of a role that may create databases.');
  }
  const address = new URL(DATABASE_URL);
  const database = `matrix_${name.replaceAll(/\W/g, '_')}`;
  const client = new Client({ connectionString: DATABASE_URL });
  await client.connect();
  try {
    await client.query(`DROP DATABASE IF EXISTS "${database}"`);
    await client.query(`CREATE DATABASE "${database}"`);
  } finally {
    await client.end();
  }
  return [
    `--dbhost=${address.hostname}`,
    `--dbport=${address.port || 5432}`,
    `--dbname=${database}`,
    `--dbusername=${address.username}`,
    `--dbpassword=${address.password}`,
  ];
}
