import type { Environment } from '../support/environment';
import { freePort } from '../support/free-port';
import { newFolder, removeFolder } from '../support/folder';
import { type HttpClient, httpClient } from '../support/http';
import { PASSWORD } from '../support/password';
import { type NewsroomProcess, startNewsroom } from '../support/process';

/** Several processes of one newsroom, any of which may be killed and started again. */
export interface Instances {
  /** Where instance `index` listens, before and after a restart. */
  url(index: number): string;
  count: number;
  /** Kills one with SIGKILL and starts it again at the same address. */
  killAndRestart(index: number): Promise<void>;
  stop(): Promise<void>;
}

/** @param settings the database, and what all instances share */
export async function startInstances(count: number, settings: Environment): Promise<Instances> {
  const places: Array<{ folder: string; env: Environment; url: string }> = [];
  for (let index = 0; index < count; index += 1) {
    const port = await freePort();
    const env = { ...settings, PORT: String(port) };
    places.push({ folder: newFolder(), env, url: `http://127.0.0.1:${port}` });
  }
  const running: NewsroomProcess[] = [];
  // One after the other: the first creates the tables.
  for (const { folder, env } of places) running.push(await startNewsroom(folder, env));

  return {
    count,
    url: (index) => places[index]?.url ?? '',
    async killAndRestart(index) {
      const place = places[index];
      if (!place) throw new Error(`There is no instance ${index}.`);
      await running[index]?.stop('SIGKILL');
      running[index] = await startNewsroom(place.folder, place.env);
    },
    async stop() {
      await Promise.all(running.map((instance) => instance.stop('SIGTERM')));
      for (const { folder } of places) removeFolder(folder);
    },
  };
}

/** Logs in as the first administrator of a newsroom that has none. */
export async function firstAdmin(url: string): Promise<HttpClient> {
  const { status, text, body } = await httpClient(url).post<{ data: { token: string } }>(
    '/admin/register-admin',
    {
      email: 'chaos@newsroom.example',
      password: PASSWORD,
      firstname: 'Test',
      lastname: 'Chaos',
    }
  );
  if (status !== 200) throw new Error(`Registering was answered with ${status}: ${text}`);
  return httpClient(url, body.data.token);
}

/** A full-access API token, made as the admin panel makes it. */
export async function apiToken(admin: HttpClient): Promise<string> {
  const { status, text, body } = await admin.post<{ data: { accessKey: string } }>(
    '/admin/api-tokens',
    { name: 'Chaos', description: '', type: 'full-access', lifespan: null, permissions: null }
  );
  if (status !== 201) throw new Error(`The token was answered with ${status}: ${text}`);
  return body.data.accessKey;
}
