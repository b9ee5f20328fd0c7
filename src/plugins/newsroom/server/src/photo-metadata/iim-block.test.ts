import { readIim } from './iim-block';

/** One data set of record 2. */
function dataSet(number: number, value: string | Buffer): Buffer {
  const bytes = Buffer.from(value as string);
  return Buffer.concat([
    Buffer.from([0x1c, 2, number, bytes.length >> 8, bytes.length & 255]),
    bytes,
  ]);
}

function resource(id: number, value: Buffer): Buffer {
  const head = Buffer.alloc(12);
  head.write('8BIM', 'latin1');
  head.writeUInt16BE(id, 4);
  head.writeUInt32BE(value.length, 8);
  return Buffer.concat([head, value, Buffer.alloc(value.length % 2)]);
}

const UTF8_FLAG = Buffer.from([0x1c, 1, 90, 0, 3, 0x1b, 0x25, 0x47]);
const BY_LINE = dataSet(80, 'Ann Sample');
const CREATOR = { value: 'Ann Sample', from: 'iptc', cut: false };

describe('readIim', () => {
  it.each<[string, Buffer]>([
    ['alone', BY_LINE],
    ['after a character set', Buffer.concat([UTF8_FLAG, BY_LINE])],
    ['padded with zeros', Buffer.concat([BY_LINE, Buffer.alloc(3)])],
    ['in an image resource', resource(0x0404, BY_LINE)],
    [
      'after another resource',
      Buffer.concat([resource(0x03ed, Buffer.from('odd')), resource(0x0404, BY_LINE)]),
    ],
    [
      'after its signature',
      Buffer.concat([Buffer.from('Photoshop 3.0\0'), resource(0x0404, BY_LINE)]),
    ],
  ])('reads IIM %s', (_name, block) => {
    expect(readIim(block)).toEqual({ values: { creator: CREATOR }, whole: true });
  });

  it('joins several creators', () => {
    const block = Buffer.concat([BY_LINE, dataSet(80, 'Bo Sample')]);
    expect(readIim(block).values.creator?.value).toBe('Ann Sample, Bo Sample');
  });

  it.each([
    [31, false],
    [32, true],
    [33, false],
  ])('takes a credit of %i bytes for cut: %s', (length, cut) => {
    const value = 'x'.repeat(length);
    expect(readIim(dataSet(110, value)).values.credit).toEqual({ value, from: 'iptc', cut });
  });

  it('takes a caption of 2000 bytes for cut, and reads a longer one', () => {
    expect(readIim(dataSet(120, 'x'.repeat(2000))).values.caption?.cut).toBe(true);
    expect(readIim(dataSet(120, 'x'.repeat(3000))).values.caption?.cut).toBe(false);
  });

  it('drops half a letter at the limit', () => {
    const name = Buffer.from('Володимир Зразков').subarray(0, 32);
    expect(readIim(dataSet(80, name)).values.creator).toEqual({
      value: 'Володимир Зразко',
      from: 'iptc',
      cut: true,
    });
  });

  it.each<[string, Buffer]>([
    ['a value that ends too early', Buffer.concat([BY_LINE, dataSet(110, 'AFP').subarray(0, 6)])],
    ['a head that ends too early', Buffer.concat([BY_LINE, Buffer.from([0x1c, 2, 110])])],
    ['garbage behind it', Buffer.concat([BY_LINE, Buffer.from('garbage')])],
    [
      'a length of four bytes',
      Buffer.concat([BY_LINE, Buffer.from([0x1c, 2, 110, 0x80, 4, 0, 0])]),
    ],
    ['a resource that ends too early', resource(0x0404, dataSet(80, 'Ann Sample')).subarray(0, -2)],
  ])('reports %s', (_name, block) => {
    expect(readIim(block).whole).toBe(false);
  });

  it.each<[string, Buffer]>([
    ['nothing', Buffer.alloc(0)],
    ['zeros', Buffer.alloc(1000)],
    ['letters', Buffer.from('no block at all')],
    ['a lone signature', Buffer.from('8BIM')],
    [
      'a resource that lies about its length',
      Buffer.from('8BIM\u0004\u0004\0\0\x7f\x7f\x7f\x7f', 'latin1'),
    ],
    ['a resource with a name too long', Buffer.from('8BIM\u0004\u0004\xff\0\0\0', 'latin1')],
  ])('finds nothing in %s', (_name, block) => {
    expect(readIim(block).values).toEqual({});
  });

  it('bears any damage', () => {
    const block = Buffer.concat([resource(0x03ed, Buffer.from('odd')), resource(0x0404, BY_LINE)]);
    for (let at = 0; at < block.length; at += 1) {
      const damaged = Buffer.from(block);
      damaged[at] = 255;
      expect(() => [readIim(damaged), readIim(block.subarray(0, at))]).not.toThrow();
    }
  });
});
