import type { Core } from '@strapi/strapi';

import { withOwnFolder } from '../bodies/own-folder';
import { cleanImage } from './clean-image';
import type { IncomingFile } from './incoming-file';
import { listOf, uploadService } from './upload-service';

/**
 * Writes every image anew before it is stored. For `register`, before the other plugins: those that
 * wrap the service after it still see the file as it came in, with what it says about itself.
 */
export function cleanUploads(strapi: Core.Strapi): void {
  const service = uploadService(strapi);
  const upload = service.upload.bind(service);
  const replace = service.replace.bind(service);

  service.upload = (request, options) =>
    withOwnFolder(async (folder) => {
      const files: IncomingFile[] = [];
      for (const file of listOf(request.files)) {
        files.push(await cleanImage(file, folder, files.length));
      }
      return upload({ ...request, files }, options);
    });
  service.replace = (id, request, options) =>
    withOwnFolder(async (folder) =>
      replace(id, { ...request, file: await cleanImage(request.file, folder, 0) }, options)
    );
}
