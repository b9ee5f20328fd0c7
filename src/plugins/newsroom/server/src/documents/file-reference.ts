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
