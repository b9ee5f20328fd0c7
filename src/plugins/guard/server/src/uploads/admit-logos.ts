import type { Context } from 'koa';

import { admitFile } from './admit-file';
import { cleanImage } from './clean-image';
import type { IncomingFile } from './incoming-file';
import { listOf } from './upload-service';
import type { UploadSettings } from './upload-settings';

/** The logos of the admin panel go to the store without the media library's service: the same rules for them. */
export async function admitLogos(
  ctx: Context,
  folder: string,
  uploads: UploadSettings
): Promise<void> {
  const files = (ctx.request.files ?? {}) as Record<string, IncomingFile | IncomingFile[]>;
  const admitted: Record<string, IncomingFile | IncomingFile[]> = {};
  let number = 0;
  for (const [field, sent] of Object.entries(files)) {
    const list: IncomingFile[] = [];
    for (const file of listOf(sent)) {
      list.push(await cleanImage(await admitFile(file, uploads), folder, (number += 1)));
    }
    admitted[field] = Array.isArray(sent) ? list : (list[0] ?? list);
  }
  Object.assign(ctx.request, { files: admitted });
}
