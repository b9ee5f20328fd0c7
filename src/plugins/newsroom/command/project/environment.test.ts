import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { databaseOf, environmentOf } from './environment';

let folder: string;

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'newsroom-test-'));
  fs.mkdirSync(path.join(folder, 'config'));
});
afterEach(() => fs.rmSync(folder, { recursive: true }));

it('reads .env, and the shell before it', () => {
  fs.writeFileSync(
    path.join(folder, '.env'),
    `# secrets\nA=one # a comment\nexport B="two # no comment"\nC='three'\nD=\nE=of the file\n`
  );
  expect(environmentOf(folder, { E: 'of the shell' })).toEqual({
    A: 'one',
    B: 'two # no comment',
    C: 'three',
    D: '',
    E: 'of the shell',
  });
});

it.each([
  [`({ env }) => ({ client: env('DATABASE_CLIENT', 'sqlite') })`, {}, 'sqlite'],
  [
    `({ env }) => ({ client: env('DATABASE_CLIENT', 'sqlite') })`,
    { DATABASE_CLIENT: 'mysql' },
    'mysql',
  ],
  [`({ env }) => ({ client: env('DATABASE_CLIENT') })`, {}, null],
  [`({ connection: { client: 'postgres' } })`, { DATABASE_CLIENT: 'mysql' }, 'postgres'],
  [`one({ client: 'postgres' }, { client: 'sqlite' })`, {}, null],
])('knows the database of %s with %j', (text, environment, client) => {
  fs.writeFileSync(path.join(folder, 'config/database.js'), `module.exports = ${text};`);
  expect(databaseOf(folder, environment)).toBe(client);
});
