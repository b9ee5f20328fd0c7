import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';

import { errorText } from '../error-text';
import { Refusal } from '../refusal';
import { readIfThere } from './read-file';

const KEPT = ['package.json', 'package-lock.json', 'pnpm-lock.yaml', 'yarn.lock'];

/**
 * Has a package manager do something in a project, and shows what it prints.
 * @throws Refusal when it fails; package.json and the lock file are then as they were
 */
export async function runManager(folder: string, command: readonly string[]): Promise<void> {
  const before = KEPT.map((name) => [name, readIfThere(path.join(folder, name))] as const);
  const problem = await run(folder, command);
  if (problem === null) return;
  for (const [name, text] of before) {
    const file = path.join(folder, name);
    if (readIfThere(file) === text) continue;
    if (text === null) fs.rmSync(file);
    else fs.writeFileSync(file, text);
  }
  throw new Refusal([
    `\`${command.join(' ')}\` ${problem}. package.json is as it was; \`${command[0]} install\` makes node_modules follow it.`,
  ]);
}

/** What was said to npx is not meant for the project: its packages need their peers. */
function withoutNpx(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const { npm_config_legacy_peer_deps: _, npm_config_package: __, ...rest } = environment;
  return rest;
}

async function run(
  folder: string,
  [program = '', ...rest]: readonly string[]
): Promise<string | null> {
  const isWindows = process.platform === 'win32';
  const child = spawn(program, isWindows ? rest.map((one) => JSON.stringify(one)) : rest, {
    cwd: folder,
    stdio: 'inherit',
    env: withoutNpx(process.env),
    // There the programs are scripts, which need one.
    shell: isWindows,
  });
  // Ctrl-C ends the package manager; what has been written must still be put back.
  const ignore = (): void => {};
  process.on('SIGINT', ignore);
  try {
    const [code] = (await once(child, 'close')) as [number | null];
    return code === 0 ? null : `has failed (${code ?? 'ended by a signal'})`;
  } catch (error) {
    return `could not be started: ${errorText(error)}`;
  } finally {
    process.off('SIGINT', ignore);
  }
}
