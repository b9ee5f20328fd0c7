import { SENTENCES } from './refusal-sentences';
import { unshownKind } from './unshown-picture';

const bytes = (text: string): Buffer => Buffer.from(text.padEnd(40, '\0'), 'latin1');

it.each([
  ['\0\0\0\x18ftypheic', 'a HEIC picture'],
  ['\0\0\0\x18ftypmif1', 'a HEIC picture'],
  ['\0\0\0\x18ftypcrx ', 'a raw picture'],
  ['\0\0\0\x18ftypqt  ', 'a video'],
  ['\x1aE\xdf\xa3', 'a video'],
  ['8BPS\0\x01', 'a Photoshop document'],
  ['IIRO', 'a raw picture'],
  ['\0\0\0\x0cJXL \r\n\x87\n', 'a JPEG XL'],
  ['\xff\x0a', 'a JPEG XL'],
  ['BM6\0\0\0\0\0\0\0', 'a BMP picture'],
  ['<?xml version="1.0"?>\n<!-- drawn --><svg xmlns="x">', 'an SVG drawing'],
  ['\xef\xbb\xbf<svg>', 'an SVG drawing'],
])('%j is %s', (head, what) => {
  const kind = unshownKind(bytes(head)) ?? 'none';
  expect(SENTENCES).toHaveProperty(
    [`upload.type.${kind}`],
    expect.stringContaining(`It is ${what}`)
  );
});

it.each(['<!doctype html>', 'BMW is a car', 'PK\x03\x04', ''])('%j is of no known kind', (head) => {
  expect(unshownKind(bytes(head))).toBeNull();
});
