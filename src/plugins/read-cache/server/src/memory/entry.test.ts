import { brotliDecompressSync, gunzipSync } from 'node:zlib';

import { Entry } from './entry';

const text = 'Слово '.repeat(500);
const create = (body = text) =>
  new Entry(Buffer.from(body), [['content-type', 'application/json']], {
    cacheControl: 'public',
    vary: 'Origin',
  });

describe('Entry', () => {
  it.each([
    ['identity', (body: Buffer) => body],
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ] as const)('%s carries the same bytes', (encoding, decode) => {
    const { body, headers } = create().variant(encoding);
    expect(decode(body).toString()).toBe(text);
    expect(headers[headers.indexOf('Content-Length') + 1]).toBe(String(body.length));
    expect(headers.includes('Content-Encoding')).toBe(encoding !== 'identity');
  });

  it('has a strong tag of its own for each form, and others for other bytes', () => {
    const tags = (entry: Entry) =>
      (['identity', 'br', 'gzip'] as const).map((encoding) => entry.variant(encoding).tag);
    const all = [...tags(create()), ...tags(create(`${text}.`))];
    expect(new Set(all).size).toBe(6);
    expect(tags(create())).toEqual(tags(create()));
    for (const tag of all) expect(tag).toMatch(/^"[\w-]+"$/);
  });

  it('counts a compressed form once it exists', () => {
    const entry = create();
    const before = entry.size;
    const { body } = entry.variant('br');
    entry.variant('br');
    expect(entry.size).toBe(before + body.length);
  });

  it.each([
    ['short', false],
    [text, true],
  ])('offers compression for what is worth it', (body, expected) => {
    expect(create(body).isCompressible).toBe(expected);
  });
});
