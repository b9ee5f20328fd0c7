/** Bits per second, in thousands, of MPEG layer III by version (1; 2 and 2.5) and index. */
const BIT_RATES = [
  [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
] as const;
const MP3_RATES = [44_100, 48_000, 32_000] as const;
const AAC_RATES = [
  96_000, 88_200, 64_000, 48_000, 44_100, 32_000, 24_000, 22_050, 16_000, 12_000, 11_025, 8000,
  7350,
] as const;

/** A frame of MP3 or of AAC (ADTS): a piece of sound that says how long it is. */
export interface SoundFrame {
  /** The same for all frames of one stream. */
  stream: string;
  /** Bytes, its header included. */
  length: number;
  seconds: number;
}

/** No frame is longer. */
export const LONGEST_FRAME = 8191;

/** The frame that begins at `at`; `null` when none does. */
export function frameAt(bytes: Buffer, at: number): SoundFrame | null {
  if (bytes[at] !== 0xff || at + 7 > bytes.length) return null;
  const second = bytes[at + 1] ?? 0;
  if ((second & 0xf6) === 0xf0) return aacFrame(bytes.subarray(at, at + 7));
  return (second & 0xe6) === 0xe2 ? mp3Frame(second, bytes[at + 2] ?? 0) : null;
}

/** Layer III alone: it is what MP3 means. */
function mp3Frame(second: number, third: number): SoundFrame | null {
  // 3 is MPEG 1, 2 is MPEG 2, 0 is MPEG 2.5.
  const version = (second >> 3) & 3;
  const bitRate = BIT_RATES[version === 3 ? 0 : 1][third >> 4];
  const ofVersion1 = MP3_RATES[(third >> 2) & 3];
  if (version === 1 || !bitRate || ofVersion1 === undefined) return null;
  const rate = ofVersion1 / (version === 3 ? 1 : version === 2 ? 2 : 4);
  const samples = version === 3 ? 1152 : 576;
  const length = Math.floor((samples * 125 * bitRate) / rate) + ((third >> 1) & 1);
  return { stream: `mp3 ${version} ${rate}`, length, seconds: samples / rate };
}

function aacFrame(head: Buffer): SoundFrame | null {
  const rate = AAC_RATES[((head[2] ?? 0) >> 2) & 15];
  const length = (head.readUIntBE(3, 3) >> 5) & 0x1fff;
  if (rate === undefined || length < 7) return null;
  const blocks = ((head[6] ?? 0) & 3) + 1;
  return { stream: `aac ${rate}`, length, seconds: (1024 * blocks) / rate };
}

/** Where a frame may name itself a table of contents: behind the side information, by version and channels. */
const TABLE_PLACES = [13, 21, 36];
const TABLE_NAMES = new Set(['Xing', 'Info', 'VBRI']);

/** Whether an MP3 frame holds no sound but a table of what follows. */
export function isTable(bytes: Buffer, at: number): boolean {
  return TABLE_PLACES.some((place) =>
    TABLE_NAMES.has(bytes.toString('latin1', at + place, at + place + 4))
  );
}
