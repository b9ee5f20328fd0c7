import sharp from 'sharp';

import { type AdminSession, logIn } from '../../support/admin-session';
import { createApiToken } from '../../support/api-token';
import { type Newsroom, bootNewsroom } from '../../support/boot';
import { type HttpClient, httpClient } from '../../support/http';
import { gifOfFrames, pixelBomb } from './pixel-bombs';
import { type StoredFile, type Way, picture, uploadWays } from './sent-files';

const SECRET = 'Secret Source';
const GPS = {
  GPSLatitude: '50/1 27/1 0/1',
  GPSLatitudeRef: 'N',
  GPSLongitude: '30/1 31/1 0/1',
  GPSLongitudeRef: 'E',
};
const XMP = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" photoshop:Credit="${SECRET}"/></rdf:RDF></x:xmpmeta>`;

let newsroom: Newsroom;
let api: HttpClient;
let admin: AdminSession;
let ways: Record<string, Way>;

beforeAll(async () => {
  newsroom = await bootNewsroom();
  api = httpClient(newsroom.url, await createApiToken(newsroom.strapi));
  admin = await logIn(newsroom);
  ways = uploadWays(api, admin);
});
afterAll(() => newsroom.stop());

/** Large enough for every format that Strapi makes of it. */
function told(): sharp.Sharp {
  return picture(1200, 900)
    .withExif({ IFD0: { Artist: SECRET, Copyright: SECRET }, IFD3: GPS })
    .withXmp(XMP);
}

/** Two frames, and a comment and an XMP packet as the format has them. */
async function toldGif(): Promise<Buffer> {
  const frames = Buffer.alloc(600 * 800 * 3);
  frames.fill(200, frames.length / 2);
  const plain = await sharp(frames, {
    raw: { width: 600, height: 800, channels: 3, pageHeight: 400 },
  })
    .gif({ delay: [100, 100] })
    .toBuffer();
  const table = ((plain[10] ?? 0) & 0x80) === 0 ? 0 : 3 * 2 ** (((plain[10] ?? 0) & 7) + 1);
  const comment = Buffer.from(`\x21\xfe${String.fromCharCode(SECRET.length)}${SECRET}\0`, 'latin1');
  const xmp = Buffer.concat([
    Buffer.from('\x21\xff\x0bXMP DataXMP', 'latin1'),
    Buffer.from(XMP),
    Buffer.from([1, ...Array.from({ length: 256 }, (_, index) => 255 - index), 0]),
  ]);
  const at = 13 + table;
  return Buffer.concat([plain.subarray(0, at), comment, xmp, plain.subarray(at)]);
}

async function served(url: string): Promise<Buffer> {
  const answer = await fetch(newsroom.url + new URL(url, newsroom.url).pathname);
  expect(answer.status).toBe(200);
  return Buffer.from(await answer.arrayBuffer());
}

/** What of its source is found in a stored file and its formats: their addresses. */
async function leaks(file: StoredFile | null): Promise<string[]> {
  const urls = [file?.url ?? '', ...Object.values(file?.formats ?? {}).map(({ url }) => url)];
  const found: string[] = [];
  for (const url of urls) {
    const bytes = await served(url);
    const { exif, xmp, iptc, comments } = await sharp(bytes).metadata();
    if (bytes.includes(SECRET) || exif || xmp || iptc || comments) found.push(url);
  }
  return found;
}

const SAID: Array<[string, () => Promise<Buffer>]> = [
  ['a.jpg', () => told().jpeg().toBuffer()],
  ['a.png', () => told().png().toBuffer()],
  ['a.webp', () => told().webp().toBuffer()],
  ['a.avif', () => told().avif({ effort: 0 }).toBuffer()],
  ['a.gif', toldGif],
];

describe.each(['REST', 'the panel', 'the panel, one by one'])('by %s', (name) => {
  it.each(SAID)('%s keeps nothing of its source, in no format', async (called, make) => {
    const bytes = await make();
    expect(bytes.includes(SECRET)).toBe(true);
    const { file } = await ways[name]({ name: called, type: '', bytes });
    expect(file?.ext).toBe(called.slice(1));
    expect(await leaks(file)).toEqual([]);
  });
});

it.each(['REST, replacing', 'the panel, replacing', 'the old panel, replacing'])(
  'by %s nothing either',
  async (name) => {
    const bytes = await told().jpeg().toBuffer();
    const { file } = await ways[name]({ name: 'a.jpg', type: 'image/jpeg', bytes });
    expect(await leaks(file)).toEqual([]);
  }
);

