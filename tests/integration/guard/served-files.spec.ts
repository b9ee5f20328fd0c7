import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';

import { type Newsroom, bootNewsroom } from '../../support/boot';
import { tinyMp3 } from '../../support/files';
import { picture } from './sent-files';

let newsroom: Newsroom;

const PAGE = '<!doctype html><script>alert(1)</script>';
/** Files that lay there before anything looked at what came in. */
const OLD = [
  'evil.html',
  'evil.HTM',
  'evil.svg',
  'evil.xhtml',
  'evil.js',
  'evil.mjs',
  'evil.css',
  'evil.xml',
  'evil.pdf',
  'evil.swf',
  'evil.zip',
  'evil',
  'evil.jpg.html',
  'evil.json',
  'evil.wasm',
  'evil.manifest',
];

beforeAll(async () => {
  newsroom = await bootNewsroom();
  const uploads = path.join(newsroom.folder, 'public/uploads');
  for (const name of OLD) fs.writeFileSync(path.join(uploads, name), PAGE);
  fs.mkdirSync(path.join(uploads, 'folder.jpg'), { recursive: true });
  fs.writeFileSync(path.join(uploads, 'folder.jpg/index.html'), PAGE);
  fs.writeFileSync(path.join(uploads, 'photo.JPG'), await picture().jpeg().toBuffer());
  fs.writeFileSync(path.join(uploads, 'page.jpg'), PAGE);
  fs.writeFileSync(path.join(uploads, 'sound.mp3'), tinyMp3);
});
afterAll(() => newsroom.stop());

interface Served {
  status: number;
  headers: http.IncomingHttpHeaders;
  text: string;
}

/** Sends the path as it is written here: `fetch` would tidy it up. */
function ask(address: string, method = 'GET', headers = {}): Promise<Served> {
  const { hostname, port } = new URL(newsroom.url);
  return new Promise((resolve, reject) => {
    const request = http.request({ hostname, port, path: address, method, headers }, (answer) => {
      let text = '';
      answer.on('data', (part) => (text += part));
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text })
      );
    });
    request.on('error', reject);
    request.end();
  });
}

function expectDisarmed({ headers }: Served): void {
  expect(headers['content-security-policy']).toBe("sandbox; default-src 'none'");
  expect(headers['x-content-type-options']).toBe('nosniff');
}

function expectDownload(served: Served): void {
  expectDisarmed(served);
  expect(served.headers['content-disposition']).toBe('attachment');
  expect(served.headers['content-type']).toBe('application/octet-stream');
}

it.each(OLD)('an old %s is downloaded', async (name) => {
  const served = await ask(`/uploads/${name}`);
  expect(served.status).toBe(200);
  expect(served.text).toBe(PAGE);
  expectDownload(served);
});

it.each([
  '/uploads/%65vil.html',
  '/uploads/evil%2Ehtml',
  '/uploads/evil.html?a=.jpg',
  '/uploads/evil.html#.jpg',
  '/uploads//evil.html',
  '/uploads/./evil.html',
  '/uploads/evil.html/',
  '/uploads/evil.html/.jpg',
  '/uploads/x/../evil.html',
  '/uploads/evil.html%00.jpg',
  '/%75ploads/evil.html',
  '/uploads%2Fevil.html',
  '/uploads%2fevil.html',
  '//uploads/evil.html',
  '/./uploads/evil.html',
  '/x/../uploads/evil.html',
  '/x/%2e%2e/uploads/evil.html',
  '/UPLOADS/evil.html',
  '/uploads/folder.jpg/',
  '/uploads/folder.jpg',
  '/uploads\\evil.html',
])('%s runs nothing', async (address) => {
  const served = await ask(address);
  const isFile = served.text.includes('<script>');
  const { headers } = served;
  expect([isFile, headers['content-security-policy']?.includes('sandbox')]).not.toEqual([
    true,
    false,
  ]);
  expect(headers['content-type'] ?? '').not.toMatch(/html|xml|script|svg|css/);
});

it('parts of it and its headers alone are the same', async () => {
  const part = await ask('/uploads/evil.html', 'GET', { range: 'bytes=0-9' });
  expect(part).toMatchObject({ status: 206, text: PAGE.slice(0, 10) });
  expectDownload(part);
  const head = await ask('/uploads/evil.html', 'HEAD');
  expect(head.status).toBe(200);
  expectDownload(head);
  expectDownload(await ask('/%75ploads/evil.html', 'HEAD'));
});

it.each([
  ['/uploads/photo.JPG', 'image/jpeg'],
  ['/uploads/page.jpg', 'image/jpeg'],
  ['/uploads/sound.mp3', 'audio/mpeg'],
])('%s is shown, as %s', async (address, type) => {
  const served = await ask(address);
  expectDisarmed(served);
  expect(served.status).toBe(200);
  expect(served.headers['content-type']).toBe(type);
  expect(served.headers['content-disposition']).toBeUndefined();
});

it('a part of a sound is sent as a player asks for it', async () => {
  const part = await ask('/uploads/sound.mp3', 'GET', { range: 'bytes=10-19' });
  expect(part.status).toBe(206);
  expect(part.headers['content-range']).toBe(`bytes 10-19/${tinyMp3.length}`);
  expect(part.headers['content-type']).toBe('audio/mpeg');
});

it('what is not there is answered as elsewhere, and runs nothing either', async () => {
  const served = await ask('/uploads/nowhere.html');
  expect(served.status).toBe(404);
  expectDisarmed(served);
  expect(served.headers['content-type']).toMatch(/json/);
});

it('other files of public/ are as they were', async () => {
  fs.writeFileSync(path.join(newsroom.folder, 'public/page.html'), PAGE);
  const served = await ask('/page.html');
  expect(served.status).toBe(200);
  expect(served.headers['content-disposition']).toBeUndefined();
  expect(served.headers['content-security-policy']).not.toContain('sandbox');
});
