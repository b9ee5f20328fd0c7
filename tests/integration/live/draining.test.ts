import { emptyDatabase, type TestDatabase } from '../../support/database';
import { newFolder, removeFolder } from '../../support/folder';
import { startNewsroom } from '../../support/process';

let folder: string;
let database: TestDatabase;

beforeAll(async () => {
  folder = newFolder();
  database = await emptyDatabase(folder);
});

afterAll(async () => {
  await database.drop();
  removeFolder(folder);
});

it('a server that is told to end ends its streams, and says when to come back', async () => {
  // Without that it would wait for them as long as this.
  const env = { ...database.env, DRAIN_FINISH_SECONDS: '3600' };
  const server = await startNewsroom(folder, env);
  const stream = await fetch(`${server.url}/api/live-briefs/stream`);
  const text = stream.text();
  const { code } = await server.stop('SIGTERM');
  expect(code).toBe(0);
  expect(await text).toMatch(/\n\nretry: [1-5]\d{3}\n\n$/);
}, 240_000);
