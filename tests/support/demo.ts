import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';

import { type Environment, foreignSettings } from './environment';
import { copyPublic, newFolder } from './folder';
import { root } from './root';

/** `npm run demo` as a newcomer runs it. */
export interface DemoProcess {
  pid: number;
  /** What it has printed so far. */
  output(): string;
  /** Waits until it has printed this. */
  prints(text: string): Promise<void>;
  stop(signal: 'SIGINT' | 'SIGTERM' | 'SIGKILL'): Promise<number | null>;
  /** The exit code; null after a signal that it did not handle. */
  exit: Promise<number | null>;
}

/**
 * A copy of the project that counts as installed and built, with no .env and no database yet.
 *
 * The compiled server is the real one. A missing admin panel is stood in for, so that only those tests need one built that
 * look at it.
 */
export function newDemoFolder(): string {
  const folder = newFolder();
  for (const name of [...FOLDERS, ...FILES]) {
    if (!fs.existsSync(path.join(root, name))) continue;
    fs.cpSync(path.join(root, name), path.join(folder, name), { recursive: true });
  }
  fs.symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
  copyPublic(folder);
  const panel = path.join(folder, 'dist/build/index.html');
  if (!fs.existsSync(panel)) {
    fs.mkdirSync(path.dirname(panel), { recursive: true });
    fs.writeFileSync(panel, '<!doctype html><title>Stands in for the admin panel</title>');
  }
  execFileSync(process.execPath, ['scripts/build.mjs', 'stamp'], { cwd: folder });
  return folder;
}

const FOLDERS = ['config', 'database', 'dist', 'scripts', 'src'];
const FILES = ['favicon.png', 'package.json', 'package-lock.json', 'tsconfig.json'];

export interface DemoOptions {
  args?: string[];
  env?: Environment;
  /** Options of Node itself, before the script. */
  node?: string[];
  /** As the newcomer types it, instead of the script alone. */
  throughNpm?: boolean;
  /** Run as this user, when the tests run as root. */
  uid?: number;
}

export function startDemo(folder: string, options: DemoOptions = {}): DemoProcess {
  const { args = [], env = {}, node = [], throughNpm = false, uid } = options;
  const own = { ...process.env };
  for (const name of [...foreignSettings, 'HOST', 'PORT']) delete own[name];
  const [file, ...before] = throughNpm
    ? ['npm', 'run', '--silent', 'demo', '--']
    : [process.execPath, ...node, 'scripts/demo.mjs'];
  const child = spawn(file, [...before, ...args], {
    cwd: folder,
    env: { ...own, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    uid,
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (text) => {
      output += text;
      child.emit('printed');
    });
  }
  const exit = once(child, 'close').then(([code]) => code as number | null);
  return {
    pid: child.pid as number,
    output: () => output,
    prints: async (text) => {
      while (!output.includes(text)) {
        if (child.exitCode !== null) throw new Error(`The demo has ended:\n${output}`);
        await Promise.race([once(child, 'printed'), exit]);
      }
    },
    stop: (signal) => {
      child.kill(signal);
      return exit;
    },
    exit,
  };
}

/** The sample editor's login, as the demo prints it. */
export function printedLogin(output: string): { email: string; password: string } {
  const found = /Log in as (\S+) with the password (\S+)/.exec(output);
  if (!found) throw new Error(`There is no login in what the demo printed:\n${output}`);
  return { email: found[1], password: found[2] };
}
