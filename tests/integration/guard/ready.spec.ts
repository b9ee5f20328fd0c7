import fs from 'node:fs';
import path from 'node:path';

import { guard } from '../../../src/plugins/guard/contract';
import type { GuardSettings } from '../../../src/plugins/guard/server/src/settings';
import { type Newsroom, bootNewsroom } from '../../support/boot';
import { usesPostgres } from '../../support/environment';
import { type HttpClient, httpClient } from '../../support/http';
import { waitFor } from '../../support/wait-for';

interface Ready {
  status: string;
  checks: Record<string, string>;
}

const describeOnSqlite = usesPostgres ? describe.skip : describe;

let newsroom: Newsroom;
let client: HttpClient;

beforeAll(async () => {
  newsroom = await bootNewsroom();
  client = httpClient(newsroom.url);
});
afterAll(() => newsroom.stop());

const ask = () => client.get<Ready>('/_ready');

async function isReady(): Promise<Ready> {
  return waitFor('readiness', async () => {
    const { status, body } = await ask();
    return status === 200 && body;
  });
}

it('is asked by anybody and kept by nobody', async () => {
  const { status, checks } = await isReady();
  expect(status).toBe('ready');
  expect(checks).toMatchObject({ database: 'ok', dispatcher: 'ok', disk: 'ok' });
  const { headers } = await ask();
  expect(headers.get('cache-control')).toBe('no-store');
  expect((await fetch(`${newsroom.url}/_ready`, { method: 'HEAD' })).status).toBe(200);
});

it('is not there without room on the disk, and the process lives all the same', async () => {
  const settings = newsroom.strapi.config.get<GuardSettings>('plugin::guard');
  const { health } = settings;
  settings.health = { ...health, minFreeMegabytes: 10_000_000 };
  const { status, headers, body } = await ask();
  settings.health = health;
  expect(status).toBe(503);
  expect(headers.get('retry-after')).toBe('5');
  expect(body.status).toBe('not ready');
  expect(body.checks).toMatchObject({ database: 'ok', disk: expect.stringMatching(/are free/) });
  expect((await client.get('/_health')).status).toBe(204);
  await isReady();
});

it('hangs on what other plugins say', async () => {
  let said: () => string | null = () => null;
  guard(newsroom.strapi, 'readiness')?.addProbe('printer', () => said());
  expect((await isReady()).checks.printer).toBe('ok');
  said = () => 'has no paper';
  expect((await ask()).body.checks.printer).toBe('has no paper');
  said = () => {
    throw new Error('A secret of the printer');
  };
  const { status, text } = await ask();
  expect(status).toBe(503);
  expect(text).not.toContain('secret');
  said = () => null;
  await isReady();
});

describeOnSqlite('a database in a file', () => {
  it('is not ready without it', async () => {
    const file = path.join(newsroom.folder, 'data.db');
    fs.renameSync(file, `${file}.away`);
    const { status, body } = await ask();
    fs.renameSync(`${file}.away`, file);
    expect(status).toBe(503);
    expect(body.checks.database).toBe('cannot be reached');
    await isReady();
  });
});
