export interface StoredFile {
  id: number;
  documentId?: string;
}

/**
 * Whether a media value, as clients may send it, means this file: its id or documentId, an entry
 * with either, a list of one, `{connect: …}` or `{set: …}`.
 */
export function isSameFile(value: unknown, file: StoredFile): boolean {
  if (typeof value === 'number' || typeof value === 'string') {
    return String(value) === String(file.id) || value === file.documentId;
  }
  if (Array.isArray(value)) return value.length > 0 && isSameFile(value.at(-1), file);
  if (typeof value !== 'object' || value === null) return false;
  if ('documentId' in value) return isSameFile(value.documentId, file);
  if ('id' in value) return isSameFile(value.id, file);
  if ('connect' in value && !isNothing(value.connect)) return isSameFile(value.connect, file);
  if ('set' in value && !isNothing(value.set)) return isSameFile(value.set, file);
  return keepsFile(value);
}

/** `{connect: [], disconnect: []}` is what forms send for a field that nobody touched. */
function keepsFile(value: object): boolean {
  const hasSet = 'set' in value && value.set !== undefined;
  return !hasSet && (!('disconnect' in value) || isNothing(value.disconnect));
}

function isNothing(value: unknown): boolean {
  return value === null || value === undefined || (Array.isArray(value) && value.length === 0);
}
