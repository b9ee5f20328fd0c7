import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

import { type Environment, usesPostgres } from './environment';
import { root } from './root';

/** Whether the programs that the guide uses are installed here. */
export const hasGuideTools = (usesPostgres ? ['pg_dump', 'pg_restore', 'psql'] : ['sqlite3']).every(
  (program) => spawnSync(program, ['--version']).status === 0
);

/**
 * Runs what the guide "restore" says under a heading for the database of this run, as an operator
 * would in the newsroom's folder.
 */
export function followGuide(heading: string, folder: string, env: Environment): void {
  const guide = fs.readFileSync(path.join(root, 'docs/guides/restore.md'), 'utf8');
  const section = guide.split('\n## ').find((text) => text.startsWith(`${heading}\n`)) ?? '';
  const database = usesPostgres ? 'PostgreSQL' : 'SQLite';
  const [, commands] = section.split(`On ${database}:\n\n\`\`\`sh\n`);
  if (!commands) throw new Error(`The guide has no commands to "${heading}" on ${database}.`);
  execFileSync('bash', ['-euc', commands.slice(0, commands.indexOf('```'))], {
    cwd: folder,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}
