import type { Core } from '@strapi/strapi';

interface FileType {
  indexes?: object[];
}

/**
 * Bodies know the files of their pictures by nothing but the hash, for which the media library has
 * no index. Called while plugins register, before the tables are made.
 */
export function indexFileHashes(strapi: Core.Strapi): void {
  strapi.get('content-types').extend('plugin::upload.file', (type: FileType) => {
    const index = { name: 'upload_files_hash_index', columns: ['hash'], type: null };
    type.indexes = [...(type.indexes ?? []), index];
  });
}
