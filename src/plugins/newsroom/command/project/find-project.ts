import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

import type { TypeScript } from '../code/script';
import { isObject } from '../domain/json';
import { type Manager, type PackageName, PACKAGES, type Project } from '../domain/project';
import { parsed, RECORD_FILE, readRecord, type PackRecord } from '../domain/record';
import { Refusal } from '../refusal';
import { configurationOf, databaseOf, type Environment, environmentOf } from './environment';
import { readIfThere } from './read-file';
import { readComponents, readTypes } from './read-schemas';

/** A project, and with what it is looked at. */
export interface Place {
  folder: string;
  project: Project;
  compiler: TypeScript;
  environment: Environment;
  /** The texts of its scripts below `config`. */
  configuration: string[];
}

/**
 * Looks at the project in a folder, and changes nothing.
 * @throws Refusal where there is none, or one that is not installed
 */
export function findProject(folder: string, shell: Environment): Place {
  const dependencies = dependenciesIn(folder);
  const environment = environmentOf(folder, shell);
  const read = (file: string) => readIfThere(path.join(folder, file));
  const project: Project = {
    language: read('tsconfig.json') === null ? 'js' : 'ts',
    platform: {
      strapi: versionIn(folder, '@strapi/strapi') ?? notInstalled(managerOf(folder)),
      node: process.versions.node,
      database: databaseOf(folder, environment),
      sqliteDriver: versionIn(folder, 'better-sqlite3'),
    },
    manager: managerOf(folder),
    dependencies,
    installed: installedIn(folder),
    missingPeers: missingPeersIn(folder),
    types: readTypes(folder),
    components: readComponents(folder),
    record: recordIn(folder),
    read,
  };
  const configuration = configurationOf(folder);
  return { folder, project, compiler: compilerOf(folder), environment, configuration };
}

function dependenciesIn(folder: string): Record<string, string> {
  const manifest = parsed(readIfThere(path.join(folder, 'package.json')) ?? '');
  const dependencies = isObject(manifest) ? manifest.dependencies : undefined;
  if (isObject(dependencies) && Object.hasOwn(dependencies, '@strapi/strapi')) {
    return dependencies as Record<string, string>;
  }
  throw new Refusal([
    `${folder} is no Strapi project: its package.json does not ask for @strapi/strapi. Run this in the folder of one.`,
  ]);
}

function notInstalled(manager: Manager): never {
  throw new Refusal([
    `Strapi is not in node_modules: run \`${manager} install\` first. The command needs it to read the project.`,
  ]);
}

const LOCKS: ReadonlyArray<[Manager, string]> = [
  ['pnpm', 'pnpm-lock.yaml'],
  ['yarn', 'yarn.lock'],
  ['npm', 'package-lock.json'],
];

/** By the lock file, else by what package.json names. */
function managerOf(folder: string): Manager {
  const has = (name: string) => readIfThere(path.join(folder, name)) !== null;
  const locked = LOCKS.find(([, name]) => has(name));
  if (locked) return locked[0];
  const manifest = parsed(readIfThere(path.join(folder, 'package.json')) ?? '');
  const given = isObject(manifest) ? manifest.packageManager : undefined;
  const named = typeof given === 'string' ? given : '';
  return (['pnpm', 'yarn'] as const).find((manager) => named.startsWith(`${manager}@`)) ?? 'npm';
}

function installedIn(folder: string): Partial<Record<PackageName, string>> {
  const versions = PACKAGES.map((name) => [name, versionIn(folder, name)] as const);
  return Object.fromEntries(versions.filter(([, version]) => version !== null));
}

function missingPeersIn(folder: string): string[] {
  const missing = PACKAGES.flatMap((name) => {
    const place = path.join(folder, 'node_modules', name);
    const manifest = parsed(readIfThere(path.join(place, 'package.json')) ?? '');
    const peers =
      isObject(manifest) && isObject(manifest.peerDependencies) ? manifest.peerDependencies : {};
    // Where links lead: a package finds its peers from where it lies.
    return Object.keys(peers).filter((peer) => versionIn(fs.realpathSync(place), peer) === null);
  });
  return [...new Set(missing)];
}

/** As Node would find it: in a workspace it may lie further up. */
function versionIn(folder: string, name: string): string | null {
  const from = createRequire(path.join(folder, 'package.json'));
  const places = from.resolve.paths(name) ?? [];
  for (const place of places) {
    const manifest = parsed(readIfThere(path.join(place, name, 'package.json')) ?? '');
    if (isObject(manifest) && typeof manifest.version === 'string') return manifest.version;
  }
  return null;
}

function recordIn(folder: string): PackRecord | null {
  const text = readIfThere(path.join(folder, RECORD_FILE));
  if (text === null) return null;
  const record = readRecord(text);
  if (record) return record;
  throw new Refusal([
    `${RECORD_FILE} is not what newsroom-pack wrote: take it back from your version control.`,
  ]);
}

/** That of the project's Strapi: no package has to bring a second one. */
function compilerOf(folder: string): TypeScript {
  const strapi = createRequire(path.join(folder, 'package.json')).resolve(
    '@strapi/strapi/package.json'
  );
  return createRequire(strapi)('typescript') as TypeScript;
}
