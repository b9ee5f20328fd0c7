import type { Core } from '@strapi/strapi';

import type { IncomingFile } from './incoming-file';

/** A request for one or more files. */
export interface UploadRequest {
  data: object;
  files: IncomingFile | IncomingFile[];
}

export interface ReplaceRequest {
  data: object;
  file: IncomingFile;
}

/** The part of the media library's service that every way in ends in: admin panel, REST, addresses, code. */
export interface UploadService {
  upload(request: UploadRequest, options?: object): Promise<unknown[]>;
  replace(id: number | string, request: ReplaceRequest, options?: object): Promise<unknown>;
  findOne(id: number | string): Promise<{ ext: string } | null>;
}

export function uploadService(strapi: Core.Strapi): UploadService {
  return strapi.plugin('upload').service<UploadService>('upload');
}

export function listOf<Entry>(value: Entry | Entry[]): Entry[] {
  return Array.isArray(value) ? value : [value];
}
