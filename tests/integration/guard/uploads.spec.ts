import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';

import sharp from 'sharp';

import { type AdminSession, logIn } from '../../support/admin-session';
import { createApiToken } from '../../support/api-token';
import { type Newsroom, bootNewsroom } from '../../support/boot';
import { tinyMp3 } from '../../support/files';
import { type HttpClient, httpClient } from '../../support/http';
import { type SentFile, type Way, form, picture, uploadWays } from './sent-files';

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

const WAYS = [
  'REST',
  'the panel',
  'the panel, one by one',
  'REST, replacing',
  'the panel, replacing',
  'the old panel, replacing',
];
const PAGE = '<!doctype html><html><script>alert(document.domain)</script></html>';
const SVG = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';

const file = (name: string, type: string, bytes: Buffer | string): SentFile => ({
  name,
  type,
  bytes,
});
const REFUSED: Array<[string, SentFile]> = [
  ['HTML', file('evil.html', 'text/html', PAGE)],
  ['HTML called a picture', file('evil.jpg', 'image/jpeg', PAGE)],
  ['HTML of no type', file('evil.html', 'application/octet-stream', PAGE)],
  ['HTML called sound', file('evil.mp3', 'audio/mpeg', PAGE)],
  ['HTML after an ID3 tag', file('evil.mp3', 'audio/mpeg', `ID3\x04\0\0\0\0\0\0${PAGE}`)],
  [
    'HTML after one frame of MP3',
    file('evil.html', 'audio/mpeg', Buffer.concat([tinyMp3.subarray(0, 104), Buffer.from(PAGE)])),
  ],
  ['HTML that begins like a GIF', file('evil.html', 'image/gif', `GIF89a/*${PAGE}*/`)],
  ['SVG', file('evil.svg', 'image/svg+xml', SVG)],
  ['SVG called a picture', file('evil.png', 'image/png', SVG)],
  ['packed SVG', file('evil.svgz', 'image/svg+xml', zlib.gzipSync(SVG))],
  ['XHTML', file('evil.xhtml', 'application/xhtml+xml', `<?xml version="1.0"?>${PAGE}`)],
  ['XML', file('evil.xml', 'text/xml', '<?xml version="1.0"?><a/>')],
  ['a script', file('evil.js', 'text/javascript', 'alert(1)')],
  ['a module', file('evil.mjs', 'text/javascript', 'export {}')],
  ['a style sheet', file('evil.css', 'text/css', 'a{}')],
  ['Flash', file('evil.swf', 'application/x-shockwave-flash', 'CWS\x09\0\0\0\0')],
  ['PDF', file('paper.pdf', 'application/pdf', '%PDF-1.7\n%%EOF')],
  ['zip', file('archive.zip', 'application/zip', 'PK\x03\x04\0\0\0\0')],
  ['text', file('notes.txt', 'text/plain', 'notes')],
  ['TIFF', file('scan.tiff', 'image/tiff', 'II*\0\x08\0\0\0')],
  ['HEIC', file('phone.heic', 'image/heic', '\0\0\0\x18ftypheic\0\0\0\0mif1heic')],
];

describe.each(WAYS)('by %s', (name) => {
  const send: Way = (sent) => ways[name](sent);

  it.each(REFUSED)('%s is refused, in a sentence that names it', async (_what, sent) => {
    const answer = await send(sent);
    expect(answer).toMatchObject({ status: 400, file: null });
    expect(answer.message).toContain(sent.name);
    expect(answer.message).toContain('images (JPEG, PNG, WebP, GIF, AVIF) and audio (MP3,');
  });

  it.each(['evil.html', 'EVIL.SVG', 'evil', 'evil.jpg.html', 'photo.jpeg'])(
    'a picture that is called %s is stored as what it is',
    async (called) => {
      const bytes = Buffer.concat([await picture().jpeg().toBuffer(), Buffer.from(PAGE)]);
      const { file: stored } = await send(file(called, 'text/html', bytes));
      expect(stored?.mime).toBe('image/jpeg');
      expect(stored?.ext).toMatch(/^\.jpe?g$/);
      const served = await fetch(newsroom.url + new URL(stored?.url ?? '', newsroom.url).pathname);
      expect(served.headers.get('content-type')).toBe('image/jpeg');
      expect(await served.text()).not.toContain('<script>');
    }
  );
});

it('says what to send instead of a picture that browsers do not show', async () => {
  const { message } = await ways.REST(
    file('phone.heic', 'image/heic', '\0\0\0\x18ftypheic\0\0\0\0mif1heic')
  );
  expect(message).toContain('It is a HEIC picture, which browsers do not show. Export it as JPEG');
});

