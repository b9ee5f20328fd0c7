import type { Blocks } from '../../../domain/facts';
import { textFingerprint } from '../../../domain/text-fingerprint';
import { fileId } from './file-id';
import { isDraft, type Data, type StoredVersion, type WriteRule } from './write';

interface StoredTrack {
  textFingerprint: string | null;
  file: { id: number } | null;
}

/**
 * Remembers which text an audio file was made from: the text at the moment the file is attached.
 * Saving the same file again keeps the old fingerprint, so that later edits show as stale.
 */
export const audioFingerprint: WriteRule = {
  async before(write) {
    const { params, action } = write;
    const track = params.data?.audioTrack;
    if (!params.data || (action !== 'create' && action !== 'update')) return;
    if (typeof track !== 'object' || track === null || Array.isArray(track)) return;

    const draft = (await write.stored()).find(isDraft);
    const stored = (draft?.audioTrack ?? null) as StoredTrack | null;
    const isSameFile = isUnchanged(track as Data, stored);
    const fingerprint = isSameFile
      ? (stored?.textFingerprint ?? null)
      : textFingerprint(text(draft, params.data));
    params.data = { ...params.data, audioTrack: { ...track, textFingerprint: fingerprint } };
  },
};

function isUnchanged(track: Data, stored: StoredTrack | null): boolean {
  if (!('file' in track)) return 'id' in track && stored !== null;
  const id = fileId(track.file);
  return id !== null && id === stored?.file?.id;
}

/** The reader-visible text as it will be after this write. */
function text(draft: StoredVersion | undefined, data: Data) {
  const value = (name: string): unknown => (name in data ? data[name] : draft?.[name]) ?? null;
  return {
    title: value('title') as string | null,
    summary: value('summary') as string | null,
    body: value('body') as Blocks | null,
  };
}
