import type { Blocks } from '../../../domain/facts';
import { textFingerprint } from '../../../domain/text-fingerprint';
import { hostName } from '../kinds/attribute-names';
import { readMarkdown } from '../kinds/markdown-bodies';
import { fileKey, filesNamed, isSameFile, type StoredFile } from './file-reference';
import { isDraft, type Data, type StoredVersion, type Write, type WriteRule } from './write';

interface StoredTrack {
  textFingerprint: string | null;
  file: (StoredFile & { digest: string | null }) | null;
}

/**
 * Remembers which text an audio file was made from: the text at the moment the file is attached.
 * Saving the same file again keeps the old fingerprint, so that later edits show as stale; so does a
 * copy of it, since the recording is the same.
 */
export const audioFingerprint: WriteRule = {
  async before(write) {
    const { params, action } = write;
    const track = params.data?.audioTrack;
    if (!params.data || (action !== 'create' && action !== 'update')) return;
    if (typeof track !== 'object' || track === null || Array.isArray(track)) return;

    const draft = (await write.stored()).find(isDraft);
    const stored = (draft?.audioTrack ?? null) as StoredTrack | null;
    const fingerprint = (await keepsRecording(write, track as Data, stored))
      ? (stored?.textFingerprint ?? null)
      : textFingerprint(text(write, draft, params.data));
    params.data = { ...params.data, audioTrack: { ...track, textFingerprint: fingerprint } };
  },
};

async function keepsRecording(
  { strapi }: Write,
  track: Data,
  stored: StoredTrack | null
): Promise<boolean> {
  if (!stored) return false;
  if (track.file === undefined) return 'id' in track;
  if (stored.file === null) return false;
  if (isSameFile(track.file, stored.file)) return true;
  const { digest } = stored.file;
  const key = fileKey(track.file);
  if (digest === null || key === null) return false;
  const [named] = await filesNamed(strapi, [key]);
  return named?.digest === digest;
}

/** What is sent is as the type has it; what is stored has been read. */
function blocksIn(body: unknown): Blocks | null {
  return typeof body === 'string' ? readMarkdown(body) : (body as Blocks | null);
}

/** The reader-visible text as it will be after this write. */
function text({ strapi, uid }: Write, draft: StoredVersion | undefined, data: Data) {
  const value = (kindName: string): unknown => {
    const name = hostName(strapi, uid, kindName);
    return (name in data ? data[name] : draft?.[name]) ?? null;
  };
  return {
    title: value('title') as string | null,
    summary: value('summary') as string | null,
    body: blocksIn(value('body')),
  };
}
