import type { SoundBytes } from './sound-bytes';

/**
 * The length of FLAC, as its first block says.
 *
 * @param from where it begins, behind tags
 * @returns seconds; 0 where it does not say, as when it was written while it was recorded
 */
export async function flacLength(file: SoundBytes, from: number): Promise<number> {
  const head = await file.read(from, 26);
  if (head.length < 26) return 0;
  const rate = head.readUIntBE(18, 3) >> 4;
  const samples = ((head[21] ?? 0) & 15) * 0x1_00_00_00_00 + head.readUInt32BE(22);
  return samples / rate;
}
