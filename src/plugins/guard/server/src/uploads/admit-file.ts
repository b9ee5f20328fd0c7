import { stat } from 'node:fs/promises';

import {
  type FileKind,
  kindOfExtension,
  nameOfKind,
  sentenceOfKinds,
} from '../../../domain/file-kinds';
import { refusal } from '../../../domain/refusal';
import { unshownKind } from '../../../domain/unshown-picture';
import { invalid, tooLarge } from '../refused';
import { firstBytes, type FoundKind, foundKind } from './found-kind';
import type { IncomingFile } from './incoming-file';
import type { UploadSettings } from './upload-settings';

/** The field that files come in. */
const FILES = { path: ['files'] };

/**
 * Lets a file pass that is what a newsroom takes, by its content. It goes on with a name and a type
 * that say what it is, whatever it was called.
 *
 * @param stored the extension of the file it replaces: its address stays, so its kind must too
 * @throws ValidationError (400) for anything else
 * @throws PayloadTooLargeError (413) for too many bytes or pixels
 */
export async function admitFile(
  file: IncomingFile,
  uploads: UploadSettings,
  stored?: string
): Promise<IncomingFile> {
  const name = file.originalFilename || 'The file';
  const found = await foundKind(file.filepath);
  if (!found || (found.kind.family === 'document' && !uploads.pdf)) {
    const kind = found ? null : unshownKind(await firstBytes(file.filepath));
    const values = { file: name, kinds: sentenceOfKinds(uploads.pdf) };
    throw invalid(refusal(kind === null ? 'upload.type' : `upload.type.${kind}`, values), FILES);
  }
  const { size } = await stat(file.filepath);
  refuseLarge(name, found, size, uploads);
  const kind = stored === undefined ? found.kind : keptKind(name, found.kind, stored);
  return Object.assign(Object.create(Object.getPrototypeOf(file)), file, {
    size,
    originalFilename: nameOfKind(file.originalFilename || 'file', kind),
    mimetype: kind.mime,
    detectedMimeType: kind.mime,
  });
}

function refuseLarge(name: string, found: FoundKind, bytes: number, uploads: UploadSettings): void {
  const most = {
    image: uploads.imageMegabytes,
    audio: uploads.audioMegabytes,
    document: uploads.pdfMegabytes,
  }[found.kind.family];
  if (bytes > most * 1_000_000) {
    throw tooLarge(refusal('upload.too-large', { file: name, megabytes: most }), FILES);
  }
  if (!found.size) return;
  const { width, height, frames } = found.size;
  if (width * height * frames > uploads.megapixels * 1_000_000) {
    const values = { file: name, width, height, frames, megapixels: uploads.megapixels };
    const code = frames > 1 ? 'upload.pixels.frames' : 'upload.pixels';
    throw tooLarge(refusal(code, values), FILES);
  }
}

/** A picture is made into the kind of the one it replaces; sound is not. */
function keptKind(name: string, found: FileKind, stored: string): FileKind {
  const kind = kindOfExtension(stored);
  if (kind?.mime === found.mime) return kind;
  if (kind?.family === 'image' && found.family === 'image') return kind;
  const values = { file: name, stored: stored || 'nameless' };
  throw invalid(refusal('upload.replaced-type', values), FILES);
}
