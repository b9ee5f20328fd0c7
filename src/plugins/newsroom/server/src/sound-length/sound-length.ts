import { flacLength } from './flac-length';
import { framesLength } from './frames-length';
import { mp4Length } from './mp4-length';
import { oggLength } from './ogg-length';
import { type SoundBytes, withSoundBytes } from './sound-bytes';
import { waveLength } from './wave-length';

/** Nobody's recording is longer: what says so is not believed. */
const MOST_SECONDS = 1_000_000;
const MOST_TAGS = 10;

/**
 * How long a sound file plays, by its content: MP3, AAC, M4A, Ogg (Opus, Vorbis, FLAC, Speex), WAV
 * and FLAC. Each byte is looked at once at most, whatever the file says.
 *
 * @returns seconds, rounded to tenths; `null` where that cannot be read
 */
export async function soundLength(path: string): Promise<number | null> {
  const seconds = await withSoundBytes(path, lengthOf);
  return seconds > 0 && seconds < MOST_SECONDS ? Math.round(seconds * 10) / 10 : null;
}

async function lengthOf(file: SoundBytes): Promise<number> {
  const from = await afterTags(file);
  const head = (await file.read(from, 12)).toString('latin1');
  if (head.startsWith('fLaC')) return flacLength(file, from);
  if (head.startsWith('OggS')) return oggLength(file);
  if (/^(?:RIFF|RF64)[^]{4}WAVE/.test(head)) return waveLength(file);
  return head.startsWith('ftyp', 4) ? mp4Length(file) : framesLength(file, from);
}

/** Behind the ID3 tags that a file begins with; four bytes of seven bits each say how long one is. */
async function afterTags(file: SoundBytes): Promise<number> {
  let at = 0;
  for (let tags = 0; tags < MOST_TAGS; tags += 1) {
    const head = await file.read(at, 10);
    if (head.length < 10 || head.toString('latin1', 0, 3) !== 'ID3') break;
    const size = head.subarray(6).reduce((sum, byte) => sum * 128 + (byte & 0x7f), 0);
    at += 10 + size + ((head[5] ?? 0) & 0x10 ? 10 : 0);
  }
  return at;
}
