import fs from 'node:fs';
import path from 'node:path';

import { copyTemplate, type TestDatabase } from '../../support/database';
import type { Environment } from '../../support/environment';
import type { ListedEvent } from '../../support/event-log';
import { type Factories, factories } from '../../support/factories';
import { tinyJpeg, uploadFile } from '../../support/files';
import { newFolder, removeFolder } from '../../support/folder';
import { followGuide, hasGuideTools } from '../../support/guide-commands';
import { type Answer, type HttpClient, httpClient } from '../../support/http';
import { type NewsroomProcess, startNewsroom } from '../../support/process';
import { type Receiver, startReceiver } from '../../support/receiver';
import { foundStaff } from '../../support/staff';
import { waitFor } from '../../support/wait-for';

interface Page {
  data: ListedEvent[];
  meta: { next: string; last: number };
  error: { message: string; details: { last: number; next: string } };
}

let folder: string;
let database: TestDatabase;
let env: Environment;
let newsroom: NewsroomProcess;
let receiver: Receiver;
let client: HttpClient;
let make: Factories;
let partner: Partner;

/** Keeps the authors by the events of the log, as a downstream system does. */
class Partner {
  authors = new Map<string, unknown>();
  cursor = '0';

  async page(): Promise<Answer<Page>> {
    const answer = await client.get<Page>(`/api/events?after=${this.cursor}&type=author.*`);
    if (answer.status !== 200) return answer;
    for (const { type, data } of answer.body.data) {
      if (type === 'author.deleted') this.authors.delete(String(data.documentId));
      else this.authors.set(String(data.documentId), data);
    }
    this.cursor = answer.body.meta.next;
    return answer;
  }

  async beginAnew(next: string): Promise<void> {
    this.authors = await published();
    this.cursor = next;
  }
}

const describeWithTools = hasGuideTools ? describe : describe.skip;

async function published(): Promise<Map<string, unknown>> {
  const { body } = await client.get<{ data: Array<{ documentId: string }> }>('/api/authors');
  return new Map(body.data.map((author) => [author.documentId, author]));
}

/** Until the partner and the receiver have the newest version of an author. */
async function told(documentId: string, name: string): Promise<void> {
  await waitFor(`${name} at the receiver`, () =>
    receiver.received.some(({ event }) => isOf(event.data))
  );
  await waitFor(`${name} at the partner`, async () => {
    await partner.page();
    return isOf((partner.authors.get(documentId) ?? {}) as Record<string, unknown>);
  });
  function isOf(data: Record<string, unknown>): boolean {
    return data.documentId === documentId && data.name === name;
  }
}

async function write(name: string): Promise<string> {
  const { documentId } = await make.author({ name });
  await told(documentId, name);
  return documentId;
}

describeWithTools('a restored backup', () => {
  beforeAll(async () => {
    folder = newFolder();
    database = await copyTemplate(folder);
    env = {
      ...database.env,
      OUTBOX_ALLOWED_HOSTS: '127.0.0.1',
      BACKUP: path.join(folder, 'backup'),
    };
    receiver = await startReceiver();
    newsroom = await startNewsroom(folder, env);
    const { admin } = await foundStaff(newsroom.url);
    const token = await admin.post<{ data: { accessKey: string } }>('/admin/api-tokens', {
      name: 'Partner',
      description: '',
      type: 'full-access',
      lifespan: null,
      permissions: null,
    });
    client = httpClient(newsroom.url, token.body.data.accessKey);
    make = factories(client);
    await admin.post('/outbox/endpoints', { name: 'Sample', url: receiver.url });
    partner = new Partner();
  });
  afterAll(async () => {
    await newsroom.stop();
    await receiver.stop();
    await database.drop();
    removeFolder(folder);
  });

  it('leaves nobody to miss an event, or to take a new one for an old one', async () => {
    const kept = await write('Kept');
    await uploadFile(client, 'kept.jpg', 'image/jpeg', tinyJpeg);
    const uploads = path.join(folder, 'public/uploads');
    const files = fs.readdirSync(uploads);
    followGuide('Back up', folder, env);

    await client.put(`/api/authors/${kept}`, { data: { name: 'Renamed since' } });
    await told(kept, 'Renamed since');
    await write('Made since');
    const lost = receiver.received.slice(1);
    const { last } = (await partner.page()).body.meta;

    const { port } = new URL(newsroom.url);
    await newsroom.stop();
    for (const file of files) fs.rmSync(path.join(uploads, file));
    followGuide('Restore', folder, env);
    newsroom = await startNewsroom(folder, { ...env, PORT: port });
    expect(fs.readdirSync(uploads)).toEqual(files);

    // Before anything new is written, and when more is written than was lost.
    expect((await partner.page()).status).toBe(409);
    for (const name of ['New one', 'New two', 'New three']) await make.author({ name });
    await waitFor('all three', () => receiver.received.length === 1 + lost.length + 3);
    const refused = await partner.page();
    expect(refused.status).toBe(409);
    expect(refused.body.error.message).toContain('Read the documents anew');
    expect((await client.get(`/api/events?after=${last}`)).status).toBe(409);

    await partner.beginAnew(refused.body.error.details.next);
    await client.put(`/api/authors/${kept}`, { data: { name: 'Renamed again' } });
    await told(kept, 'Renamed again');
    expect(
      [...partner.authors.values()].map((author) => (author as { name: string }).name)
    ).toEqual(expect.arrayContaining(['Renamed again', 'New one', 'New two', 'New three']));
    expect(partner.authors).toEqual(await published());

    const numbers = receiver.received.map(({ event }) => event.sequence);
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
    expect(new Set(numbers).size).toBe(numbers.length);
    const ids = receiver.received.map(({ headers }) => headers['webhook-id']);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
