import fs from 'node:fs';
import path from 'node:path';

import { createApiToken } from '../../support/api-token';
import { type Newsroom, bootNewsroom } from '../../support/boot';
import { factories } from '../../support/factories';
import { recording } from '../../support/files';
import { type HttpClient, httpClient } from '../../support/http';
import { waitFor } from '../../support/wait-for';

let newsroom: Newsroom;
let client: HttpClient;
let file: number;

/** Stored by a version that kept neither size nor length nor digest. */
const old = { name: 'old.mp3', hash: 'old', ext: '.mp3', mime: 'audio/mpeg', size: 1.04 };

beforeAll(async () => {
  newsroom = await bootNewsroom({
    beforeLoad: (strapi) => {
      const load = strapi.load.bind(strapi);
      strapi.load = async () => {
        await load();
        const files = strapi.db.query('plugin::upload.file');
        const local = { ...old, provider: 'local', url: '/uploads/old.mp3' };
        await files.create({ data: { ...local, hash: 'lost', url: '/uploads/lost.mp3' } });
        ({ id: file } = await files.create({ data: local }));
        const bytes = recording(20);
        fs.writeFileSync(path.join(strapi.dirs.static.public, 'uploads/old.mp3'), bytes);
        return strapi;
      };
    },
  });
  client = httpClient(newsroom.url, await createApiToken(newsroom.strapi));
});
afterAll(() => newsroom.stop());

it('sound that was there before is measured once the server listens', async () => {
  const make = factories(client);
  const { documentId } = await make.article({ audioTrack: await make.audioTrack({ file }) });
  const audio = await waitFor('the length', async () => {
    const { body } = await client.get(`/api/articles/${documentId}`);
    return body.data?.audio?.seconds ? body.data.audio : undefined;
  });
  expect(audio).toMatchObject({ size: 28 * 104, seconds: 0.7 });
});
