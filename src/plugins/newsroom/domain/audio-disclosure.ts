import { digitalSourceTypeUri, type DigitalSourceType } from './digital-source-type';
import type { AudioFacts, AudioProduction, Locale } from './facts';
import { filledText } from './filled-text';
import { english } from './languages/english';
import { ukrainian } from './languages/ukrainian';

/** A story's audio track, as readers get it. */
export interface AudioOutput {
  url: string;
  mime: string;
  /** Bytes. */
  size: number | null;
  /** How long it plays, rounded to tenths; `null` for a file whose length cannot be read. */
  seconds: number | null;
  /** `null` while the production is unknown: the track then claims nothing, human or machine. */
  aiAssisted: boolean | null;
  production: AudioProduction | null;
  /** The sentence that tells readers about AI; `null` when there is nothing to tell. */
  disclosure: string | null;
  /** Identifier of an IPTC digital source type. */
  digitalSourceType: string | null;
  /** The reader-visible text has changed since this file was attached. */
  stale: boolean;
}

/** Used for a language that the configuration gives no sentence for. */
export const DEFAULT_DISCLOSURES = {
  en: english.audioDisclosure,
  uk: ukrainian.audioDisclosure,
};

/**
 * Derives what readers learn about a track from how it was produced (output contract, section 5).
 *
 * @param options.disclosures sentence by locale; without one for the locale the English one is used
 * @param options.currentFingerprint fingerprint of the text as it is now
 * @param options.staleAudio whether a track of an older text is marked or left out
 * @returns `null` without a file, and for a stale track that is to be withheld
 */
export function audioOutput(
  audio: AudioFacts | null,
  options: {
    locale: Locale;
    disclosures: Record<string, string>;
    currentFingerprint: string;
    staleAudio: 'flag' | 'withhold';
  }
): AudioOutput | null {
  if (audio === null || audio.file === null) return null;
  const { file } = audio;
  const stale = isStaleAudio(audio, options.currentFingerprint);
  if (stale && options.staleAudio === 'withhold') return null;
  const label = productionLabel(audio.production);
  return {
    url: file.url,
    mime: file.mime,
    size: file.bytes ?? roundedBytes(file.size),
    seconds: file.seconds ?? null,
    aiAssisted: label === null ? null : label.aiAssisted,
    production: label === null ? null : audio.production,
    disclosure: label?.aiAssisted ? disclosureOf(audio, options) : null,
    digitalSourceType: label === null ? null : digitalSourceTypeUri(label.code),
    stale,
  };
}

/** Whether the reader-visible text has changed since the file was attached. */
export function isStaleAudio(
  { textFingerprint }: Pick<AudioFacts, 'textFingerprint'>,
  currentFingerprint: string
): boolean {
  return textFingerprint !== null && textFingerprint !== currentFingerprint;
}

interface ProductionLabel {
  aiAssisted: boolean;
  code: DigitalSourceType;
}

/** Codes by the IPTC's definitions; a neural voice reading a text is `trainedAlgorithmicMedia`. */
const PRODUCTION_LABELS: Readonly<Record<AudioProduction, ProductionLabel>> = {
  'human-recording': { aiAssisted: false, code: 'digitalCapture' },
  'ai-enhanced-recording': { aiAssisted: true, code: 'algorithmicallyEnhanced' },
  'synthetic-voice': { aiAssisted: true, code: 'trainedAlgorithmicMedia' },
  'cloned-voice': { aiAssisted: true, code: 'trainedAlgorithmicMedia' },
  mixed: { aiAssisted: true, code: 'compositeSynthetic' },
};

function productionLabel(production: AudioProduction | null): ProductionLabel | null {
  const isKnown = production !== null && Object.hasOwn(PRODUCTION_LABELS, production);
  return isKnown ? PRODUCTION_LABELS[production] : null;
}

function disclosureOf(
  audio: AudioFacts,
  options: { locale: Locale; disclosures: Record<string, string> }
): string {
  return (
    filledText(audio.disclosureOverride) ??
    filledText(options.disclosures[options.locale]) ??
    filledText(options.disclosures.en) ??
    DEFAULT_DISCLOSURES.en
  );
}

/** Exact to ten: the media library's kilobytes are thousands of bytes, with two decimals. */
function roundedBytes(kilobytes: number | null): number | null {
  if (kilobytes === null || !Number.isFinite(kilobytes) || kilobytes < 0) return null;
  return Math.round(kilobytes * 1000);
}
