import type { AudioFacts, AudioProduction, Blocks, FileFacts } from '../../../domain/facts';
import { markdownBlocks } from '../../../markdown/markdown-blocks';
import { readNewsroomTime } from '../../../domain/time-input';

/** The values of a story's edit form, however unfinished: anything may stand anywhere. */
export type FormValues = Readonly<Record<string, unknown>>;

export function textIn(values: FormValues, field: string): string | null {
  const value = values[field];
  return typeof value === 'string' ? value : null;
}

export function numberIn(values: FormValues, field: string): number | null {
  const value = values[field];
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

/** The instant of a newsroom time; `null` for none, and while it cannot be read. */
export function momentIn(values: FormValues, field: string, timeZone: string): string | null {
  const read = readNewsroomTime(values[field] === '' ? null : values[field], timeZone);
  return read.ok ? read.instant : null;
}

export function bodyIn(values: FormValues): Blocks | null {
  const { body } = values;
  if (typeof body === 'string') return markdownBlocks(body);
  return Array.isArray(body) ? (body as Blocks) : null;
}

/** A component of the form, or a file; `null` when none is there. */
function recordIn(values: FormValues, field: string): FormValues | null {
  const value = values[field];
  const one: unknown = Array.isArray(value) ? value[0] : value;
  return typeof one === 'object' && one !== null ? (one as FormValues) : null;
}

/** The rows of a repeatable component. */
export function rowsIn(values: FormValues, field: string): FormValues[] {
  const rows = values[field];
  if (!Array.isArray(rows)) return [];
  return rows.filter((row): row is FormValues => typeof row === 'object' && row !== null);
}

/**
 * The audio track of the form. A file that is not the stored one is read from the text as it
 * stands, so it cannot be stale; a copy of the stored one is no other recording.
 * @param initial the form's values as they were stored
 * @param fingerprint of the text that the stored file was attached to
 */
export function audioIn(
  values: FormValues,
  initial: FormValues,
  fingerprint: string | null
): AudioFacts | null {
  const track = recordIn(values, 'audioTrack');
  if (track === null) return null;
  const stored = recordIn(initial, 'audioTrack');
  const file = fileIn(track);
  const storedFile = stored && fileIn(stored);
  const isSameFile =
    file !== null && storedFile !== null && (file.id === storedFile.id || isCopy(track, stored));
  return {
    file,
    production: textIn(track, 'production') as AudioProduction | null,
    voiceConsent: track.voiceConsent === true,
    disclosureOverride: textIn(track, 'disclosureOverride'),
    textFingerprint: isSameFile ? fingerprint : null,
  };
}

/** Whether the files of two tracks are the same recording, uploaded twice. */
function isCopy(track: FormValues, stored: FormValues | null): boolean {
  const digest = digestIn(track);
  return digest !== null && digest === digestIn(stored);
}

function digestIn(track: FormValues | null): string | null {
  const file = track && recordIn(track, 'file');
  return file && textIn(file, 'digest');
}

function fileIn(track: FormValues): FileFacts | null {
  const file = recordIn(track, 'file');
  if (file === null) return null;
  return {
    id: numberIn(file, 'id') ?? 0,
    url: textIn(file, 'url') ?? '',
    mime: textIn(file, 'mime') ?? '',
    size: numberIn(file, 'size'),
    bytes: numberIn(file, 'bytes'),
    seconds: numberIn(file, 'seconds'),
    width: null,
    height: null,
    formats: null,
  };
}
