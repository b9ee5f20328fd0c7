import { keepOldPictures } from '../../../src/plugins/newsroom/server/src/body-pictures/keep-old';
import { bodyPicture } from '../../support/body-picture';
import { type Newsroom, bootNewsroom } from '../../support/boot';
import { type Factories, type Fields, blocks, factories } from '../../support/factories';
import { tinyJpeg, uploadFile } from '../../support/files';
import { databaseContent } from './database-content';
import { WAYS, type WaysIn, uidOf, waysIn } from './ways-in';

let newsroom: Newsroom;
let ways: WaysIn;
let make: Factories;
let credits: object[];

beforeAll(async () => {
  newsroom = await bootNewsroom();
  ways = await waysIn(newsroom);
  make = factories(ways.rest);
  credits = [{ author: (await make.author()).documentId }];
});
afterAll(() => newsroom.stop());

const PUBLISHED = { status: 'published' } as const;
const STORIES = ['article', 'live-brief'] as const;

async function picture(name = 'x.jpg') {
  const file = await uploadFile(ways.rest, name, 'image/jpeg', tinyJpeg);
  return { file, block: await bodyPicture(ways.rest, file) };
}

/** A picture in a published article and in a draft, with its Photo. */
async function shown(fields: Fields = {}) {
  const { file, block } = await picture();
  const photo = await make.photo({ name: 'Shown', image: file, ...fields });
  const body = [...blocks('One.'), block];
  const story = await make.article({ title: 'With a picture', body });
  return { file, block, photo: photo.documentId, story: story.documentId };
}

describe.each(STORIES)('a %s whose body has a picture', (type) => {
  const story = (block: object) => ({
    title: 'A story',
    body: [...blocks('A sample paragraph.'), block],
    credits,
  });

  describe.each(WAYS)('through %s', (way) => {
    it('is not published without a Photo of it, in either language', async () => {
      const { file, block } = await picture('bridge.jpg');
      const { documentId: draft } = await ways[way].create(type, story(block));
      const id = String(draft);
      const before = await databaseContent(newsroom.strapi);
      for (const locale of ['en', 'uk']) {
        const refusal = await ways[way].update(type, id, story(block), { ...PUBLISHED, locale });
        expect(refusal).toEqual({
          documentId: null,
          paths: ['body'],
          message:
            'Make a Photo entry of “bridge.jpg” and give it a credit, or remove the picture from the text.',
          isServerError: false,
        });
      }
      expect(await databaseContent(newsroom.strapi)).toEqual(before);

      const { documentId: photo } = await make.photo({ image: file, photographer: null });
      const uncredited = await ways[way].update(type, id, story(block), PUBLISHED);
      expect(uncredited.message).toBe(
        'Add a credit to the Photo entry of “bridge.jpg”, or remove the picture from the text.'
      );
      await ways.REST.update('photo', photo, { agency: 'Sample Agency' });
      expect((await ways[way].update(type, id, story(block), PUBLISHED)).message).toBe('');
    });
  });

  it('is not published by the lists of the admin either', async () => {
    const { block } = await picture();
    const { documentId } = await ways.admin.create(type, story(block));
    const forms = ways.session.manage(uidOf(type));
    const { status, text } = await forms.bulk('Publish', [String(documentId)]);
    expect(status).toBe(400);
    expect(text).toContain('Make a Photo entry of “x.jpg”');
  });

  it('is not published with a picture from elsewhere, which a draft may keep', async () => {
    const { block } = await picture();
    const image = { ...block.image, name: 'a.jpg', hash: 'a', url: 'https://a.example/a.jpg' };
    const elsewhere = story({ ...block, image });
    expect((await ways.REST.create(type, elsewhere)).message).toBe('');
    expect(await ways.REST.create(type, elsewhere, PUBLISHED)).toMatchObject({
      paths: ['body'],
      message:
        'Upload “a.jpg” to the media library and insert it from there, or remove the picture from the text.',
    });
  });
});

describe.each(WAYS)('through %s, the Photo of a picture in a published body', (way) => {
  it('keeps its credit and its picture', async () => {
    const { photo } = await shown();
    const { file: other } = await picture('other.jpg');
    const before = await databaseContent(newsroom.strapi);
    const emptied = await ways[way].update('photo', photo, { photographer: null });
    expect(emptied).toMatchObject({ paths: ['photographer'], isServerError: false });
    expect(emptied.message).toContain('“With a picture” (en)');
    const changed = await ways[way].update('photo', photo, { image: other });
    expect(changed).toMatchObject({ paths: ['image'], isServerError: false });
    expect(await databaseContent(newsroom.strapi)).toEqual(before);
    expect((await ways[way].update('photo', photo, { agency: 'Sample' })).message).toBe('');
  });
});

describe('the Photo of a picture in a published body', () => {
  const remove = (photo: string) => ways.rest.del(`/api/photos/${photo}`);

  it('is not deleted', async () => {
    const { photo } = await shown();
    const { status, body } = await remove(photo);
    expect(status).toBe(400);
    expect(body.error?.message).toContain('“Shown” cannot be deleted.');
    expect(body.error?.message).toContain('“With a picture” (en)');
  });

  it('may go when another Photo credits the same file', async () => {
    const { photo, file } = await shown();
    await make.photo({ image: file });
    expect((await remove(photo)).status).toBe(204);
  });

  it('may go when the story is taken back, published without it, or deleted', async () => {
    const uid = uidOf('article');
    const one = await shown();
    await newsroom.strapi.documents(uid).unpublish({ documentId: one.story });
    expect((await remove(one.photo)).status).toBe(204);
    const two = await shown();
    await ways.REST.update('article', two.story, { body: blocks('One.') }, PUBLISHED);
    expect((await remove(two.photo)).status).toBe(204);
    const three = await shown();
    await ways.rest.del(`/api/articles/${three.story}`);
    expect((await remove(three.photo)).status).toBe(204);
    const kept = await newsroom.strapi.db.query('plugin::newsroom.body-picture').count({
      where: { hash: { $in: [one, two, three].map(({ block }) => block.image.hash) } },
    });
    expect(kept).toBe(0);
  });
});

it('finds what was published before it was kept', async () => {
  const { strapi } = newsroom;
  const { photo } = await shown();
  await strapi.db.query('plugin::newsroom.body-picture').deleteMany({});
  await strapi.store({ type: 'plugin', name: 'newsroom', key: 'bodyPicturesKept' }).delete({});
  await keepOldPictures(strapi);
  await keepOldPictures(strapi);
  expect((await ways.rest.del(`/api/photos/${photo}`)).status).toBe(400);
});
