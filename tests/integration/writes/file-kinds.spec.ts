import { bootNewsroom, type Newsroom } from '../../support/boot';
import { factories, type Factories } from '../../support/factories';
import { tinyJpeg, tinyMp3, uploadFile } from '../../support/files';
import { WAYS, type WaysIn, waysIn } from './ways-in';

let newsroom: Newsroom;
let ways: WaysIn;
let make: Factories;
let sound: number;
let picture: number;
beforeAll(async () => {
  newsroom = await bootNewsroom();
  ways = await waysIn(newsroom);
  make = factories(ways.rest);
  sound = await uploadFile(ways.rest, 'news.mp3', 'audio/mpeg', tinyMp3);
  picture = await uploadFile(ways.rest, 'news.jpg', 'image/jpeg', tinyJpeg);
});
afterAll(() => newsroom.stop());

const photo = { name: 'Sample', alternativeText: 'A sample', photographer: 'Pat Sample' };

describe.each(WAYS)('%s', (way) => {
  it('refuses a sound as a picture', async () => {
    const { documentId, paths, message } = await ways[way].create('photo', {
      ...photo,
      image: sound,
    });
    expect({ documentId, paths }).toEqual({ documentId: null, paths: ['image'] });
    expect(message).toContain('Choose a picture: “news.mp3” is audio/mpeg.');
  });

  it('refuses a picture as the recording of a story', async () => {
    const { documentId } = await make.article({}, '?status=draft');
    const audioTrack = { file: picture, production: 'synthetic-voice' };
    const refused = await ways[way].update('article', documentId, { audioTrack });
    expect(refused.paths).toEqual(['audioTrack.file']);
    expect(refused.message).toContain('Choose an audio file: “news.jpg” is image/jpeg.');
  });

  it('takes what fits', async () => {
    const taken = await ways[way].create('photo', { ...photo, image: picture });
    expect(taken.documentId).not.toBeNull();
    const article = {
      title: `Heard over ${way}`,
      audioTrack: { file: sound, production: 'synthetic-voice' },
    };
    expect((await ways[way].create('article', article)).paths).toEqual([]);
  });
});

it('looks through every form in which a file may be named', async () => {
  const { documentId } = await make.photo();
  const file: { documentId: string } | null = await newsroom.strapi.db
    .query('plugin::upload.file')
    .findOne({ where: { id: sound } });
  const forms = [
    ...[sound, String(sound), file?.documentId, [sound]],
    ...[
      { id: sound },
      { documentId: file?.documentId },
      { set: [sound] },
      { connect: [{ id: sound }] },
    ],
  ];
  for (const image of forms) {
    const { documentId: taken, paths } = await ways.REST.update('photo', documentId, { image });
    expect({ image, taken, paths }).toEqual({ image, taken: null, paths: ['image'] });
  }
});
