import sharp from 'sharp';

import { type AdminSession, logIn } from '../../support/admin-session';
import { createApiToken } from '../../support/api-token';
import { bodyPicture } from '../../support/body-picture';
import { bootNewsroom, type Newsroom } from '../../support/boot';
import { blocks, type Factories, type Fields, factories } from '../../support/factories';
import { recording, tinyJpeg, uploadFile } from '../../support/files';
import { type HttpClient, httpClient } from '../../support/http';
import type { CausedEvent } from './folded-log';
import { type Observe, observer } from './observed-changes';

let newsroom: Newsroom;
let client: HttpClient;
let admin: AdminSession;
let make: Factories;
let observe: Observe;

beforeAll(async () => {
  newsroom = await bootNewsroom();
  const token = await createApiToken(newsroom.strapi);
  client = httpClient(newsroom.url, token);
  admin = await logIn(newsroom);
  make = factories(client);
  observe = observer(newsroom, token);
});
afterAll(() => newsroom.stop());

async function put(path: string, data: Fields): Promise<void> {
  const { status, text } = await client.put(path, { data });
  if (status !== 200) throw new Error(`PUT ${path} was answered with ${status}: ${text}`);
}

const change = (photo: string, fields: Fields) => () => put(`/api/photos/${photo}`, fields);

function told(events: readonly CausedEvent[]): string[] {
  return events
    .map(({ type, data, cause }) =>
      [type, data.documentId, cause?.type ?? '-', cause?.documentId ?? '-'].join(' ')
    )
    .toSorted();
}

/** A photo that one story leads with and another has in its body. */
async function shownPhoto(fields: Fields = {}) {
  const image = await uploadFile(client, 'one.jpg', 'image/jpeg', tinyJpeg);
  const { documentId: photo } = await make.photo({ image, ...fields });
  const { documentId: lead } = await make.article({ leadPhoto: photo });
  const { documentId: brief } = await make.brief({ leadPhoto: photo });
  const body = [...blocks('Before.'), await bodyPicture(client, image)];
  const { documentId: inside } = await make.article({ body });
  const { documentId: draft } = await make.article({ leadPhoto: photo }, '?status=draft');
  const file: { documentId: string } = await newsroom.strapi.db
    .query('plugin::upload.file')
    .findOne({ where: { id: image } });
  return { image, file: file.documentId, photo, lead, brief, inside, draft };
}

interface Stories {
  lead?: string;
  brief?: string;
  inside?: string | false;
}

function updated(cause: string, { lead, brief, inside }: Stories): string[] {
  return [
    ...(lead ? [`article.updated ${lead} ${cause}`] : []),
    ...(brief ? [`live-brief.updated ${brief} ${cause}`] : []),
    ...(inside ? [`article.updated ${inside} ${cause}`] : []),
  ];
}

describe('a photo', () => {
  it.each([
    ['credit', { photographer: 'Another Photographer' }],
    ['caption', { caption: 'Another caption.' }],
    ['alternative text', { alternativeText: 'A blue rectangle' }],
  ])('whose %s is mended changes each story that shows it, once', async (_, fields) => {
    const { photo, ...stories } = await shownPhoto();
    const { after, before, events } = await observe(change(photo, fields));
    const cause = `photo.updated ${photo}`;
    // A body says of it what its picture there is described with.
    const inBody = `article ${stories.inside} en`;
    const isInBody = before.get(inBody) !== after.get(inBody);
    expect(told(events)).toEqual(
      [
        `photo.updated ${photo} - -`,
        ...updated(cause, { ...stories, inside: isInBody && stories.inside }),
      ].toSorted()
    );
    expect(events[0]?.type).toBe('photo.updated');
  });

  it('whose credit is mended changes the body that shows it', async () => {
    const { photo, inside } = await shownPhoto();
    const { of } = await observe(change(photo, { photographer: 'Body Photographer' }));
    expect(told(of(inside))).toEqual([`article.updated ${inside} photo.updated ${photo}`]);
    expect(of(inside)[0]?.data.bodyHtml).toContain('Body Photographer');
  });

  it('whose inside notes change is told to nobody but as a photo', async () => {
    const { photo, ...stories } = await shownPhoto();
    const { of } = await observe(change(photo, { usageTerms: 'Once only' }));
    expect(of(stories.lead, stories.brief, stories.inside, stories.draft)).toEqual([]);
  });

  it('that nobody is shown takes its file out of bodies, and gives it back', async () => {
    const { image, inside } = await shownPhoto();
    let hidden = '';
    const taken = await observe(async () => {
      hidden = (await make.photo({ image, rightsExpire: '2020-01-01' })).documentId;
    });
    expect(told(taken.of(inside))).toEqual([`article.updated ${inside} photo.updated ${hidden}`]);
    expect(taken.of(inside)[0]?.data.bodyHtml).not.toContain('<img');
    expect(taken.of(hidden)).toEqual([]);
    const back = await observe(() => client.del(`/api/photos/${hidden}`));
    expect(told(back.of(inside))).toEqual([`article.updated ${inside} photo.deleted ${hidden}`]);
    expect(back.of(inside)[0]?.data.bodyHtml).toContain('<img');
  });

  it('that is deleted leaves its stories without one', async () => {
    const { photo, lead, brief, inside } = await shownPhoto();
    await put(`/api/articles/${inside}`, { body: blocks('Without it.') });
    const { events, of } = await observe(async () => {
      const answer = await client.del(`/api/photos/${photo}`);
      expect([answer.status, answer.text]).toEqual([204, '']);
    });
    expect(told(of(photo))).toEqual([`photo.deleted ${photo} - -`]);
    expect(told(of(lead, brief))).toEqual(
      updated(`photo.deleted ${photo}`, { lead, brief }).toSorted()
    );
    expect(of(lead, brief).map(({ data }) => data.photo)).toEqual([null, null]);
    expect(events[0]?.type).toBe('photo.deleted');
  });

  it('that nobody is shown any more is deleted without a word about its stories', async () => {
    const { photo, inside } = await shownPhoto();
    await put(`/api/articles/${inside}`, { body: blocks('Without it.') });
    await put(`/api/photos/${photo}`, { rightsExpire: '2020-01-01' });
    const { events } = await observe(async () => {
      expect((await client.del(`/api/photos/${photo}`)).status).toBe(204);
    });
    expect(told(events)).toEqual([]);
  });

  it('whose rights an editor ends leaves its stories without one, and comes back', async () => {
    const { photo, lead, brief } = await shownPhoto();
    const over = await observe(change(photo, { rightsExpire: '2020-01-01' }));
    expect(told(over.of(photo))).toEqual([`photo.deleted ${photo} - -`]);
    expect(told(over.of(lead, brief))).toEqual(
      updated(`photo.deleted ${photo}`, { lead, brief }).toSorted()
    );
    expect(over.of(lead)[0]?.data.photo).toBeNull();
    const again = await observe(change(photo, { rightsExpire: '2999-01-01' }));
    expect(told(again.of(photo))).toEqual([`photo.created ${photo} - -`]);
    expect(told(again.of(lead, brief))).toEqual(
      updated(`photo.created ${photo}`, { lead, brief }).toSorted()
    );
  });
});

