import type { Core } from '@strapi/strapi';

import { settings } from '../settings';
import { admitFile } from './admit-file';
import type { IncomingFile } from './incoming-file';
import { listOf, uploadService } from './upload-service';

/**
 * Looks at every file before anybody else does. For `bootstrap`: other plugins wrap the service when
 * they register, and a file that is refused must not reach what they read it with.
 */
export function admitUploads(strapi: Core.Strapi): void {
  const service = uploadService(strapi);
  const upload = service.upload.bind(service);
  const replace = service.replace.bind(service);

  service.upload = async (request, options) => {
    const { uploads } = settings(strapi);
    const files: IncomingFile[] = [];
    for (const file of listOf(request.files)) files.push(await admitFile(file, uploads));
    return upload({ ...request, files }, options);
  };
  service.replace = async (id, request, options) => {
    const stored = await service.findOne(id);
    const file = await admitFile(request.file, settings(strapi).uploads, stored?.ext ?? undefined);
    return replace(id, { ...request, file }, options);
  };
}
