import { signatureOf } from './file-signature';
import { isSoundOnly } from './mp4-tracks';
import { soundFrames } from './sound-frames';

const bytes = (...parts: (string | number[])[]): Buffer =>
  Buffer.concat(
    parts.map((part) =>
      typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part)
    )
  );
/** MPEG 1 layer III, 32 kbit/s at 44.1 kHz: 104 bytes. */
const frame = Buffer.concat([Buffer.from([0xff, 0xfb, 0x10, 0xc4]), Buffer.alloc(100)]);
/** AAC in ADTS, 16 bytes. */
const adts = Buffer.concat([
  Buffer.from([0xff, 0xf1, 0x50, 0x80, 0x02, 0x1f, 0xfc]),
  Buffer.alloc(9),
]);
const ogg = (packet: string) => bytes('OggS', Array(22).fill(0), [1, 30], packet);

describe('the first bytes of a file', () => {
  it.each<[string, Buffer, unknown]>([
    ['JPEG', bytes([0xff, 0xd8, 0xff, 0xe0]), 'jpeg'],
    ['PNG', bytes([0x89], 'PNG\r\n', [0x1a, 0x0a]), 'png'],
    ['GIF', bytes('GIF89a'), 'gif'],
    ['WebP', bytes('RIFF', [1, 0, 0, 0], 'WEBPVP8 '), 'webp'],
    ['WAV', bytes('RIFF', [1, 0, 0, 0], 'WAVEfmt '), 'wav'],
    ['FLAC', bytes('fLaC'), 'flac'],
    ['Opus', ogg('OpusHead'), 'opus'],
    ['Vorbis', ogg('\x01vorbis\0'), 'ogg'],
    ['moving pictures in Ogg', ogg('\x80theora\0'), null],
    ['AVIF', bytes([0, 0, 0, 0x1c], 'ftypavif', [0, 0, 0, 0], 'mif1avif'), 'avif'],
    ['AVIF by a further brand', bytes([0, 0, 0, 0x18], 'ftypmif1', [0, 0, 0, 0], 'avif'), 'avif'],
    ['HEIC', bytes([0, 0, 0, 0x18], 'ftypheic', [0, 0, 0, 0], 'mif1heic'), null],
    ['M4A', bytes([0, 0, 0, 0x14], 'ftypM4A ', [0, 0, 0, 0], 'isom'), 'mp4'],
    ['QuickTime', bytes([0, 0, 0, 0x14], 'ftypqt  ', [0, 0, 0, 0], 'qt  '), null],
    ['PDF', bytes('%PDF-1.7'), 'pdf'],
    ['MP3', Buffer.concat([frame, frame]), 'mp3'],
    ['MP3 after zeros', Buffer.concat([Buffer.alloc(40), frame, frame]), 'mp3'],
    ['a single frame', frame, 'mp3'],
    [
      'two bytes of MP3, then a page',
      bytes([0xff, 0xfb, 0x10, 0xc4], `<html>${' '.repeat(200)}`),
      null,
    ],
    ['AAC', Buffer.concat([adts, adts]), 'aac'],
    ['ID3', bytes('ID3', [4, 0, 0, 0, 0, 1, 2]), { tagged: true, at: 140 }],
    ['a broken ID3', bytes('ID3', [4, 0, 0, 0x80, 0, 1, 2]), null],
    ['SVG', bytes('<svg xmlns="http://www.w3.org/2000/svg"/>'), null],
    ['HTML', bytes('<!doctype html>'), null],
    ['XML', bytes('<?xml version="1.0"?>'), null],
    ['a script', bytes('alert(1)'), null],
    ['Flash', bytes('CWS'), null],
    ['zip', bytes('PK\x03\x04'), null],
    ['TIFF', bytes('II*\0'), 'tiff'],
    ['TIFF of the other order', bytes('MM\0*'), 'tiff'],
    ['BigTIFF', bytes('II+\0'), null],
    ['a PDF after a page', bytes('<html>%PDF-1.7'), null],
    ['nothing', Buffer.alloc(0), null],
    ['zeros', Buffer.alloc(50), null],
  ])('say %s', (_name, head, expected) => {
    expect(signatureOf(head)).toEqual(expected);
  });

  it('are frames only where the next begins at the end of the first', () => {
    expect(soundFrames(Buffer.concat([frame, Buffer.from('<html>')]))).toBeNull();
    expect(soundFrames(Buffer.concat([frame, Buffer.from('TAG of old')]))).toBe('mp3');
  });
});

describe('the tracks of an MP4', () => {
  const handler = (type: string) => bytes('hdlr', Array(8).fill(0), type);

  it.each<[string[], boolean]>([
    [['soun'], true],
    [['soun', 'text'], true],
    [['soun', 'vide'], false],
    [[], false],
  ])('%j', (types, expected) => {
    expect(isSoundOnly(Buffer.concat(types.map(handler)))).toBe(expected);
  });
});
