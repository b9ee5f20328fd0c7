import { bodyPicture } from '../../support/body-picture';
import { blocks, type Made } from '../../support/factories';
import { tinyJpeg, uploadFile } from '../../support/files';
import { settled } from '../publications/settled';
import { type CachedNewsroom, bootCached } from './cached-newsroom';

let newsroom: CachedNewsroom;
let author: Made;
let photo: Made;
let hidden: Made;
let hiddenPhoto: Made;
let newest: Made;
let other: Made;
/** Of one file: a body with it shows the newer one. */
let olderOfFile: Made;
let newerOfFile: Made;
let fileId: number;
let pictured: Made;

const NEWEST = '2024-06-02';
const OTHER = '2024-06-01';

beforeAll(async () => {
  newsroom = await bootCached();
  const { make } = newsroom;
  author = await make.author({ name: 'Public Name' });
  photo = await make.photo();
  hidden = await make.author({ name: 'Hidden Name', listed: false });
  hiddenPhoto = await make.photo();
  newest = await make.article({
    title: 'The newest',
    datePublished: `${NEWEST}T10:00:00Z`,
    credits: [{ author: author.documentId, role: 'author' }],
    leadPhoto: photo.documentId,
  });
  other = await make.article({ title: 'Another day', datePublished: `${OTHER}T10:00:00Z` });
  fileId = await uploadFile(newsroom.desk, 'shared.jpg', 'image/jpeg', tinyJpeg);
  olderOfFile = await make.shownPhoto({ image: fileId });
  newerOfFile = await make.photo({ image: fileId });
  pictured = await make.article({
    datePublished: `${OTHER}T08:00:00Z`,
    body: [...blocks('Look.'), await bodyPicture(newsroom.desk, fileId)],
  });
  for (const day of [NEWEST, OTHER]) {
    await make.brief({ title: `On ${day}`, datePublished: `${day}T10:00:00Z` });
  }
});
afterAll(() => newsroom.stop());

const query = (text: string) => `/graphql?query=${encodeURIComponent(text)}`;
const ofAuthors = () => [
  '/api/authors?populate=*',
  `/api/authors/${author.documentId}`,
  query('{ authors { name portrait { caption } } }'),
];
const ofPhotos = () => [
  '/api/photos?populate=image&pagination[pageSize]=100',
  query('{ photos { caption credit } }'),
];
const ofStories = () => [
  '/api/articles',
  '/api/articles?pagination[pageSize]=1',
  `/api/articles?day=${NEWEST}`,
  `/api/articles/${newest.documentId}`,
  '/api/articles/slug/the-newest',
  `/api/live-briefs/days/${NEWEST}`,
];
const populated = () => [
  '/api/articles?populate=*',
  '/api/articles?populate[credits][populate][author][fields]=name',
  `/api/articles/${newest.documentId}?populate=leadPhoto`,
  query('{ articles { documentId title byline { text } } }'),
  '/api/live-briefs?populate=article',
];

async function warmAll(addresses: readonly string[]): Promise<Map<string, string>> {
  await settled(newsroom.strapi);
  const texts = new Map<string, string>();
  for (const address of addresses) texts.set(address, await newsroom.warm(address));
  return texts;
}

const put = (path: string, data: object) => newsroom.desk.put(path, { data });

