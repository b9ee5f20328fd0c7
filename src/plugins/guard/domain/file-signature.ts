import type { KindName } from './file-kinds';
import { soundFrames } from './sound-frames';

/** Codecs of sound that an Ogg file may hold, besides Opus. */
const OGG_SOUND = ['vorbis', 'FLAC', 'Speex'];

/** So many bytes of a file's beginning decide. */
export const SIGNATURE_BYTES = 65_536;

/**
 * What a file's first bytes say it is.
 *
 * - `tiff`: a picture that browsers do not show; it is stored as another kind
 * - `mp4`: its tracks decide whether it is sound, see `mp4-tracks.ts`
 * - `tagged`: an ID3 tag; what stands at `at`, counted in bytes, decides
 * - `null`: nothing that is taken
 */
export type Signature = KindName | 'mp4' | 'tiff' | { tagged: true; at: number } | null;

export function signatureOf(head: Buffer): Signature {
  if (begins(head, [0xff, 0xd8, 0xff])) return 'jpeg';
  if (begins(head, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'png';
  const four = text(head, 0, 4);
  if (four === 'GIF8' && /^[79]a$/.test(text(head, 4, 6))) return 'gif';
  if (four === 'RIFF' && text(head, 8, 12) === 'WEBP') return 'webp';
  if ((four === 'RIFF' || four === 'RF64') && text(head, 8, 12) === 'WAVE') return 'wav';
  if (four === 'II*\0' || four === 'MM\0*') return 'tiff';
  if (four === 'fLaC') return 'flac';
  if (four === 'OggS') return codecOfOgg(head);
  if (text(head, 4, 8) === 'ftyp') return brandOf(head);
  if (text(head, 0, 5) === '%PDF-') return 'pdf';
  return four.startsWith('ID3') ? tagged(head) : soundFrames(head);
}

/** The first packet of an Ogg file names its codec; pictures that move have other names. */
function codecOfOgg(head: Buffer): 'ogg' | 'opus' | null {
  const packet = text(head, 27 + (head[26] ?? 0), 27 + (head[26] ?? 0) + 8);
  if (packet.startsWith('OpusHead')) return 'opus';
  return OGG_SOUND.some((name) => packet.slice(0, 8).includes(name)) ? 'ogg' : null;
}

function brandOf(head: Buffer): 'avif' | 'mp4' | null {
  const end = Math.min(head.readUInt32BE(0), head.length, 512);
  const brands: string[] = [];
  for (let at = 8; at + 4 <= end; at += 4) if (at !== 12) brands.push(text(head, at, at + 4));
  if (brands.includes('avif') || brands.includes('avis')) return 'avif';
  return brands.some((brand) => /^(?:M4[ABP] |mp4[12]|iso[m2-9]|dash|3gp)/.test(brand))
    ? 'mp4'
    : null;
}

/** Four bytes of seven bits each say how long a tag is. */
function tagged(head: Buffer): Signature {
  const size = [...head.subarray(6, 10)];
  if (size.length < 4 || size.some((byte) => byte > 0x7f)) return null;
  const footer = ((head[5] ?? 0) & 0x10) === 0 ? 0 : 10;
  return { tagged: true, at: 10 + size.reduce((sum, byte) => sum * 128 + byte, 0) + footer };
}

function begins(head: Buffer, bytes: number[]): boolean {
  return bytes.every((byte, index) => head[index] === byte);
}

function text(head: Buffer, from: number, to: number): string {
  return head.toString('latin1', from, to);
}
