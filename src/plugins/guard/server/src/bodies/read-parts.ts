import { createWriteStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { finished, pipeline } from 'node:stream/promises';

import { errors } from '@strapi/utils';
import busboy from 'busboy';

import { refusal } from '../../../domain/refusal';
import { invalid, tooLarge } from '../refused';
import type { IncomingFile } from '../uploads/incoming-file';

/** By field; a field that comes several times is a list. */
export interface Parts {
  fields: Record<string, string | string[]>;
  files: Record<string, IncomingFile | IncomingFile[]>;
}

const FIELD_BYTES = 1_000_000;
const MOST_FIELDS = 1000;
const MOST_FILES = 100;

/**
 * Reads the parts of a request, its files into a folder. When it has ended, well or not, nothing is
 * written any more.
 *
 * @param most bytes that all files together may have
 * @throws ValidationError (400) for parts that cannot be read
 * @throws PayloadTooLargeError (413) for too many bytes, fields or files
 */
export async function readParts(
  request: IncomingMessage,
  folder: string,
  most: number
): Promise<Parts> {
  const parts: Parts = { fields: Object.create(null), files: Object.create(null) };
  const reader = readerOf(request);
  const written: Array<Promise<void>> = [];
  let bytes = 0;
  const refuse = () =>
    reader.destroy(
      tooLarge(
        refusal('body.parts.many', {
          megabytes: most / 1_000_000,
          files: MOST_FILES,
          fields: MOST_FIELDS,
        })
      )
    );
  reader.on('field', (name, value, { valueTruncated }) =>
    valueTruncated ? refuse() : add(parts.fields, name, value)
  );
  reader.on('file', (name, content, { filename, mimeType }) => {
    const filepath = path.join(folder, String(written.length));
    const file = { filepath, originalFilename: filename, mimetype: mimeType, size: 0 };
    content.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > most) refuse();
    });
    written.push(write(content, file).then(() => add(parts.files, name, file)));
    // Awaited below, after the reader: until then it may fail unheard.
    written.at(-1)?.catch(() => {});
  });
  for (const limit of ['partsLimit', 'filesLimit', 'fieldsLimit'] as const)
    reader.on(limit, refuse);
  try {
    await readAll(request, reader);
    await Promise.all(written);
  } catch (error) {
    throw asRefusal(error);
  } finally {
    await Promise.allSettled(written);
  }
  return parts;
}

function readerOf(request: IncomingMessage): busboy.Busboy {
  try {
    return busboy({
      headers: request.headers,
      // Browsers write names as UTF-8 where the standard of old has Latin-1.
      defParamCharset: 'utf8',
      limits: { fieldSize: FIELD_BYTES, fields: MOST_FIELDS, files: MOST_FILES },
    });
  } catch (error) {
    throw asRefusal(error);
  }
}

/** What is left of a request that is refused is read into nothing, so that its sender hears why. */
async function readAll(request: IncomingMessage, reader: busboy.Busboy): Promise<void> {
  const leave = () => {
    if (!request.complete) reader.destroy(new Error('The sender has gone.'));
  };
  request.once('close', leave).once('error', leave);
  try {
    request.pipe(reader);
    await finished(reader);
  } finally {
    request.off('close', leave);
    request.unpipe(reader).resume();
  }
}

async function write(content: Readable, file: IncomingFile): Promise<void> {
  const target = createWriteStream(file.filepath, { mode: 0o600 });
  try {
    await pipeline(content, target);
  } finally {
    await finished(target).catch(() => {});
  }
  file.size = (await stat(file.filepath)).size;
}

function add<Value>(to: Record<string, Value | Value[]>, name: string, value: Value): void {
  const before = to[name];
  if (before === undefined) to[name] = value;
  else to[name] = Array.isArray(before) ? [...before, value] : [before, value];
}

/** Errors of the disk stay what they are; the others are the sender's. */
function asRefusal(error: unknown): unknown {
  const isOurs = error instanceof errors.ApplicationError;
  const isOfDisk = typeof error === 'object' && error !== null && 'syscall' in error;
  if (isOurs || (isOfDisk && 'path' in error)) return error;
  return invalid(refusal('body.parts.unreadable'));
}
