import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';

import { type DemoProcess, newDemoFolder, printedLogin, startDemo } from '../support/demo';
import { removeFolder } from '../support/folder';
import { freePort } from '../support/free-port';
import { type Json, httpClient } from '../support/http';

const OPEN = 'Press Ctrl-C to stop.';

describe('the demo', () => {
  let folder: string;
  let port: number;
  let demo: DemoProcess | undefined;

  beforeAll(async () => {
    folder = newDemoFolder();
    port = await freePort();
  });
  afterEach(() => demo?.stop('SIGKILL'));
  afterAll(() => removeFolder(folder));

  const start = (options: Parameters<typeof startDemo>[1] = {}) => {
    demo = startDemo(folder, { args: ['--port', String(port)], ...options });
    return demo;
  };
  const client = () => httpClient(`http://127.0.0.1:${port}`);
  const published = async () =>
    (await client().get<{ meta: Json }>('/api/articles')).body.meta.pagination.total;
  const mode = (name: string) => fs.statSync(path.join(folder, name)).mode & 0o777;

  it('starts afresh after a run that was stopped while it loaded', async () => {
    const broken = start();
    await broken.prints('Loading the sample content');
    expect(await broken.stop('SIGTERM')).toBe(0);
    expect(broken.output()).toContain('Stopped.');

    const whole = start();
    await whole.prints(OPEN);
    expect(whole.output()).toContain('Loading the sample content: done');
    expect(await whole.stop('SIGINT')).toBe(0);
  });

  it('opens in one go the second time, with the same login, and keeps its secrets to its owner', async () => {
    const first = start();
    await first.prints(OPEN);
    expect(first.output()).not.toMatch(/Installing|Compiling|Building|Loading|Wrote \.env/);
    const login = printedLogin(first.output());
    expect((await client().post('/admin/login', login)).status).toBe(200);
    expect(await published()).toBeGreaterThan(0);
    expect(mode('.env')).toBe(0o600);
    expect(mode('.tmp/demo.json')).toBe(0o600);
    expect(await first.stop('SIGINT')).toBe(0);

    const second = start();
    await second.prints(OPEN);
    expect(printedLogin(second.output())).toEqual(login);
    expect(await second.stop('SIGTERM')).toBe(0);
    expect(() => process.kill(second.pid, 0)).toThrow('ESRCH');
    await expect(client().get('/_health')).rejects.toThrow('fetch failed');
  });

  it('stops with npm, when npm alone is told to', async () => {
    const throughNpm = start({ throughNpm: true });
    await throughNpm.prints(OPEN);
    expect(await throughNpm.stop('SIGTERM')).toBe(0);
    await expect(client().get('/_health')).rejects.toThrow('fetch failed');
  });

  it('keeps the password that the person has chosen', async () => {
    const first = start();
    await first.prints(OPEN);
    const { email, password } = printedLogin(first.output());
    const session = await client().post('/admin/login', { email, password });
    const own = httpClient(`http://127.0.0.1:${port}`, session.body.data.token);
    const change = { currentPassword: password, password: 'My-0wn-password' };
    expect((await own.put('/admin/users/me', change)).status).toBe(200);
    await first.stop('SIGTERM');

    const second = start();
    await second.prints('the password that you have chosen');
    await second.prints(OPEN);
    const login = { email, password: 'My-0wn-password' };
    expect((await client().post('/admin/login', login)).status).toBe(200);
    await second.stop('SIGTERM');
  });

  it('says in one sentence that the port is taken', async () => {
    const server = net.createServer();
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    const refused = start();
    expect(await refused.exit).toBe(1);
    expect(refused.output().trim()).toBe(
      `Port ${port} is taken: stop the program that uses it, or choose another one with "npm run demo -- --port ${port + 1}".`
    );
    await new Promise((resolve) => server.close(resolve));
  });

  it('says in one sentence that the folder cannot be written to', async () => {
    fs.chmodSync(folder, 0o555);
    const nobody = process.getuid?.() === 0 ? 65534 : undefined;
    const refused = start({ uid: nobody });
    expect(await refused.exit).toBe(1);
    expect(refused.output().trim()).toBe(
      `The folder ${folder} cannot be written to: make it yours (chown), or clone the project somewhere else.`
    );
    fs.chmodSync(folder, 0o755);
  });

  it('says in one sentence that Node is too old', async () => {
    const preload = path.join(folder, 'old-node.cjs');
    fs.writeFileSync(
      preload,
      `Object.defineProperty(process.versions, 'node', { value: '18.20.8' });`
    );
    const refused = start({ node: ['--require', preload] });
    expect(await refused.exit).toBe(1);
    expect(refused.output().trim()).toBe(
      'Node 18.20.8 is too old: install Node 20 or later, then run this again.'
    );
  });
});
