/**
 * Whether a request's path ends up below `/uploads`, however it is written: encoded, with double or
 * turned slashes, in capitals (some file systems do not mind).
 *
 * @returns the name of the file there, `''` for a folder; `null` when it is elsewhere or unreadable
 */
export function nameBelowUploads(requestPath: string): string | null {
  const decoded = decode(requestPath);
  if (decoded === null) return null;
  const folders: string[] = [];
  const parts = decoded.replaceAll('\\', '/').split('/');
  for (const part of parts) {
    if (part === '..') folders.pop();
    else if (part !== '' && part !== '.') folders.push(part);
  }
  return folders[0]?.toLowerCase() === 'uploads' ? (parts.at(-1) ?? '') : null;
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
