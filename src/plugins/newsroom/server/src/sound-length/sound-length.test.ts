import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { soundLength } from './sound-length';

const FIXTURES = path.join(__dirname, '../../../../../../tests/fixtures/sound');
const fixture = (name: string): Buffer => fs.readFileSync(path.join(FIXTURES, name));

let folder: string;
beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'newsroom-sound-'));
});
afterAll(() => fs.rmSync(folder, { recursive: true }));

function lengthOf(...parts: Array<Uint8Array | string>): Promise<number | null> {
  const file = path.join(folder, 'sound');
  const bytes = parts.map((part) =>
    typeof part === 'string' ? Buffer.from(part, 'latin1') : part
  );
  fs.writeFileSync(file, Buffer.concat(bytes));
  return soundLength(file);
}

/** A number of four bytes, the highest first or last. */
function big(value: number): Buffer {
  return little(value).swap32();
}

function little(value: number): Buffer {
  return Buffer.from(Uint32Array.of(value).buffer);
}

describe('the length of a sound file', () => {
  it.each([
    ['MP3 of changing bit rates', 'vbr.mp3', 5],
    ['MP3 of changing bit rates that has no table of them', 'vbr-without-table.mp3', 3.5],
    ['AAC', 'plain.aac', 3.5],
    ['M4A with a piece that is not played', 'edited.m4a', 3.4],
    ['M4A in fragments', 'fragmented.m4a', 3.4],
    ['Vorbis', 'vorbis.ogg', 3.4],
    ['Opus', 'opus.opus', 3.4],
    ['FLAC in Ogg', 'flac.ogg', 3.4],
    ['Speex', 'speex.ogg', 3.4],
    ['WAV of the large form', 'large.wav', 0.7],
    ['WAV that was written while it was recorded', 'recorded.wav', 0.7],
  ])('is that of %s', async (_what, name, seconds) => {
    expect(await soundLength(path.join(FIXTURES, name))).toBe(seconds);
  });

  it('counts frames behind tags and junk, and believes no table', async () => {
    const sound = fixture('vbr.mp3');
    const tag = `ID3\x04\0\0\0\0\x01\x00${'\xff\xfb'.repeat(64)}`;
    expect(await lengthOf(tag, sound)).toBe(5);
    expect(await lengthOf(sound, `TAG${'\0'.repeat(125)}`)).toBe(5);
    const half = sound.subarray(0, 10_000);
    expect(await lengthOf(half, '\xff\xfb junk \xff', sound.subarray(10_000))).toBe(5);
    expect(await lengthOf(half)).toBe(2.3);
  });

  it('is right where a file is longer than what is read at once', async () => {
    const sound = fixture('vbr-without-table.mp3');
    expect(await lengthOf(...Array.from({ length: 400 }, () => sound))).toBe(1389.7);
    const pages = fixture('vorbis.ogg');
    expect(await lengthOf(...Array.from({ length: 400 }, () => pages))).toBe(1360);
  });

  it('is what FLAC says of itself', async () => {
    const flac = (samples: number) => [
      Buffer.from(`fLaC\0\0\0\x22${'\0'.repeat(10)}\x01\xf4\0\0`, 'latin1'),
      big(samples),
      Buffer.alloc(16),
    ];
    expect(await lengthOf(...flac(12_345))).toBe(1.5);
    expect(await lengthOf(...flac(0))).toBeNull();
  });

  it('is that of the bytes that are there, whatever WAV says', async () => {
    const wave = (said: number, format = 1) =>
      lengthOf(
        ...['RIFF', little(0), 'WAVEfmt ', little(16), Buffer.from([format, 0, 1, 0])],
        ...[little(8000), little(4000), Buffer.from([2, 0, 16, 0])],
        ...['fact', little(4), little(8000), 'data', little(said), Buffer.alloc(32_000)]
      );
    expect(await wave(16_000)).toBe(1);
    expect(await wave(1_000_000)).toBe(2);
    expect(await wave(16_000, 85)).toBe(1);
  });
});

describe('a file that is damaged or hostile', () => {
  const names = fs.readdirSync(FIXTURES);

  it.each(names)('%s, cut or changed anywhere, has a length or none', async (name) => {
    const whole = fixture(name);
    for (let at = 0; at < whole.length - 8; at += Math.ceil(whole.length / 60)) {
      const changed = Buffer.from(whole);
      changed.fill(at % 2 === 0 ? 0xff : 0, at, at + 8);
      for (const bytes of [whole.subarray(0, at), changed]) {
        const seconds = await lengthOf(bytes);
        expect(seconds === null || (seconds >= 0 && seconds < 1_000_000)).toBe(true);
      }
    }
  });

  it.each([
    ['nothing', ''],
    ['text', 'Not a sound at all.'.repeat(100)],
    ['tags without end', 'ID3\x04\0\0\0\0\0\0'.repeat(10_000)],
    ['beginnings of frames', '\xff\xfb\xff'.repeat(100_000)],
    ['boxes of nothing', `\0\0\0\x14ftypM4A \0\0\0\0isom${'\0\0\0\x08free'.repeat(100_000)}`],
    ['boxes that go back', '\0\0\0\x14ftypM4A \0\0\0\0isom\0\0\0\x02moov'],
    ['chunks of nothing', `RIFF\0\0\0\0WAVE${'LIST\0\0\0\0'.repeat(100_000)}`],
    ['pages of nothing', `OggS${'\0'.repeat(23)}`.repeat(10_000)],
    ['a rate of zero', `fLaC\0\0\0\x22${'\0'.repeat(10)}\0\0\x0f${'\xff'.repeat(21)}`],
    ['a length beyond belief', `fLaC\0\0\0\x22${'\0'.repeat(10)}\0\0\x1f${'\xff'.repeat(21)}`],
  ])('has none: %s', async (_what, bytes) => {
    expect(await lengthOf(bytes)).toBeNull();
  });
});
