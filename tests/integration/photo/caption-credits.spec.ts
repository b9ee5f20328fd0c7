import { createApiToken } from '../../support/api-token';
import { type Newsroom, bootNewsroom } from '../../support/boot';
import { type Factories, type Made, factories } from '../../support/factories';
import { graphqlClient } from '../../support/graphql';
import { type HttpClient, httpClient } from '../../support/http';

const NOBODY = { photographer: null, agency: null, distributor: null };

let newsroom: Newsroom;
let api: HttpClient;
let token: string;
let make: Factories;

beforeAll(async () => {
  newsroom = await bootNewsroom();
  token = await createApiToken(newsroom.strapi);
  api = httpClient(newsroom.url, token);
  make = factories(api);
});

afterAll(() => newsroom.stop());

async function change(photo: Made, data: object): Promise<Made> {
  const path = `/api/photos/${photo.documentId}?populate=translations`;
  return (await api.put(path, { data })).body.data;
}

describe("a credit at the end of a photo's caption", () => {
  it('goes to the fields, and readers get it once in REST and GraphQL', async () => {
    const photo = await make.photo({
      ...NOBODY,
      caption: 'A bridge reopens. (Photo by Jane Roe/AFP via Getty Images)',
    });
    expect(photo).toMatchObject({
      caption: 'A bridge reopens.',
      photographer: 'Jane Roe',
      agency: 'AFP',
      distributor: 'Getty Images',
      captionWithCredit: 'A bridge reopens. (Photo by Jane Roe/AFP via Getty Images)',
    });
    const article = await make.article({ leadPhoto: photo.documentId }, '?status=published');
    expect(article.photo).toMatchObject({
      caption: 'A bridge reopens.',
      captionWithCredit: photo.captionWithCredit,
    });
    const { data } = await graphqlClient(
      newsroom.url,
      token
    )(`{ photo(documentId: "${photo.documentId}") { caption kind captionWithCredit } }`);
    expect(data.photo).toEqual({
      caption: 'A bridge reopens.',
      kind: null,
      captionWithCredit: photo.captionWithCredit,
    });
  });

  it('adds to the fields what they leave out, and drops what they say', async () => {
    const photo = await make.photo({ ...NOBODY, photographer: 'Jane Roe' });
    const changed = await change(photo, { caption: 'A bridge. (Photo by JANE ROE / AFP)' });
    expect(changed).toMatchObject({
      caption: 'A bridge.',
      photographer: 'Jane Roe',
      agency: 'AFP',
      captionWithCredit: 'A bridge. (Photo by Jane Roe/AFP)',
    });
  });

  it('is seen in a translation', async () => {
    const photo = await make.photo({ ...NOBODY });
    const changed = await change(photo, {
      translations: [
        { locale: 'uk', caption: 'Міст відкрили. Скриншот: Суспільне', alternativeText: 'Міст' },
      ],
    });
    expect(changed).toMatchObject({
      kind: 'screenshot',
      agency: 'Суспільне',
      translations: [{ locale: 'uk', caption: 'Міст відкрили.' }],
    });
  });

  it('stays where the fields name somebody else, for the editor to decide', async () => {
    const caption = 'A bridge. (Photo by Jane Roe/AFP)';
    const photo = await make.photo({ photographer: 'John Roe', agency: 'AP', caption });
    expect(photo).toMatchObject({ caption, photographer: 'John Roe', agency: 'AP' });
  });

  it('takes an agency’s notice behind it to the terms of use, and loses neither', async () => {
    const terms = async ({ documentId }: Made) => {
      const photos = newsroom.strapi.db.query('api::photo.photo');
      return (await photos.findOne({ where: { documentId } })).usageTerms;
    };
    const notice = 'ATTENTION EDITORS - NO RESALES.';
    const caption = `A bridge. Jane Roe/Handout via REUTERS ${notice}`;
    const photo = await make.photo({ ...NOBODY, caption });
    expect(photo).toMatchObject({ caption: 'A bridge.', distributor: 'REUTERS' });
    expect(await terms(photo)).toBe(notice);
    await change(photo, { caption });
    expect(await terms(photo)).toBe(notice);

    const ours = await make.photo({ ...NOBODY, usageTerms: 'One use.' });
    const restricted = 'RESTRICTED TO EDITORIAL USE';
    const translations = [
      {
        locale: 'uk',
        alternativeText: 'Міст',
        caption: `Міст. (Photo by X Roe/AFP) / ${restricted}`,
      },
    ];
    await change(ours, { caption: `A bridge. (Photo by X Roe/AFP) / ${restricted}`, translations });
    expect(await terms(ours)).toBe(`One use.\n${restricted}`);
  });

  it('keeps the notice with a credit that contradicts the fields', async () => {
    const caption = 'A bridge. (Photo by Jane Roe/AFP) / RESTRICTED TO EDITORIAL USE';
    const photo = await make.photo({ photographer: 'John Roe', agency: 'AP', caption });
    expect(photo.caption).toBe(caption);
  });

  it('that was stored before is not said twice', async () => {
    const caption = 'A bridge. REUTERS/Jane Roe';
    const photo = await make.photo({ ...NOBODY, photographer: 'Jane Roe', agency: 'REUTERS' });
    await newsroom.strapi.db
      .query('api::photo.photo')
      .update({ where: { documentId: photo.documentId }, data: { caption } });
    const { body } = await api.get(`/api/photos/${photo.documentId}`);
    expect(body.data.captionWithCredit).toBe('A bridge. (Photo by Jane Roe/REUTERS)');
    const article = await make.article({ leadPhoto: photo.documentId }, '?status=published');
    expect(article.photo).toMatchObject({
      caption: 'A bridge.',
      captionWithCredit: 'A bridge. (Photo by Jane Roe/REUTERS)',
    });
  });
});

describe('the kind of a picture', () => {
  it('is named in the credit, in the language of the story', async () => {
    const photo = await make.photo({ photographer: 'Олена Зразкова', kind: 'illustration' });
    const inUkrainian = await make.article(
      { leadPhoto: photo.documentId },
      '?status=published&locale=uk'
    );
    expect(photo.credit).toBe('Illustration by Олена Зразкова');
    expect(inUkrainian.photo).toMatchObject({ credit: 'Ілюстрація: Олена Зразкова' });
  });

  it('is one of the list', async () => {
    const photo = await make.photo();
    const answer = await api.put(`/api/photos/${photo.documentId}`, { data: { kind: 'painting' } });
    expect(answer.status).toBe(400);
  });
});
