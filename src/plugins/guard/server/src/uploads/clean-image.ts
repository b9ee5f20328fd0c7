import path from 'node:path';

import sharp, { type Sharp } from 'sharp';

import { refusal } from '../../../domain/refusal';
import { invalid } from '../refused';
import type { IncomingFile } from './incoming-file';

const PATIENCE_SECONDS = 60;

/** How an image is written anew, by its type. Near to what came in: Strapi makes smaller ones of it. */
const WRITERS: Record<string, (image: Sharp) => Sharp> = {
  'image/jpeg': (image) => image.flatten({ background: 'white' }).jpeg({ quality: 92 }),
  'image/png': (image) => image.png(),
  'image/webp': (image) => image.webp({ quality: 92 }),
  'image/gif': (image) => image.gif(),
  'image/avif': (image) => image.avif({ quality: 70, effort: 2 }),
};

/**
 * Writes an image anew from its pixels, upright: no place, name or note of its source is left in it,
 * and nothing that was hidden behind them. Other files stay as they are.
 *
 * @param folder where it is written; the caller removes it
 * @param number makes its name unique in the folder
 * @throws ValidationError (400) when its pixels cannot be read
 */
export async function cleanImage(
  file: IncomingFile,
  folder: string,
  number: number
): Promise<IncomingFile> {
  const write = WRITERS[file.detectedMimeType ?? ''];
  if (!write) return file;
  const filepath = path.join(folder, `clean-${number}`);
  try {
    const { size } = await write(await upright(file.filepath)).toFile(filepath);
    return Object.assign(Object.create(Object.getPrototypeOf(file)), file, { filepath, size });
  } catch (cause) {
    if (typeof cause === 'object' && cause !== null && 'syscall' in cause) throw cause;
    const name = file.originalFilename ?? 'The image';
    throw invalid(refusal('upload.damaged', { file: name }), { path: ['files'] });
  }
}

/** Frames lie one below the other when they are read, so that turning them would mix them up. */
async function upright(filepath: string): Promise<Sharp> {
  const { format, pages = 1 } = await sharp(filepath).metadata();
  const animated = pages > 1 && (format === 'gif' || format === 'webp');
  const image = sharp(filepath, { animated }).timeout({ seconds: PATIENCE_SECONDS });
  return animated ? image : image.autoOrient();
}
