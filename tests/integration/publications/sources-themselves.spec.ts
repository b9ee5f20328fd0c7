import { bodyPicture } from '../../support/body-picture';
import { blocks } from '../../support/factories';
import { tinyJpeg, uploadFile } from '../../support/files';
import { bootSources, everywhere, type SourcesNewsroom, told } from './sources-newsroom';

let on: SourcesNewsroom;

beforeAll(async () => {
  on = await bootSources();
});
afterAll(() => on.newsroom.stop());

describe('an author', () => {
  it('who is listed is public without a story, and so is their portrait', async () => {
    const portrait = await on.hiddenPhoto();
    let author = '';
    const made = await on.observe(async () => {
      author = (await on.make.author({ listed: true, portrait })).documentId;
    });
    expect(told(made.events)).toEqual([
      `photo.created ${portrait} author.created ${author}`,
      `author.created ${author}`,
    ]);
    expect(await on.sight('authors', author)).toEqual(everywhere(true));
    const gone = await on.observe(() => on.put(`/api/authors/${author}`, { listed: false }));
    expect(told(gone.events)).toEqual([
      `author.deleted ${author}`,
      `photo.deleted ${portrait} author.deleted ${author}`,
    ]);
    expect(await on.sight('photos', portrait)).toEqual(everywhere(false));
  });

  it('who is no longer listed stays while a story credits them', async () => {
    const { documentId: author } = await on.make.author({ listed: true });
    const { documentId: story } = await on.make.article({ credits: [{ author, role: 'author' }] });
    await on.put(`/api/authors/${author}`, { listed: false });
    expect(await on.sight('authors', author)).toEqual(everywhere(true));
    await on.withdraw(story);
    expect(await on.sight('authors', author)).toEqual(everywhere(false));
  });

  it('who gets another portrait lets the old one go', async () => {
    const [old, young] = [await on.hiddenPhoto(), await on.hiddenPhoto()];
    const { documentId: author } = await on.make.author({ listed: true, portrait: old });
    const { events } = await on.observe(() =>
      on.put(`/api/authors/${author}`, { portrait: young })
    );
    const cause = `author.updated ${author}`;
    expect(told(events)).toEqual([
      `photo.created ${young} ${cause}`,
      cause,
      `photo.deleted ${old} ${cause}`,
    ]);
  });

  it('is copied without being shown', async () => {
    const { documentId: author } = await on.make.author({ listed: false });
    await on.make.article({ credits: [{ author, role: 'author' }] });
    const clone = await on.newsroom.strapi.documents('api::author.author').clone({
      documentId: author,
      data: { slug: 'a-copy' } as never,
    });
    expect(await on.sight('authors', String(clone?.entries[0]?.documentId))).toEqual(
      everywhere(false)
    );
  });
});

describe('a photo', () => {
  it('whose rights are over stays hidden when a story shows it, and comes with new ones', async () => {
    const photo = await on.hiddenPhoto({ rightsExpire: '2020-01-01' });
    const { documentId: story } = await on.make.article({ leadPhoto: photo });
    expect(await on.sight('photos', photo)).toEqual(everywhere(false));
    const { events } = await on.observe(() =>
      on.put(`/api/photos/${photo}`, { rightsExpire: null })
    );
    expect(told(events)).toEqual([
      `photo.created ${photo}`,
      `article.updated ${story} photo.created ${photo}`,
    ]);
    expect(await on.sight('photos', photo)).toEqual(everywhere(true));
  });

  it('that takes another’s place in a body takes it in public, too', async () => {
    const image = await uploadFile(on.client, 'same.jpg', 'image/jpeg', tinyJpeg);
    const older = await on.hiddenPhoto({ image, photographer: 'Older Photographer' });
    const body = [...blocks('Before.'), await bodyPicture(on.client, image)];
    const { documentId: story } = await on.make.article({ body });
    let newer = '';
    const { events } = await on.observe(async () => {
      newer = await on.hiddenPhoto({ image, photographer: 'Newer Photographer' });
    });
    const cause = `photo.updated ${newer}`;
    expect(told(events)).toEqual([
      `photo.created ${newer} ${cause}`,
      `article.updated ${story} ${cause}`,
      `photo.deleted ${older} ${cause}`,
    ]);
    expect(await on.sight('photos', older)).toEqual(everywhere(false));
    expect(await on.sight('photos', newer)).toEqual(everywhere(true));
  });
});
