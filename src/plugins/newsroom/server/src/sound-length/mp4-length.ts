import { innerBoxes, outerBoxes } from './mp4-boxes';
import type { SoundBytes } from './sound-bytes';

/** No description of tracks or of a fragment is larger. */
const LARGEST_BOX = 32_000_000;

interface Movie {
  /** Seconds as it says; 0 when its fragments say more. */
  seconds: number;
  /** Units a second, in which its track counts. */
  scale: number;
  /** Units of a sample whose fragment does not say. */
  sample: number;
}

/**
 * The length of M4A: as its movie says, with what its edit list leaves out, or the sum of its
 * fragments, as browsers and telephones write them while they record.
 *
 * @returns seconds; 0 where there is no sound
 */
export async function mp4Length(file: SoundBytes): Promise<number> {
  let movie: Movie | null = null;
  let units = 0;
  for (const { name, from, length } of await outerBoxes(file, ['moov', 'moof'])) {
    if (length > LARGEST_BOX) continue;
    const content = await file.read(from, length);
    if (name === 'moov') {
      movie = movieOf(content);
      if (movie.seconds > 0) return movie.seconds;
    } else if (movie) {
      units += fragmentUnits(content, movie.sample);
    }
  }
  return movie && units > 0 ? units / movie.scale : 0;
}

function movieOf(content: Buffer): Movie {
  const [header] = innerBoxes(content, 'mvhd');
  const { scale, units } = header ? clock(header) : { scale: 0, units: 0 };
  const media = innerBoxes(content, 'trak').flatMap((track) => innerBoxes(track, 'mdia'));
  const [ofTrack] = media.flatMap((one) => innerBoxes(one, 'mdhd'));
  const [defaults] = innerBoxes(content, 'mvex').flatMap((one) => innerBoxes(one, 'trex'));
  return {
    seconds: units / scale || 0,
    scale: ofTrack ? clock(ofTrack).scale : 0,
    sample: defaults ? at32(defaults, 12) : 0,
  };
}

/** Of a movie's or a track's header; a length that is not known is all ones. */
function clock(header: Buffer): { scale: number; units: number } {
  const isLong = header[0] === 1;
  const scale = at32(header, isLong ? 20 : 12);
  const units = isLong ? at32(header, 24) * 0x1_00_00_00_00 + at32(header, 28) : at32(header, 16);
  return { scale, units: at32(header, isLong ? 28 : 16) === 0xff_ff_ff_ff ? 0 : units };
}

/** The samples of a fragment's first track. */
function fragmentUnits(content: Buffer, sample: number): number {
  const [track] = innerBoxes(content, 'traf');
  if (!track) return 0;
  const [header] = innerBoxes(track, 'tfhd');
  const ofSample = (header && defaultSample(header)) ?? sample;
  return innerBoxes(track, 'trun').reduce((sum, run) => sum + runUnits(run, ofSample), 0);
}

function defaultSample(header: Buffer): number | null {
  const flags = at32(header, 0);
  if ((flags & 0x8) === 0) return null;
  return at32(header, 8 + (flags & 0x1 ? 8 : 0) + (flags & 0x2 ? 4 : 0));
}

function runUnits(run: Buffer, ofSample: number): number {
  const flags = at32(run, 0);
  const count = at32(run, 4);
  if ((flags & 0x100) === 0) return count * ofSample;
  const first = 8 + (flags & 0x1 ? 4 : 0) + (flags & 0x4 ? 4 : 0);
  const each = [0x100, 0x200, 0x400, 0x800].filter((flag) => flags & flag).length * 4;
  let units = 0;
  for (let at = first, left = count; left > 0 && at + 4 <= run.length; at += each, left -= 1) {
    units += at32(run, at);
  }
  return units;
}

/** 0 beyond the end. */
function at32(bytes: Buffer, at: number): number {
  return at + 4 <= bytes.length ? bytes.readUInt32BE(at) : 0;
}
