import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';

import { newFolder, removeFolder } from '../support/folder';
import { callScript } from '../support/script';

let folder: string;
beforeEach(() => (folder = newFolder()));
afterEach(() => removeFolder(folder));

function write(name: string, content: string | object): void {
  const file = path.join(folder, name);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
}

describe('node-version', () => {
  it.each([
    ['20.0.0', null],
    ['24.11.1', null],
    ['18.20.8', expect.stringContaining('Node 18.20.8 is too old: install Node 20 or later')],
    ['8.17.0', expect.stringContaining('too old')],
  ])('judges Node %s', (version, problem) => {
    expect(callScript('node-version.mjs', 'nodeProblem', [version])).toEqual(problem);
  });
});

describe('dependencies', () => {
  const lock = {
    packages: {
      '': { name: 'newsroom-pack' },
      'node_modules/koa': { version: '2.16.3', integrity: 'sha512-koa' },
      drivers: { version: '0.0.0', optional: true },
      'node_modules/driver': { resolved: 'drivers', link: true },
      'node_modules/fsevents': { version: '2.3.3', integrity: 'sha512-fs', optional: true },
    },
  };
  const koa = lock.packages['node_modules/koa'];

  it.each([
    ['nothing is installed', null, false],
    ['all is there but what belongs to another platform', { 'node_modules/koa': koa }, true],
    ['a package is missing', {}, false],
    ['a version is another', { 'node_modules/koa': { ...koa, version: '2.16.2' } }, false],
    ['a package is another', { 'node_modules/koa': { ...koa, integrity: 'sha512-x' } }, false],
  ])('are judged when %s', (_, packages, isInstalled) => {
    write('package-lock.json', lock);
    if (packages) write('node_modules/.package-lock.json', { packages });
    expect(callScript('dependencies.mjs', 'isInstalled', [folder])).toBe(isInstalled);
  });
});

describe('environment', () => {
  it('gets fresh secrets of its own, for the owner only', () => {
    expect(callScript('environment.mjs', 'ensureEnvironment', [folder])).toBe(true);
    const file = path.join(folder, '.env');
    const first = fs.readFileSync(file, 'utf8');
    expect(fs.statSync(file).mode & 0o777).toBe(0o600);
    expect(first).toMatch(/^ENCRYPTION_KEY=\S{32}$/m);

    expect(callScript('environment.mjs', 'ensureEnvironment', [folder])).toBe(false);
    expect(fs.readFileSync(file, 'utf8')).toBe(first);

    fs.rmSync(file);
    callScript('environment.mjs', 'ensureEnvironment', [folder]);
    const secrets = (text: string) => text.match(/(?<=(KEYS|SALT|SECRET|KEY)=)\S+/g) ?? [];
    const second = secrets(fs.readFileSync(file, 'utf8'));
    expect(new Set([...secrets(first), ...second]).size).toBe(12);
  });

  it.each([
    ['SAMPLE=4000', '4000'],
    [' export SAMPLE = "4000" # the port', '4000'],
    ["SAMPLE='a # b'", 'a # b'],
    ['SAMPLE=4000 # the port', '4000'],
    ['SAMPLE=', null],
    ['OTHER_SAMPLE=4000', null],
    ['# SAMPLE=4000', null],
  ])('reads %j', (line, value) => {
    write('.env', `FIRST=1\n${line}\nLAST=1\n`);
    expect(callScript('environment.mjs', 'setting', [folder, 'SAMPLE'])).toBe(value);
  });
});

describe('port', () => {
  it('is free, taken or no port at all', async () => {
    const server = net.createServer();
    const port = await new Promise<number>((resolve) => {
      server.listen(0, '127.0.0.1', () => resolve((server.address() as net.AddressInfo).port));
    });
    expect(callScript('port.mjs', 'portProblem', ['127.0.0.1', port])).toBe(
      `Port ${port} is taken: stop the program that uses it, or choose another one with "npm run demo -- --port ${port + 1}".`
    );
    await new Promise((resolve) => server.close(resolve));
    expect(callScript('port.mjs', 'portProblem', ['127.0.0.1', port])).toBeNull();
    expect(callScript('port.mjs', 'portProblem', ['127.0.0.1', 70_000])).toContain('1 to 65535');
  });
});

describe('build-stamp', () => {
  const isFresh = (name: string) => callScript('build-stamp.mjs', 'isFresh', [folder, name]);
  const stamp = () => callScript('build-stamp.mjs', 'stampAll', [folder]);

  beforeEach(() => {
    write('src/index.ts', 'export {};');
    write('src/plugins/sample/admin/src/index.ts', 'export {};');
    write('dist/src/index.js', '');
    write('dist/build/index.html', '');
    stamp();
  });

  it.each([
    ['nothing', 'README.md', { server: true, admin: true }],
    ['the server', 'src/index.ts', { server: false, admin: true }],
    ['the admin panel', 'src/plugins/sample/admin/src/index.ts', { server: true, admin: false }],
    ['both', 'config/plugins.ts', { server: false, admin: false }],
    ['neither, for a test', 'src/index.test.ts', { server: true, admin: true }],
    ['the server, whose result was touched', 'dist/src/index.js', { server: false, admin: true }],
    [
      'the admin, whose result was touched',
      'dist/build/index.html',
      { server: true, admin: false },
    ],
  ])('is stale for %s', (_, changed, fresh) => {
    expect({ server: isFresh('server'), admin: isFresh('admin') }).toEqual({
      server: true,
      admin: true,
    });
    write(changed, 'changed');
    expect({ server: isFresh('server'), admin: isFresh('admin') }).toEqual(fresh);
  });
});

describe('tally', () => {
  it('counts a file that could not be loaded as a failure', () => {
    expect(
      callScript('tally.mjs', 'tallyOf', [
        {
          numPassedTests: 5,
          numFailedTests: 1,
          numRuntimeErrorTestSuites: 2,
          numPendingTests: 3,
          numTodoTests: 1,
        },
      ])
    ).toEqual({ passed: 5, failed: 3, skipped: 4 });
  });

  it.each([
    [{ passed: 3, failed: 0, skipped: 0 }, '3 passed, 0 failed'],
    [{ passed: 3, failed: 2, skipped: 4 }, '3 passed, 2 failed, 4 skipped'],
  ])('closes %j', (tally, line) => {
    expect(callScript('tally.mjs', 'closingLine', [tally])).toBe(line);
  });
});
