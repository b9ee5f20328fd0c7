/** Bits per second, in thousands, of MPEG layer III by version (1; 2 and 2.5) and index. */
const BIT_RATES = [
  [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
] as const;
const SAMPLE_RATES = [44_100, 48_000, 32_000] as const;

/**
 * Whether bytes are frames of MP3 or of AAC, zeros before them aside. A frame says how long it is, so
 * the next one, where the bytes reach so far, must begin where it ends: two bytes alone are soon found
 * in anything.
 */
export function soundFrames(bytes: Buffer): 'mp3' | 'aac' | null {
  let start = 0;
  while (bytes[start] === 0) start += 1;
  const first = frameAt(bytes, start);
  if (!first) return null;
  const after = start + first.length;
  const isAlone = after + 4 > bytes.length;
  return isAlone || frameAt(bytes, after)?.kind === first.kind || isTagAt(bytes, after)
    ? first.kind
    : null;
}

function frameAt(bytes: Buffer, at: number): { kind: 'mp3' | 'aac'; length: number } | null {
  const [sync, second, third, fourth] = bytes.subarray(at, at + 4);
  if (sync !== 0xff || second === undefined || third === undefined || fourth === undefined) {
    return null;
  }
  if ((second & 0xf6) === 0xf0) {
    const length = ((fourth & 3) << 11) | ((bytes[at + 4] ?? 0) << 3) | ((bytes[at + 5] ?? 0) >> 5);
    return length >= 7 ? { kind: 'aac', length } : null;
  }
  if ((second & 0xe0) !== 0xe0 || ((second >> 1) & 3) !== 1) return null;
  const length = mp3FrameLength((second >> 3) & 3, third);
  return length === null ? null : { kind: 'mp3', length };
}

/** @param version 3 is MPEG 1, 2 is MPEG 2, 0 is MPEG 2.5 */
function mp3FrameLength(version: number, third: number): number | null {
  const bitRate = BIT_RATES[version === 3 ? 0 : 1][third >> 4];
  const sampleRate = SAMPLE_RATES[(third >> 2) & 3];
  if (version === 1 || !bitRate || sampleRate === undefined) return null;
  const divisor = version === 3 ? 1 : version === 2 ? 2 : 4;
  const slots = (version === 3 ? 144_000 : 72_000) * bitRate * divisor;
  return Math.floor(slots / sampleRate) + ((third >> 1) & 1);
}

/** The old tag that stands at the end of a file. */
function isTagAt(bytes: Buffer, at: number): boolean {
  return bytes.toString('latin1', at, at + 3) === 'TAG';
}
