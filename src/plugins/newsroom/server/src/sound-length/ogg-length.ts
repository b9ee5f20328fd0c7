import { type SoundBytes, walk } from './sound-bytes';

/** A page's header and the lengths of its pieces. */
const LARGEST_HEAD = 27 + 255;
/** Every codec says in its first packet what is needed here. */
const FIRST_PACKET = 64;

interface Stream {
  /** Samples a second, in which its pages count. */
  rate: number;
  /** Samples at its beginning that are not played. */
  skipped: number;
  /** As its last page says. */
  samples: number;
}

/**
 * The length of sound in Ogg: Opus, Vorbis, FLAC or Speex. Each page says up to which sample it goes.
 * Recordings one behind the other in one file are added up.
 *
 * @returns seconds; 0 where there is no sound
 */
export async function oggLength(file: SoundBytes): Promise<number> {
  let total = 0;
  let streams = new Map<number, Stream>();
  let isBeginning = true;
  await walk(file, 0, LARGEST_HEAD + FIRST_PACKET, (bytes, at) => {
    if (bytes.toString('latin1', at, at + 4) !== 'OggS') return nextPage(bytes, at) - at;
    if (at + 27 > bytes.length) return 0;
    const pieces = bytes.subarray(at + 27, at + 27 + (bytes[at + 26] ?? 0));
    const body = at + 27 + pieces.length;
    const serial = bytes.readUInt32LE(at + 14);
    const isFirst = ((bytes[at + 5] ?? 0) & 2) !== 0;
    if (isFirst && !isBeginning) {
      total += longest(streams);
      streams = new Map();
    }
    isBeginning = isFirst;
    if (isFirst) {
      const packet = Buffer.alloc(FIRST_PACKET);
      bytes.copy(packet, 0, body);
      const stream = streamOf(packet);
      if (stream) streams.set(serial, stream);
    }
    const stream = streams.get(serial);
    const samples = bytes.readBigInt64LE(at + 6);
    // Where no packet ends in a page, it says -1.
    if (stream && samples > 0) stream.samples = Number(samples);
    return body - at + pieces.reduce((sum, piece) => sum + piece, 0);
  });
  return total + longest(streams);
}

function nextPage(bytes: Buffer, at: number): number {
  const next = bytes.indexOf('OggS', at + 1, 'latin1');
  return next === -1 ? Math.max(at + 1, bytes.length - 3) : next;
}

/** Streams that begin together are played together. */
function longest(streams: ReadonlyMap<number, Stream>): number {
  const lengths = [...streams.values()].map(({ rate, skipped, samples }) =>
    rate > 0 ? (samples - skipped) / rate : 0
  );
  return Math.max(0, ...lengths);
}

function streamOf(packet: Buffer): Stream | null {
  const name = packet.toString('latin1', 0, 8);
  if (name === 'OpusHead') return counted(48_000, packet.readUInt16LE(10));
  if (name.startsWith('\u0001vorbis')) return counted(packet.readUInt32LE(12));
  if (name === 'Speex   ') return counted(packet.readUInt32LE(36));
  return name.startsWith('\u007FFLAC') ? counted(packet.readUIntBE(27, 3) >> 4) : null;
}

function counted(rate: number, skipped = 0): Stream {
  return { rate, skipped, samples: 0 };
}
