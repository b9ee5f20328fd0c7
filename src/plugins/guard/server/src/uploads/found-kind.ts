import { type FileHandle, open } from 'node:fs/promises';

import sharp from 'sharp';

import { FILE_KINDS, type FileKind, type KindName } from '../../../domain/file-kinds';
import { SIGNATURE_BYTES, type Signature, signatureOf } from '../../../domain/file-signature';
import { isSoundOnly } from '../../../domain/mp4-tracks';
import { soundFrames } from '../../../domain/sound-frames';

/** An MP4 file's description of its tracks is not larger than this. */
const LARGEST_MOVIE_BOX = 32_000_000;

export interface FoundKind {
  kind: FileKind;
  /** Of an image: width, height and number of frames, read from its header. */
  size: { width: number; height: number; frames: number } | null;
}

/** A file's first bytes, by which it is known. */
export async function firstBytes(path: string): Promise<Buffer> {
  const file = await open(path, 'r');
  try {
    return await read(file, 0, SIGNATURE_BYTES);
  } finally {
    await file.close();
  }
}

/**
 * What a file is by its content alone; its name and the type it was sent with are not asked. A TIFF
 * is a JPEG already: as such it will be stored.
 *
 * @returns `null` when it is none of the kinds that are known, or damaged
 */
export async function foundKind(path: string): Promise<FoundKind | null> {
  const file = await open(path, 'r');
  try {
    const name = await settled(file, signatureOf(await read(file, 0, SIGNATURE_BYTES)));
    if (name === null) return null;
    if (name === 'tiff') return await foundImage(path, FILE_KINDS.jpeg, 'image/tiff');
    const kind = FILE_KINDS[name];
    return kind.family === 'image' ? await foundImage(path, kind, kind.mime) : { kind, size: null };
  } finally {
    await file.close();
  }
}

/** Looks further into the file where its first bytes do not decide. */
async function settled(file: FileHandle, signature: Signature): Promise<KindName | 'tiff' | null> {
  if (signature === 'mp4') return (await hasSoundOnly(file)) ? 'm4a' : null;
  if (signature === null || typeof signature === 'string') return signature;
  return soundFrames(await read(file, signature.at, SIGNATURE_BYTES));
}

/** Asks the decoder, which reads the header only; it must see the same as the first bytes have said. */
async function foundImage(path: string, kind: FileKind, mime: string): Promise<FoundKind | null> {
  const header = await sharp(path, { limitInputPixels: false })
    .metadata()
    .catch(() => null);
  if (!header || !header.width || !header.height || mimeOf(header) !== mime) return null;
  const { width, height, pages } = header;
  return { kind, size: { width, height, frames: pages ?? 1 } };
}

function mimeOf({ format, compression }: sharp.Metadata): string {
  return compression === 'av1' ? 'image/avif' : `image/${format}`;
}

/** Walks the outer boxes of an MP4 file to the one that lists its tracks. */
async function hasSoundOnly(file: FileHandle): Promise<boolean> {
  const { size: end } = await file.stat();
  for (let at = 0; at + 8 <= end;) {
    const head = await read(file, at, 16);
    if (head.length < 8) return false;
    const [length, name] = [head.readUInt32BE(0), head.toString('latin1', 4, 8)];
    const long = length === 1 && head.length === 16 ? Number(head.readBigUInt64BE(8)) : length;
    const whole = length === 0 ? end - at : long;
    if (whole < 8) return false;
    if (name === 'moov') {
      return whole <= LARGEST_MOVIE_BOX && isSoundOnly(await read(file, at, whole));
    }
    at += whole;
  }
  return false;
}

async function read(file: FileHandle, from: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  const { bytesRead } = await file.read(buffer, 0, length, from);
  return buffer.subarray(0, bytesRead);
}
