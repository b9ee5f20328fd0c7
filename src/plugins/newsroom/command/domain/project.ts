import type { Platform } from '../../../../common/platform/supported';
import type { GivenAttributes } from '../../domain/type-problems';
import type { Json } from './json';
import type { PackRecord } from './record';

/** What is known of a Strapi project before anything is changed in it. Paths are as in the project. */
export interface Project {
  /** Strapi takes a project with a tsconfig.json for one in TypeScript. */
  language: 'ts' | 'js';
  platform: Omit<Platform, 'database'> & {
    /** `null` where the configuration does not say it plainly. */
    database: string | null;
    /** The version of better-sqlite3 that is installed; `null` where none is. */
    sqliteDriver: string | null;
  };
  manager: Manager;
  /** What its package.json asks for, by package. */
  dependencies: Readonly<Record<string, string>>;
  /** Which versions of the pack's packages are in its node_modules. */
  installed: Readonly<Partial<Record<PackageName, string>>>;
  /** What those packages need beside them, and Node does not find from there. */
  missingPeers: readonly string[];
  types: readonly FoundSchema[];
  components: readonly FoundSchema[];
  record: PackRecord | null;
  /** The text of a file, or `null` where there is none. */
  read(this: void, file: string): string | null;
}

export type Manager = 'npm' | 'pnpm' | 'yarn';

/** A content type or a component of the project's own. */
export interface FoundSchema {
  uid: string;
  file: string;
  text: string;
  schema: Schema;
}

export interface Schema {
  collectionName?: string;
  info?: { singularName?: string; pluralName?: string; displayName?: string };
  pluginOptions?: Json;
  attributes?: GivenAttributes;
}

export type PackageName = (typeof PACKAGES)[number];

/** The packages of the pack, the one with this command first. */
export const PACKAGES = [
  'strapi-plugin-newsroom',
  'strapi-plugin-outbox',
  'strapi-plugin-read-cache',
] as const;

/** Its name in Strapi's configuration. */
export function pluginName(name: PackageName): string {
  return name.replace('strapi-plugin-', '');
}
