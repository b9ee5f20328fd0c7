import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';

import { type DemoProcess, newDemoFolder, startDemo } from '../support/demo';
import { documented, documentedCommands } from '../support/documented-commands';
import { foreignSettings } from '../support/environment';
import { removeFolder } from '../support/folder';
import { freePort } from '../support/free-port';
import { root } from '../support/root';
import { waitFor } from '../support/wait-for';

const HERE = 'tests/smoke/documented-commands.test.ts';
const IN_A_HOST = 'tests/pack/documented-commands.test.ts';
const IN_CI = '.ci/run';
const RESTORING = 'tests/integration/outbox/restore.test.ts';

/** What runs each command, and by what it is seen there. */
const RUN_BY: ReadonlyArray<[command: RegExp, file: string, seenBy: string]> = [
  [/^npm run demo$/, 'tests/support/demo.ts', `['npm', 'run', '--silent', 'demo', '--']`],
  [/^curl .*\/api\/articles\?pagination/, HERE, `documented('/api/articles?pagination')`],
  [/^curl .*\/days\//, HERE, `documented('/days/')`],
  [/^curl .*\/graphql/, HERE, `documented('/graphql')`],
  [/^curl .*surrogate-key/, HERE, `documented('surrogate-key')`],
  [/^npm run publications:rebuild$/, HERE, `documented('publications:rebuild')`],
  [/^NODE_ENV=production npm run start$/, HERE, `documented('NODE_ENV=production npm run start')`],
  [/^DATABASE_TIMES_ZONE=\S+ npm run start$/, HERE, `documented('DATABASE_TIMES_ZONE')`],
  // A fresh clone is installed, built and tested by what every change must pass.
  [/^npm ci$/, IN_CI, 'npm ci --ignore-scripts'],
  [/^NODE_ENV=production npm run build$/, IN_CI, 'env NODE_ENV=production npm run build'],
  [/^npm test$/, IN_CI, ' npm test >'],
  [/^npm run pack$/, 'tests/support/packages.ts', `['run', '--silent', 'pack', '--', target]`],
  [/^npx .* newsroom-pack add$/, IN_A_HOST, `documented('newsroom-pack add')`],
  [/^npx .* newsroom-pack doctor$/, IN_A_HOST, `documented('newsroom-pack doctor')`],
  [/^npx .* newsroom-pack upgrade$/, IN_A_HOST, `documented('newsroom-pack upgrade')`],
  [/^npx .* newsroom-pack remove$/, IN_A_HOST, `documented('newsroom-pack remove')`],
];

/** The guide whose blocks are run as a whole, under these headings, on the database of the run. */
const RESTORE = 'docs/guides/restore.md';
const HEADINGS = ['Back up', 'Restore'];

describe('each documented command', () => {
  const single = documentedCommands.filter(({ file }) => file !== RESTORE);

  it.each(single.map(({ text }) => text))('is run: %s', (text) => {
    const [found, ...others] = RUN_BY.filter(([command]) => command.test(text));
    expect(others).toEqual([]);
    const [, file, seenBy] = found ?? [null, 'no file', 'its command'];
    expect([file, readFile(file)]).toEqual([file, expect.stringContaining(seenBy)]);
  });

  it('of the guide to backups is run as it stands', () => {
    const guide = readFile(RESTORE);
    const headings = [...guide.matchAll(/^## (.*)\n(?:(?!^## )[^])*?```sh/gm)].map(
      ([, name]) => name
    );
    expect(headings).toEqual(HEADINGS);
    for (const heading of HEADINGS) {
      expect(readFile(RESTORING)).toContain(`followGuide('${heading}', `);
    }
  });

  it('that is named in a sentence exists', () => {
    const { scripts } = JSON.parse(readFile('package.json')) as { scripts: Record<string, string> };
    const files = [
      'README.md',
      ...fs.readdirSync(path.join(root, 'docs/guides')).map((name) => `docs/guides/${name}`),
    ];
    const named = files.flatMap((file) => [...readFile(file).matchAll(/npm run ([\w:]+)/g)]);
    expect(named.map(([, name = '']) => name).filter((name) => !(name in scripts))).toEqual([]);
  });
});

describe('in a copy of the project', () => {
  let folder: string;
  let port: number;
  let demo: DemoProcess;

  beforeAll(async () => {
    folder = newDemoFolder();
    port = await freePort();
    const settings = { HOST: '127.0.0.1', PORT: String(port), READ_CACHE_CDN_TAGS: 'cache-tag' };
    demo = startDemo(folder, { env: settings, throughNpm: true });
    await demo.prints('Press Ctrl-C to stop.');
  });
  afterAll(async () => {
    await demo.stop('SIGTERM');
    removeFolder(folder);
  });

  it('reads what the README asks for', async () => {
    const list = await run(documented('/api/articles?pagination'));
    expect(JSON.parse(list)).toMatchObject({
      data: [{ byline: { line: expect.any(String) } }, {}, {}],
    });
    const day = JSON.parse(await run(documented('/days/')));
    expect(day.data.length).toBeGreaterThan(0);
    const { data } = JSON.parse(await run(documented('/graphql')));
    expect(data.articles[0]).toMatchObject({ byline: { line: expect.any(String) } });
  });

  it('shows what a CDN is told', async () => {
    expect(await run(documented('surrogate-key'))).toMatch(/^cache-tag: \S+/im);
  });

  it('makes publications anew beside the running server', async () => {
    expect(await run(documented('publications:rebuild'))).toContain(
      'Making publications anew: done'
    );
  });

  it.each([documented('NODE_ENV=production npm run start'), documented('DATABASE_TIMES_ZONE')])(
    'starts: %s',
    async (command) => {
      await demo.stop('SIGTERM');
      // npm, its shell and the server are stopped together, and nothing holds the output when all are gone.
      const options = { cwd: folder, env: env(), detached: true };
      const server = spawn('bash', ['-euc', command], options);
      for (const stream of [server.stdout, server.stderr]) stream.resume();
      const gone = once(server, 'close');
      const articles = `http://127.0.0.1:${port}/api/articles`;
      try {
        const answer = await waitFor('the newsroom', () => fetch(articles).catch(() => null));
        expect(answer.status).toBe(200);
      } finally {
        process.kill(-(server.pid as number), 'SIGTERM');
        await gone;
      }
    }
  );

  /** As a shell in the folder does, where the newsroom has another port. */
  async function run(command: string): Promise<string> {
    const text = command.replaceAll('localhost:1337', `127.0.0.1:${port}`);
    const options = { cwd: folder, env: env() };
    return (await promisify(execFile)('bash', ['-euc', text], options)).stdout;
  }

  function env(): NodeJS.ProcessEnv {
    const own = { ...process.env };
    for (const name of foreignSettings) delete own[name];
    return { ...own, HOST: '127.0.0.1', PORT: String(port) };
  }
});

function readFile(file: string): string {
  return fs.existsSync(path.join(root, file)) ? fs.readFileSync(path.join(root, file), 'utf8') : '';
}