it.each(WAYS)('stores a TIFF as a JPEG, by %s', async (way) => {
  const bytes = await picture().tiff().toBuffer();
  const { file: stored } = await ways[way](file('scan.tiff', 'image/tiff', bytes));
  expect(stored).toMatchObject({ ext: expect.stringMatching(/^\.jpe?g$/), mime: 'image/jpeg' });
  const served = await fetch(newsroom.url + new URL(stored?.url ?? '', newsroom.url).pathname);
  const { format } = await sharp(Buffer.from(await served.arrayBuffer())).metadata();
  expect(format).toBe('jpeg');
});

it('takes each kind that it names', async () => {
  const kinds = {
    'a.jpg': await picture().jpeg().toBuffer(),
    'a.png': await picture().png().toBuffer(),
    'a.webp': await picture().webp().toBuffer(),
    'a.gif': await picture().gif().toBuffer(),
    'a.avif': await picture().avif().toBuffer(),
    'a.mp3': tinyMp3,
    'a.flac': Buffer.from('fLaC\0\0\0\x22'),
    'a.wav': Buffer.from('RIFF\x24\0\0\0WAVEfmt '),
    'a.ogg': Buffer.from(`OggS${'\0'.repeat(22)}\x01\x1e\x01vorbis`),
    'a.opus': Buffer.from(`OggS${'\0'.repeat(22)}\x01\x13OpusHead`),
    'a.m4a': Buffer.from(
      `\0\0\0\x14ftypM4A \0\0\0\0isom\0\0\0\x18moovhdlr${'\0'.repeat(8)}soun`,
      'latin1'
    ),
  };
  for (const [name, bytes] of Object.entries(kinds)) {
    const answer = await api.post(
      '/api/upload',
      form(file(name, 'application/octet-stream', bytes))
    );
    expect([name, answer.status, answer.text]).toEqual([name, 201, expect.any(String)]);
    expect(answer.text).toContain(`"ext":"${path.extname(name)}"`);
  }
});

it.each(['REST', 'the panel', 'the panel, one by one'])(
  'takes nothing at all by %s',
  async (name) => {
    const answer = await ways[name](file('empty.jpg', 'image/jpeg', ''));
    expect(answer.status).toBe(400);
  }
);

it('takes no moving pictures as sound', async () => {
  const movie = `\0\0\0\x14ftypisom\0\0\0\0isom\0\0\0\x18moovhdlr${'\0'.repeat(8)}vide`;
  const answer = await api.post('/api/upload', form(file('a.m4a', 'audio/mp4', movie)));
  expect(answer.status).toBe(400);
});

it('stores nothing of a request with one file that is refused', async () => {
  const data = form(file('fine.jpg', 'image/jpeg', await picture().jpeg().toBuffer()));
  data.append('files', new Blob([PAGE], { type: 'text/html' }), 'evil.html');
  const before = fs.readdirSync(path.join(newsroom.folder, 'public/uploads'));
  expect((await api.post('/api/upload', data)).status).toBe(400);
  expect(fs.readdirSync(path.join(newsroom.folder, 'public/uploads'))).toEqual(before);
});

it('keeps the kind of a file that is replaced, as its address stays', async () => {
  const png = file('new.png', 'image/png', await picture().png().toBuffer());
  const answer = await ways['the panel, replacing'](png);
  expect(answer.file).toMatchObject({ ext: '.jpg', mime: 'image/jpeg' });
  const sound = file('new.mp3', 'audio/mpeg', tinyMp3);
  const refused = await ways['the panel, replacing'](sound);
  expect(refused).toMatchObject({ status: 400, message: expect.stringContaining('new.mp3') });
});

it('replaces no old file of a kind that is not taken', async () => {
  const old = await api.post<{ id: number }[]>(
    '/api/upload',
    form(file('old.jpg', 'image/jpeg', await picture().jpeg().toBuffer()))
  );
  const id = old.body[0]?.id;
  await newsroom.strapi.db
    .query('plugin::upload.file')
    .update({ where: { id }, data: { ext: '.html' } });
  const jpeg = file('new.jpg', 'image/jpeg', await picture().jpeg().toBuffer());
  expect((await admin.client.post(`/upload/files/${id}/replace`, form(jpeg))).status).toBe(400);
});

describe('the logos of the panel', () => {
  const logo = async (sent: SentFile) =>
    admin.client.post('/admin/project-settings', form(sent, 'menuLogo'));

  it('are pictures', async () => {
    const png = await picture().png().toBuffer();
    const taken = await logo(file('logo.html', 'image/png', png));
    expect(taken.status).toBe(200);
    expect(taken.text).toContain('"ext":".png"');
  });

  it.each([
    ['a page', file('logo.png', 'image/png', PAGE)],
    ['SVG', file('logo.svg', 'image/svg+xml', SVG)],
  ])('are not %s', async (_what, sent) => {
    expect((await logo(sent)).status).toBe(400);
  });
});
