import type { Core } from '@strapi/strapi';

import type { PhotoMetadata } from '../../../domain/photo-metadata';
import { forgetMetadata, rememberMetadata } from './metadata-store';
import { readPhotoMetadata } from './read-photo-metadata';

/** A file as it came in, before Strapi has touched it. */
interface IncomingFile {
  filepath: string;
  mimetype?: string | null;
  detectedMimeType?: string;
}

interface StoredFile {
  id: number;
}

interface UploadService {
  upload(
    request: { data: object; files: IncomingFile | IncomingFile[] },
    options?: object
  ): Promise<StoredFile[]>;
  replace(
    id: number | string,
    request: { data: object; file: IncomingFile },
    options?: object
  ): Promise<StoredFile>;
}

/**
 * Reads every image on its way into the media library and keeps what it says about itself, since
 * Strapi's optimiser strips it. Wraps the upload plugin's service, which the admin panel, REST and
 * other code all call. Nothing that goes wrong here fails an upload.
 */
export function keepPhotoMetadata(strapi: Core.Strapi): void {
  const service = strapi.plugin('upload').service<UploadService>('upload');
  const upload = service.upload.bind(service);
  const replace = service.replace.bind(service);

  service.upload = async (request, options) => {
    const incoming = Array.isArray(request.files) ? request.files : [request.files];
    const said: Array<PhotoMetadata | null> = [];
    for (const file of incoming) said.push(await whatItSays(strapi, file));
    const stored = await upload(request, options);
    for (const [index, file] of stored.entries()) {
      await keep(strapi, file.id, said[index] ?? null);
    }
    return stored;
  };
  service.replace = async (id, request, options) => {
    const said = await whatItSays(strapi, request.file);
    const stored = await replace(id, request, options);
    await keep(strapi, stored.id, said);
    return stored;
  };
  forgetDeletedFiles(strapi);
}

async function whatItSays(strapi: Core.Strapi, file: IncomingFile): Promise<PhotoMetadata | null> {
  const mime = file.detectedMimeType ?? file.mimetype ?? '';
  if (!mime.startsWith('image/') || mime.startsWith('image/svg')) return null;
  try {
    return await readPhotoMetadata(file.filepath);
  } catch (error) {
    strapi.log.debug(`The metadata of an uploaded image could not be read: ${reason(error)}`);
    return null;
  }
}

async function keep(
  strapi: Core.Strapi,
  fileId: number,
  metadata: PhotoMetadata | null
): Promise<void> {
  try {
    await rememberMetadata(strapi, fileId, metadata);
  } catch (error) {
    strapi.log.warn(`The metadata of file ${fileId} could not be kept: ${reason(error)}`);
  }
}

function forgetDeletedFiles(strapi: Core.Strapi): void {
  strapi.db.lifecycles.subscribe({
    models: ['plugin::upload.file'],
    async afterDelete({ result }: { result?: Partial<StoredFile> | null }) {
      if (typeof result?.id === 'number') await forgetMetadata(strapi, [result.id]);
    },
  });
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
