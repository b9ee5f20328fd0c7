/**
 * The database id in a media value as clients may send it: an id, an entry, a list of one,
 * `{connect: …}` or `{set: …}`. `null` when it names no file by id.
 */
export function fileId(value: unknown): number | null {
  if (typeof value === 'number') return value;
  if (typeof value === 'string') return /^\d+$/.test(value) ? Number(value) : null;
  if (Array.isArray(value)) return fileId(value[0]);
  if (typeof value !== 'object' || value === null) return null;
  if ('id' in value) return fileId(value.id);
  if ('connect' in value) return fileId(value.connect);
  return 'set' in value ? fileId(value.set) : null;
}
