import type { SoundBytes } from './sound-bytes';

/** Of sound that is stored sample by sample: PCM, floats, A-law, µ-law, and the form that says more. */
const PLAIN = new Set([1, 3, 6, 7, 0xfffe]);

/** So many may stand before the sound. */
const MOST_CHUNKS = 1000;

interface Format {
  isPlain: boolean;
  rate: number;
  /** Bytes a second. */
  bytes: number;
}

/**
 * The length of a WAV file, the large form (RF64) included.
 *
 * @returns seconds; 0 where there is no sound
 */
export async function waveLength(file: SoundBytes): Promise<number> {
  let format: Format | null = null;
  let samples: number | null = null;
  let large: number | null = null;
  for (let at = 12, chunks = 0; at + 8 <= file.size && chunks < MOST_CHUNKS; chunks += 1) {
    const head = await file.read(at, 8 + 24);
    const name = head.toString('latin1', 0, 4);
    const length = head.readUInt32LE(4);
    if (name === 'data') {
      const rest = file.size - at - 8;
      // Who writes while it records does not know it yet.
      const said = length === 0xff_ff_ff_ff || length === 0 ? (large ?? rest) : length;
      return lengthOf(format, samples, Math.min(said, rest));
    }
    if (name === 'fmt ' && head.length >= 22) format = formatOf(head.subarray(8));
    if (name === 'fact' && head.length >= 12) samples = head.readUInt32LE(8);
    if (name === 'ds64' && head.length >= 24) large = Number(head.readBigUInt64LE(16));
    at += 8 + length + (length % 2);
  }
  return 0;
}

function formatOf(chunk: Buffer): Format {
  const rate = chunk.readUInt32LE(4);
  const isPlain = PLAIN.has(chunk.readUInt16LE(0));
  return { isPlain, rate, bytes: isPlain ? rate * chunk.readUInt16LE(12) : chunk.readUInt32LE(8) };
}

function lengthOf(format: Format | null, samples: number | null, bytes: number): number {
  if (format === null) return 0;
  return !format.isPlain && samples ? samples / format.rate : bytes / format.bytes;
}
