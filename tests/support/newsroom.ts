import path from 'node:path';

import type { Core } from '@strapi/strapi';

import { compareAnswers } from './compared-answers';
import { copyTemplate, emptyDatabase } from './database';
import { type Environment, foreignSettings, testEnvironment } from './environment';
import { copyPublic, newFolder, removeFolder } from './folder';
import { freePort } from './free-port';
import { hashQuickly } from './password';
import { root } from './root';

/** A whole newsroom in this process, with a database and an uploads folder of its own. */
export interface Newsroom {
  strapi: Core.Strapi;
  /** `http://127.0.0.1:PORT`, which is its public address too. */
  url: string;
  /** Its folder: `public/` and, on SQLite, `data.db`. */
  folder: string;
  stop(): Promise<void>;
}

export interface BootOptions {
  /** Settings on top of those of all tests. */
  env?: Environment;
  /** By plugin: keys that replace those of config/plugins.ts, after the plugin's own validation. */
  pluginConfig?: Record<string, Record<string, unknown>>;
  /** Start from an empty database instead of one that has been booted before. */
  emptyDatabase?: boolean;
  /**
   * `false` where a test counts or holds reads: else each public read that the cache answers is compared
   * with what Strapi says without it.
   */
  comparesAnswers?: false;
  /** Called before anything is loaded: to register a content type of the test, or to listen early. */
  beforeLoad?: (strapi: Core.Strapi) => void;
}

/** A newsroom as the one who started it has it. */
export interface StartedNewsroom extends Newsroom {
  /** Waits until all answers so far have been compared; throws when some differed. */
  conclude(): Promise<void>;
}

/**
 * Boots the compiled project and listens on a port of its own. One a test file: Strapi bears no second one in the same
 * module registry.
 */
export async function startInProcess(options: BootOptions = {}): Promise<StartedNewsroom> {
  const folder = newFolder();
  const database = await (options.emptyDatabase ? emptyDatabase : copyTemplate)(folder);
  const port = await freePort();
  const restore = changeEnvironment({ ...testEnvironment(port, database.env), ...options.env });
  const strapi = await createStrapi(options);
  strapi.dirs.static.public = copyPublic(folder);
  let conclude = async (): Promise<void> => undefined;
  const stop = async () => {
    const conclusion = conclude();
    await conclusion.catch(() => undefined);
    await strapi.destroy();
    await database.drop();
    removeFolder(folder);
    restore();
    await conclusion;
  };
  const [own] = strapi.server.httpServer.listeners('request') as Parameters<
    typeof compareAnswers
  >[1][];
  try {
    await strapi.load();
    hashQuickly(strapi);
    // Some seconds after the start the media library counts its files, in the middle of any test.
    strapi.cron.stop();
    if (own && options.comparesAnswers !== false) conclude = compareAnswers(strapi, own);
    await listen(strapi, port);
  } catch (error) {
    // Why it did not load is the news, not what a half loaded one says when it is closed.
    await stop().catch(() => {});
    throw error;
  }
  return { strapi, url: `http://127.0.0.1:${port}`, folder, conclude, stop };
}

async function createStrapi({ pluginConfig = {}, beforeLoad }: BootOptions): Promise<Core.Strapi> {
  // Not before the environment is set: Strapi reads .env when it is imported.
  const core = await import('@strapi/strapi');
  const strapi = core.createStrapi({ appDir: root, distDir: path.join(root, 'dist') });
  strapi.log.level = 'error';
  overridePluginConfig(strapi, pluginConfig);
  beforeLoad?.(strapi);
  return strapi;
}

function overridePluginConfig(
  strapi: Core.Strapi,
  overrides: NonNullable<BootOptions['pluginConfig']>
): void {
  const provider = strapi.get('config');
  const set = provider.set.bind(provider);
  provider.set = (key: string, value: unknown) => {
    const override = overrides[key.replace('plugin::', '')];
    return set(key, override && value ? { ...value, ...override } : value);
  };
}

function listen(strapi: Core.Strapi, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    strapi.server.httpServer.once('error', reject);
    strapi.server.listen(port, '127.0.0.1', () => resolve());
  });
}

function changeEnvironment(change: Environment): () => void {
  const before = { ...process.env };
  for (const name of foreignSettings) delete process.env[name];
  Object.assign(process.env, change);
  return () => {
    process.env = before;
  };
}
