import { readExif } from './exif-block';

const ASCII = 2;
const LONG = 4;

/** A TIFF block with one main and one Exif directory; texts stand behind them. */
function exif(
  main: Array<[tag: number, text: string]>,
  camera: Array<[tag: number, text: string]> = [],
  order: 'MM' | 'II' = 'MM'
): Buffer {
  const size = 8 + 2 + (main.length + 1) * 12 + 4 + 2 + camera.length * 12 + 4;
  const block = Buffer.alloc(size);
  const texts: Buffer[] = [];
  let free = size;
  let at = 8;
  const u16 = (value: number) => {
    if (order === 'MM') block.writeUInt16BE(value, at);
    else block.writeUInt16LE(value, at);
    at += 2;
  };
  const u32 = (value: number) => {
    if (order === 'MM') block.writeUInt32BE(value, at);
    else block.writeUInt32LE(value, at);
    at += 4;
  };
  const entry = (tag: number, text: string) => {
    const bytes = Buffer.from(`${text}\0`);
    u16(tag);
    u16(ASCII);
    u32(bytes.length);
    if (bytes.length <= 4) {
      bytes.copy(block, at);
      at += 4;
      return;
    }
    u32(free);
    texts.push(bytes);
    free += bytes.length;
  };
  at = 4;
  block.write(order, 'latin1');
  u32(8);
  u16(main.length + 1);
  for (const [tag, text] of main) entry(tag, text);
  u16(0x8769);
  u16(LONG);
  u32(1);
  u32(at + 8);
  u32(0);
  u16(camera.length);
  for (const [tag, text] of camera) entry(tag, text);
  return Buffer.concat([block, ...texts]);
}

const WHOLE = exif(
  [
    [0x010e, 'Words'],
    [0x013b, 'Ann'],
  ],
  [
    [0x9003, '2024:02:01 17:25:00'],
    [0x9011, '+02:00'],
  ]
);

describe('readExif', () => {
  it.each<[string, Buffer]>([
    ['big-endian', WHOLE],
    ['behind its name', Buffer.concat([Buffer.from('Exif\0\0'), WHOLE])],
    [
      'little-endian',
      exif(
        [
          [0x010e, 'Words'],
          [0x013b, 'Ann'],
        ],
        [
          [0x9003, '2024:02:01 17:25:00'],
          [0x9011, '+02:00'],
        ],
        'II'
      ),
    ],
  ])('reads %s', (_name, block) => {
    expect(readExif(block)).toEqual({
      values: {
        creator: { value: 'Ann', from: 'exif', cut: false },
        caption: { value: 'Words', from: 'exif', cut: false },
        takenAt: { value: '2024-02-01T17:25:00+02:00', from: 'exif', cut: false },
      },
      whole: true,
    });
  });

  it('passes over what the camera writes into every picture', () => {
    expect(readExif(exif([[0x010e, 'OLYMPUS DIGITAL CAMERA']])).values).toEqual({});
  });

  it('reads several people', () => {
    const block = exif([[0x013b, 'Ann Sample; Bo Sample']]);
    expect(readExif(block).values.creator?.value).toBe('Ann Sample, Bo Sample');
  });

  it.each<[string, Buffer]>([
    ['nothing', Buffer.alloc(0)],
    ['letters', Buffer.from('no block at all')],
    ['a head alone', Buffer.from('MM\0*\0\0\0\b', 'latin1')],
    ['a directory beyond the end', Buffer.from('MM\0*\x7f\x7f\x7f\x7f', 'latin1')],
    ['a directory that is cut', WHOLE.subarray(0, 30)],
  ])('finds nothing in %s', (_name, block) => {
    expect(readExif(block)).toEqual({ values: {}, whole: false });
  });

  it('bears any damage', () => {
    for (let at = 0; at < WHOLE.length; at += 1) {
      const damaged = Buffer.from(WHOLE);
      damaged[at] = 255;
      expect(() => [readExif(damaged), readExif(WHOLE.subarray(0, at))]).not.toThrow();
    }
  });
});