describe('a commit that leaves an answer as it was leaves it in memory', () => {
  it.each<[string, () => Promise<unknown>, () => string[]]>([
    [
      'an author whom nothing shows',
      () => newsroom.make.author({ listed: false }),
      () => [...ofAuthors(), ...ofStories(), ...populated()],
    ],
    [
      'the new name of an author whom nothing shows',
      () => put(`/api/authors/${hidden.documentId}`, { name: 'Another Hidden Name' }),
      () => [...ofAuthors(), ...ofStories(), ...populated()],
    ],
    [
      'a photo that nothing shows',
      () => newsroom.make.photo(),
      () => [...ofPhotos(), ...ofStories(), ...populated()],
    ],
    [
      'the new caption of a photo that nothing shows',
      () => put(`/api/photos/${hiddenPhoto.documentId}`, { caption: 'Nobody reads this' }),
      () => [...ofPhotos(), ...ofStories(), ...populated()],
    ],
    [
      'an author’s other biography',
      () => put(`/api/authors/${author.documentId}`, { bio: 'Writes about bridges.' }),
      () => [...ofStories(), ...populated(), ...ofPhotos()],
    ],
    [
      'a photo of the same file that the body does not show',
      () => put(`/api/photos/${olderOfFile.documentId}`, { photographer: 'Not of the Body' }),
      () => [`/api/articles/${pictured.documentId}`, `/api/articles?day=${OTHER}`],
    ],
    [
      'how the media library describes a file',
      async () => {
        const form = new FormData();
        form.append('fileInfo', JSON.stringify({ alternativeText: 'For editors' }));
        return newsroom.desk.post(`/api/upload?id=${fileId}`, form);
      },
      () => [`/api/articles/${pictured.documentId}`, `/api/articles?day=${OTHER}`],
    ],
    [
      'a story of another day',
      () => newsroom.make.article({ datePublished: `${OTHER}T12:00:00Z` }),
      () => [
        ...ofStories().filter((address) => address.startsWith('/api/articles/')),
        `/api/articles?day=${NEWEST}`,
        `/api/live-briefs/days/${NEWEST}`,
      ],
    ],
    [
      'a story of another day, published anew',
      () => put(`/api/articles/${other.documentId}`, { title: 'Another day, again' }),
      () => [
        `/api/articles?day=${NEWEST}`,
        '/api/articles?pagination[pageSize]=1',
        '/api/articles?filters[title]=The newest',
      ],
    ],
    [
      'a brief of another day',
      () => newsroom.make.brief({ datePublished: `${OTHER}T12:00:00Z` }),
      () => [`/api/live-briefs/days/${NEWEST}`, ...ofStories()],
    ],
  ])('%s', async (_what, write, stay) => {
    const texts = await warmAll(stay());
    await write();
    for (const [address, text] of texts) {
      expect([address, await newsroom.read(address)]).toEqual([
        address,
        { status: 200, text, origin: 'hit' },
      ]);
    }
    expect(newsroom.cache.counters.confirmed).toBeGreaterThan(0);
  });
});

describe('an answer that has become another one is not kept', () => {
  it.each<[string, () => Promise<unknown>, () => string[]]>([
    [
      'by an author’s other biography',
      () => put(`/api/authors/${author.documentId}`, { bio: 'Writes about rivers.' }),
      () => [
        `/api/authors/${author.documentId}`,
        '/api/articles?populate[credits][populate]=author',
      ],
    ],
    [
      'by an author’s other name, wherever it is shown',
      () => put(`/api/authors/${author.documentId}`, { name: 'Other Name' }),
      () => [...ofAuthors(), ...ofStories().slice(0, 5), ...populated().slice(0, 4)],
    ],
    [
      'by a photo’s other photographer',
      () => put(`/api/photos/${photo.documentId}`, { photographer: 'Somebody Else' }),
      () => [...ofPhotos(), ...ofStories().slice(0, 5)],
    ],
    [
      'by the photo of the file that the body shows',
      () => put(`/api/photos/${newerOfFile.documentId}`, { photographer: 'Of the Body' }),
      () => [`/api/articles/${pictured.documentId}`, `/api/articles?day=${OTHER}`],
    ],
    [
      'by a photo of the file that takes the place of the one in the body',
      () => newsroom.make.photo({ image: fileId, photographer: 'The Newest' }),
      () => [`/api/articles/${pictured.documentId}`, `/api/articles?day=${OTHER}`],
    ],
    [
      'by a total that another answer has asked for',
      () => newsroom.make.article({ datePublished: '1999-01-01T10:00:00Z' }),
      () => ['/api/articles?pagination[pageSize]=1', '/api/articles?pagination[pageSize]=2'],
    ],
    [
      'by the day after it, which has briefs now',
      () => newsroom.make.brief({ datePublished: '2024-06-03T10:00:00Z' }),
      () => [`/api/live-briefs/days/${NEWEST}`],
    ],
    [
      'by an author who is shown now',
      () => put(`/api/authors/${hidden.documentId}`, { listed: true }),
      () => ['/api/authors?pagination[pageSize]=100'],
    ],
  ])('%s', async (_what, write, change) => {
    const texts = await warmAll(change());
    await write();
    for (const [address, text] of texts) {
      const { text: now } = await newsroom.read(address);
      expect([address, now === text]).toEqual([address, false]);
    }
    await settled(newsroom.strapi);
    const seen = new Map<string, string>();
    for (const address of texts.keys()) seen.set(address, (await newsroom.read(address)).text);
    newsroom.cache.flush();
    for (const [address, text] of seen) {
      expect([address, text]).toEqual([address, (await newsroom.read(address)).text]);
    }
  });
});
