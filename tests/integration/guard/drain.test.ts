import { once } from 'node:events';
import http from 'node:http';

import { copyTemplate, type TestDatabase } from '../../support/database';
import { newFolder, removeFolder } from '../../support/folder';
import { type HttpClient, httpClient } from '../../support/http';
import { type NewsroomProcess, startNewsroom } from '../../support/process';
import { foundStaff } from '../../support/staff';
import { waitFor } from '../../support/wait-for';

const COUNT = 40;

interface Slow {
  /** Sends the rest of its body. @returns the status, the text and what it says of its connection */
  finish(): Promise<{ status: number; text: string; connection: string | undefined }>;
}

let folder: string;
let database: TestDatabase;
let newsroom: NewsroomProcess;
let token: string;

const settings = { DRAIN_ANNOUNCE_SECONDS: '2', DRAIN_FINISH_SECONDS: '60' };

beforeAll(async () => {
  folder = newFolder();
  database = await copyTemplate(folder);
  newsroom = await startNewsroom(folder, { ...database.env, ...settings });
  const { admin } = await foundStaff(newsroom.url);
  token = await tokenFrom(admin);
});
afterAll(async () => {
  await newsroom?.stop('SIGKILL');
  await database?.drop();
  removeFolder(folder);
});

async function tokenFrom(admin: HttpClient): Promise<string> {
  const made = await admin.post<{ data: { accessKey: string } }>('/admin/api-tokens', {
    name: 'Desk',
    description: '',
    type: 'full-access',
    lifespan: null,
  });
  return made.body.data.accessKey;
}

/** A request that the server has begun to read: it has said to go on. */
async function beginWrite(agent: http.Agent, name: string): Promise<Slow> {
  const body = JSON.stringify({ data: { name } });
  const request = http.request(`${newsroom.url}/api/authors`, {
    agent,
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
      expect: '100-continue',
    },
  });
  const answered = once(request, 'response') as Promise<[http.IncomingMessage]>;
  answered.catch(() => undefined);
  request.flushHeaders();
  await once(request, 'continue');
  request.write(body.slice(0, 5));
  return {
    async finish() {
      request.end(body.slice(5));
      const [response] = await answered;
      let text = '';
      for await (const chunk of response) text += String(chunk);
      return { status: response.statusCode ?? 0, text, connection: response.headers.connection };
    },
  };
}

async function beginWrites(count: number): Promise<Slow[]> {
  const agent = new http.Agent({ keepAlive: true });
  return Promise.all(
    Array.from({ length: count }, (_, number) => beginWrite(agent, `Author ${number}`))
  );
}

it('answers all that it has begun to read, says at once that it ends, and ends with 0', async () => {
  const writes = await beginWrites(COUNT);
  const ended = newsroom.stop('SIGTERM');
  const reader = httpClient(newsroom.url);
  await waitFor('the word that it ends', async () => {
    const { status, body } = await reader.get<{ status: string }>('/_ready');
    return status === 503 && body.status === 'draining';
  });
  expect((await reader.get('/_health')).status).toBe(204);
  expect((await reader.get('/api/authors')).status).toBe(200);
  await waitFor('no more new connections', () =>
    reader.get('/_health').then(
      () => false,
      () => true
    )
  );
  const answers = await Promise.all(writes.map((write) => write.finish()));
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 201));
  expect(answers.map(({ connection }) => connection)).toEqual(answers.map(() => 'close'));
  const names = answers.map(({ text }) => JSON.parse(text).data.name);
  expect(new Set(names).size).toBe(COUNT);
  expect(await ended).toMatchObject({ code: 0 });
  expect(newsroom.output()).not.toMatch(/error/i);
});

it('keeps what it has answered, and waits no longer than it is told to', async () => {
  const short = { DRAIN_ANNOUNCE_SECONDS: '0', DRAIN_FINISH_SECONDS: '0.5' };
  newsroom = await startNewsroom(folder, { ...database.env, ...short });
  const desk = httpClient(newsroom.url, token);
  const all = await desk.get<{ meta: { pagination: { total: number } } }>('/api/authors');
  expect(all.body.meta.pagination.total).toBe(COUNT);
  await beginWrites(2);
  expect(await newsroom.stop('SIGTERM')).toMatchObject({ code: 0 });
  expect(newsroom.output()).toContain('2 requests were not answered in time');
});