it('keeps nothing where Strapi makes no smaller picture of it', async () => {
  const settings = newsroom.strapi.store({ type: 'plugin', name: 'upload', key: 'settings' });
  const before = await settings.get({});
  await settings.set({
    value: { ...(before as object), sizeOptimization: false, responsiveDimensions: false },
  });
  try {
    const bytes = await told().jpeg().toBuffer();
    const { file } = await ways.REST({ name: 'a.jpg', type: 'image/jpeg', bytes });
    expect(await leaks(file)).toEqual([]);
  } finally {
    await settings.set({ value: before });
  }
});

it.each(['jpeg', 'png', 'webp', 'tiff'] as const)(
  'turns a %s upright, as its note of that is gone',
  async (format) => {
    const bytes = await picture(400, 300).withMetadata({ orientation: 6 })[format]().toBuffer();
    const { file } = await ways.REST({ name: `a.${format}`, type: `image/${format}`, bytes });
    const { width, height } = await sharp(await served(file?.url ?? '')).metadata();
    expect([width, height]).toEqual([300, 400]);
    expect(file).toMatchObject({ width: 300, height: 400 });
  }
);

it('shows the colours of a wide profile as they were meant', async () => {
  const bytes = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#f00' } })
    .withIccProfile('p3', { attach: true })
    .png()
    .toBuffer();
  const { file } = await ways.REST({ name: 'a.png', type: 'image/png', bytes });
  const meant = await sharp(bytes).raw().toBuffer();
  const shown = await sharp(await served(file?.url ?? ''))
    .removeAlpha()
    .raw()
    .toBuffer();
  expect([...shown.subarray(0, 3)]).toEqual([...meant.subarray(0, 3)]);
});

it('keeps a picture moving', async () => {
  const { file } = await ways.REST({
    name: 'a.gif',
    type: 'image/gif',
    bytes: await toldGif(),
  });
  expect((await sharp(await served(file?.url ?? '')).metadata()).pages).toBe(2);
});

it('keeps a WebP moving, its smaller pictures too', async () => {
  const frames = Buffer.alloc(1200 * 1600 * 3);
  frames.fill(200, frames.length / 2);
  const raw = { width: 1200, height: 1600, channels: 3, pageHeight: 800 } as const;
  const bytes = await sharp(frames, { raw })
    .webp({ delay: [100, 100] })
    .toBuffer();
  const { file } = await ways.REST({ name: 'a.webp', type: 'image/webp', bytes });
  const pages = async (url = '') => (await sharp(await served(url)).metadata()).pages;
  expect([await pages(file?.url), await pages(file?.formats?.large?.url)]).toEqual([2, 2]);
});

it('leaves what the pack has read of it', async () => {
  const bytes = await told().avif({ effort: 0 }).toBuffer();
  const { file } = await ways['the panel']({ name: 'a.avif', type: 'image/avif', bytes });
  const kept = await admin.client.get(`/newsroom/photo-metadata/${file?.id}`);
  expect(kept.body.data).toMatchObject({ credit: { value: SECRET } });
});

describe.each(['REST', 'the panel', 'the panel, one by one', 'the panel, replacing'])(
  'by %s',
  (name) => {
    it.each([
      [12_000, 12_000],
      [60_000, 1200],
    ])('a picture of %i × %i pixels is refused before it is decoded', async (width, height) => {
      const bytes = pixelBomb(width, height);
      const decoded = sharp.counters().process;
      const answer = await ways[name]({ name: 'bomb.png', type: 'image/png', bytes });
      expect(answer).toMatchObject({
        status: 413,
        message: expect.stringMatching(/^bomb\.png has \d+ × \d+ pixels/),
      });
      expect(sharp.counters().process).toBe(decoded);
    });
  }
);

it('counts the pixels of all frames', async () => {
  const bytes = gifOfFrames(2000, 2000, 20);
  const answer = await ways.REST({ name: 'long.gif', type: 'image/gif', bytes });
  expect(answer).toMatchObject({ status: 413, message: expect.stringContaining('20 frames') });
});

it('a damaged picture is refused in a sentence', async () => {
  const bytes = (await picture(300, 300).jpeg().toBuffer()).subarray(0, 700);
  const answer = await ways.REST({ name: 'half.jpg', type: 'image/jpeg', bytes });
  expect(answer).toMatchObject({ status: 400, message: expect.stringContaining('half.jpg') });
});
