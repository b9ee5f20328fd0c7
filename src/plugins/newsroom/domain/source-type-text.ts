import { isLiveDigitalSourceType, type DigitalSourceType } from './digital-source-type';

/** A digital source type as a file writes it, read; a retired code gives the one to use instead. */
export type SourceTypeText =
  | { ok: true; code: DigitalSourceType; retired: string | null }
  | { ok: false; reason: 'retired' | 'unknown' };

/**
 * Reads the IPTC Digital Source Type of an image file: the concept's identifier (with http, or
 * https as some tools write it), or the bare code.
 * Source of the replacements: http://cv.iptc.org/newscodes/digitalsourcetype/ (state of
 * 17 September 2024). `softwareImage`, retired in 2022, has no successor and is refused.
 */
export function readSourceTypeText(text: string): SourceTypeText {
  const code = text.trim().replace(PREFIX, '');
  if (isLiveDigitalSourceType(code)) return { ok: true, code, retired: null };
  const successor = SUCCESSORS.get(code);
  if (successor) return { ok: true, code: successor, retired: code };
  return { ok: false, reason: code === 'softwareImage' ? 'retired' : 'unknown' };
}

const PREFIX = /^(?:https?:\/\/cv\.iptc\.org\/newscodes\/digitalsourcetype\/|digsrctype:)/i;

const SUCCESSORS: ReadonlyMap<string, DigitalSourceType> = new Map([
  ['minorHumanEdits', 'humanEdits'],
  ['digitalArt', 'digitalCreation'],
]);
