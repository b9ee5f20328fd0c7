import { bodyPicture } from '../../support/body-picture';
import { blocks } from '../../support/factories';
import { tinyJpeg, uploadFile } from '../../support/files';
import { bootSources, everywhere, type SourcesNewsroom, told } from './sources-newsroom';

let on: SourcesNewsroom;

beforeAll(async () => {
  on = await bootSources();
});
afterAll(() => on.newsroom.stop());

describe('a story that is published', () => {
  it('brings its author, their portrait and its photos, told of before it', async () => {
    const [portrait, lead] = [await on.hiddenPhoto(), await on.hiddenPhoto()];
    const author = await on.hiddenAuthor({ portrait });
    const image = await uploadFile(on.client, 'inside.jpg', 'image/jpeg', tinyJpeg);
    const inside = await on.hiddenPhoto({ image });
    const body = [...blocks('Before.'), await bodyPicture(on.client, image)];
    let story = '';
    const { events } = await on.observe(async () => {
      story = (
        await on.make.article({ credits: [{ author, role: 'author' }], leadPhoto: lead, body })
      ).documentId;
    });
    const cause = `article.published ${story}`;
    const words = told(events);
    expect(words.at(-1)).toBe(`article.published ${story}`);
    expect(words.slice(0, -1).toSorted()).toEqual(
      [
        `author.created ${author} ${cause}`,
        ...[portrait, lead, inside].map((photo) => `photo.created ${photo} ${cause}`),
      ].toSorted()
    );
    expect(await on.sight('authors', author)).toEqual(everywhere(true));
    for (const photo of [portrait, lead, inside]) {
      expect(await on.sight('photos', photo)).toEqual(everywhere(true));
    }

    const taken = await on.observe(() => on.withdraw(story));
    const [first, ...others] = told(taken.events);
    expect(first).toBe(`article.unpublished ${story}`);
    expect(others.toSorted()).toEqual(
      [
        `author.deleted ${author} article.unpublished ${story}`,
        ...[portrait, lead, inside].map(
          (photo) => `photo.deleted ${photo} article.unpublished ${story}`
        ),
      ].toSorted()
    );
    expect(await on.sight('authors', author)).toEqual(everywhere(false));
    for (const photo of [portrait, lead, inside]) {
      expect(await on.sight('photos', photo)).toEqual(everywhere(false));
    }
    // Their rows are still there for the newsroom.
    expect((await on.client.get(`/api/authors/${author}`)).status).toBe(200);
    expect((await on.client.get(`/api/photos/${inside}`)).status).toBe(200);
  });

  it('keeps what another story still shows', async () => {
    const [author, photo] = [await on.hiddenAuthor(), await on.hiddenPhoto()];
    const fields = { credits: [{ author, role: 'author' }], leadPhoto: photo };
    const { documentId: story } = await on.make.article(fields);
    const { documentId: brief } = await on.make.brief(fields);
    const one = await on.observe(() => on.client.del(`/api/articles/${story}`));
    expect(told(one.events)).toEqual([`article.deleted ${story}`]);
    const two = await on.observe(() => on.client.del(`/api/live-briefs/${brief}`));
    const cause = `live-brief.deleted ${brief}`;
    expect(told(two.events)).toEqual([
      cause,
      `author.deleted ${author} ${cause}`,
      `photo.deleted ${photo} ${cause}`,
    ]);
  });

  it('lets go of what an edit takes out, and brings what it puts in', async () => {
    const [first, second] = [await on.hiddenAuthor(), await on.hiddenAuthor()];
    const [old, young] = [await on.hiddenPhoto(), await on.hiddenPhoto()];
    const { documentId: story } = await on.make.article({
      credits: [{ author: first, role: 'author' }],
      leadPhoto: old,
    });
    const { events } = await on.observe(() =>
      on.put(
        `/api/articles/${story}`,
        { credits: [{ author: second, role: 'author' }], leadPhoto: young },
        '?status=published'
      )
    );
    const cause = `article.updated ${story}`;
    expect(told(events)).toEqual([
      `photo.created ${young} ${cause}`,
      `author.created ${second} ${cause}`,
      cause,
      `author.deleted ${first} ${cause}`,
      `photo.deleted ${old} ${cause}`,
    ]);
  });

  it('in one language keeps what the other shows', async () => {
    const author = await on.hiddenAuthor();
    const credits = [{ author, role: 'author' }];
    const { documentId: story } = await on.make.article({ credits });
    await on.put(
      `/api/articles/${story}`,
      { title: 'Українською', body: blocks('Текст.'), credits },
      '?locale=uk&status=published'
    );
    const one = await on.observe(() =>
      on.newsroom.strapi
        .documents('api::article.article')
        .unpublish({ documentId: story, locale: 'uk' })
    );
    expect(told(one.events)).toEqual([`article.unpublished ${story}`]);
    const all = await on.observe(() =>
      on.newsroom.strapi
        .documents('api::article.article')
        .unpublish({ documentId: story, locale: '*' })
    );
    expect(told(all.events)).toEqual([
      `article.unpublished ${story}`,
      `author.deleted ${author} article.unpublished ${story}`,
    ]);
  });

  it('that is refused, or taken back, leaves them hidden', async () => {
    const author = await on.hiddenAuthor();
    const credits = [{ author, role: 'author' }];
    const { events } = await on.observe(async () => {
      const { status } = await on.client.post('/api/articles', {
        data: { title: 'No body', credits },
      });
      expect(status).toBe(400);
      const work = on.newsroom.strapi.db.transaction(async () => {
        await on.newsroom.strapi.documents('api::live-brief.live-brief').create({
          data: { title: 'Taken back', body: blocks('x'), credits } as never,
          status: 'published',
        });
        throw new Error('Taken back.');
      });
      await expect(work).rejects.toThrow('Taken back.');
    });
    expect(events).toEqual([]);
    expect(await on.sight('authors', author)).toEqual(everywhere(false));
  });
});
