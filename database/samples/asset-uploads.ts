import { copyFile, mkdtemp, rm, stat } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

import type { Core } from '@strapi/strapi';

const TYPES: Readonly<Record<string, string>> = { '.jpg': 'image/jpeg', '.mp3': 'audio/mpeg' };

/** Puts one sample file into the media library and answers with its database id. */
export type UploadAsset = (asset: string, info: AssetInfo) => Promise<number>;

export interface AssetInfo {
  name: string;
  alternativeText?: string;
  caption?: string;
}

/** Uploads files below `assetsDir` (`photos/tram.jpg`), which stay as they are. */
export function assetUploads(strapi: Core.Strapi, assetsDir: string): UploadAsset {
  return async (asset, fileInfo) => {
    const mimetype = TYPES[path.extname(asset)];
    if (!mimetype) throw new Error(`The sample file "${asset}" is neither .jpg nor .mp3.`);
    // The upload service may move or rewrite what it is given.
    const folder = await mkdtemp(path.join(os.tmpdir(), 'newsroom-samples-'));
    try {
      const originalFilename = path.basename(asset);
      const filepath = path.join(folder, originalFilename);
      await copyFile(path.join(assetsDir, asset), filepath);
      const { size } = await stat(filepath);
      const [file] = await uploadService(strapi).upload({
        data: { fileInfo },
        files: { filepath, originalFilename, mimetype, size },
      });
      if (!file) throw new Error(`The media library did not take the sample file "${asset}".`);
      return file.id;
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  };
}

interface UploadService {
  upload(params: {
    data: { fileInfo: AssetInfo };
    files: { filepath: string; originalFilename: string; mimetype: string; size: number };
  }): Promise<Array<{ id: number }>>;
}

function uploadService(strapi: Core.Strapi): UploadService {
  return strapi.plugin('upload').service<UploadService>('upload');
}