describe('a file in the media library', () => {
  async function replace(id: number, name: string, type: string, bytes: Buffer): Promise<void> {
    const form = new FormData();
    form.append('files', new Blob([new Uint8Array(bytes)], { type }), name);
    const { status, text } = await admin.client.post(`/upload?id=${id}`, form);
    if (status !== 200) throw new Error(`The replacement was answered with ${status}: ${text}`);
  }

  async function describeFile(id: number, info: Fields): Promise<void> {
    const form = new FormData();
    form.append('fileInfo', JSON.stringify(info));
    expect((await admin.client.post(`/upload?id=${id}`, form)).status).toBe(200);
  }

  async function wider(): Promise<Buffer> {
    const create = { width: 90, height: 60, channels: 3, background: '#888' } as const;
    return sharp({ create }).jpeg().toBuffer();
  }

  it('that is replaced changes the photo and each story that shows it', async () => {
    const { image, file, photo, lead, brief } = await shownPhoto();
    const bytes = await wider();
    const { of } = await observe(() => replace(image, 'two.jpg', 'image/jpeg', bytes));
    const cause = `file.updated ${file}`;
    expect(told(of(photo, lead, brief))).toEqual(
      [`photo.updated ${photo} ${cause}`, ...updated(cause, { lead, brief })].toSorted()
    );
    expect(of(lead)[0]?.data.photo).toMatchObject({ width: 90, height: 60 });
  });

  it('that is renamed tells what it changes, and nothing twice', async () => {
    const { image, photo, lead, brief, inside } = await shownPhoto();
    const { of } = await observe(() => describeFile(image, { name: 'renamed.jpg' }));
    for (const documentId of [photo, lead, brief, inside]) {
      expect(of(documentId).length).toBeLessThan(2);
    }
  });

  it('with a recording that is replaced changes the story that plays it', async () => {
    const file = await uploadFile(client, 'one.mp3', 'audio/mpeg', recording(1));
    const story = await make.article({ audioTrack: await make.audioTrack({ file }) });
    const { events } = await observe(() => replace(file, 'two.mp3', 'audio/mpeg', recording(20)));
    const { documentId } = await newsroom.strapi.db
      .query('plugin::upload.file')
      .findOne({ where: { id: file } });
    expect(told(events)).toEqual([
      `article.updated ${story.documentId} file.updated ${documentId}`,
    ]);
    expect(events[0]?.data).toMatchObject({ audio: { seconds: 0.7 } });
  });

  it('that is removed leaves the photo and its stories without it', async () => {
    const { image, file, photo, lead, brief } = await shownPhoto();
    const { of } = await observe(() => client.del(`/api/upload/files/${image}`));
    const cause = `file.deleted ${file}`;
    expect(told(of(photo))).toEqual([`photo.updated ${photo} ${cause}`]);
    expect(told(of(lead, brief))).toEqual(updated(cause, { lead, brief }).toSorted());
  });
});
