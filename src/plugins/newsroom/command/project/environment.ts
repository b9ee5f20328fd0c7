import path from 'node:path';

import { namesIn, readIfThere } from './read-file';

export type Environment = Readonly<Record<string, string | undefined>>;

/** What a project starts with: its `.env`, and before it what the shell has set. */
export function environmentOf(folder: string, shell: Environment): Environment {
  const text = readIfThere(path.join(folder, '.env')) ?? '';
  const lines = [...text.matchAll(/^\s*(?:export\s+)?([A-Za-z_]\w*)\s*=(.*)$/gm)];
  const own = lines.map(([, name = '', value = '']) => [name, unquoted(value.trim())] as const);
  return { ...Object.fromEntries(own), ...shell };
}

function unquoted(value: string): string {
  const [, , inner] = /^(['"`])(.*)\1$/.exec(value) ?? [];
  return inner ?? value.replace(/\s+#.*$/, '');
}

/** The scripts below `config`, by their texts. */
export function configurationOf(folder: string): string[] {
  const config = path.join(folder, 'config');
  return namesIn(config)
    .filter((name) => /\.[jt]s$/.test(name))
    .map((name) => readIfThere(path.join(config, name)) ?? '');
}

/**
 * The client of a project's database.
 * @returns `null` where config/database computes it
 */
export function databaseOf(folder: string, environment: Environment): string | null {
  const read = (name: string) => readIfThere(path.join(folder, 'config', name));
  const text = read('database.ts') ?? read('database.js') ?? '';
  const [, fallback] =
    /\benv\(\s*['"]DATABASE_CLIENT['"]\s*(?:,\s*['"]([\w-]+)['"]\s*)?\)/.exec(text) ?? [];
  if (text.includes('DATABASE_CLIENT')) return environment.DATABASE_CLIENT || fallback || null;
  const clients = new Set(
    [...text.matchAll(/\bclient\s*:\s*['"]([\w-]+)['"]/g)].map(([, name]) => name)
  );
  const [client] = clients;
  return clients.size === 1 && client !== undefined ? client : null;
}
