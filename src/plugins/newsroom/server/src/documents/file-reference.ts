import type { Core } from '@strapi/strapi';

export interface StoredFile {
  id: number;
  documentId?: string;
}

/**
 * Whether a media value means this file: its id or documentId, an entry with either, a list of one.
 * What else may come is `{disconnect: …}`, which attaches nothing new.
 */
export function isSameFile(value: unknown, file: StoredFile): boolean {
  if (typeof value === 'number' || typeof value === 'string') {
    return String(value) === String(file.id) || value === file.documentId;
  }
  if (Array.isArray(value)) return value.length > 0 && isSameFile(value.at(-1), file);
  if (typeof value !== 'object' || value === null) return false;
  if ('documentId' in value) return isSameFile(value.documentId, file);
  return 'id' in value ? isSameFile(value.id, file) : true;
}

/** A file of the media library, as far as writes ask for it. */
export interface NamedFile extends Required<StoredFile> {
  name: string;
  mime: string | null;
  /** Of its bytes, if it is sound that has been read. */
  digest: string | null;
}

type Key = number | string;

/** The id or documentId that a media value names. */
export function fileKey(value: unknown): Key | null {
  if (typeof value === 'number' || typeof value === 'string') return value;
  if (Array.isArray(value)) return fileKey(value.at(-1));
  if (typeof value !== 'object' || value === null) return null;
  if ('documentId' in value) return fileKey(value.documentId);
  return 'id' in value ? fileKey(value.id) : null;
}

export function filesNamed(strapi: Core.Strapi, keys: readonly Key[]): Promise<NamedFile[]> {
  return strapi.db.query('plugin::upload.file').findMany({
    where: { $or: [{ id: { $in: keys.filter(isId) } }, { documentId: { $in: keys.map(String) } }] },
    select: ['id', 'documentId', 'name', 'mime', 'digest'],
  });
}

function isId(key: Key): boolean {
  return /^\d{1,15}$/.test(String(key));
}
