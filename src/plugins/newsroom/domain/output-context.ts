import type { Locale } from './facts';

/** What readers' output depends on beside the documents: one for a whole batch, so that it agrees. */
export interface OutputContext {
  settings: {
    /** IANA zone of the newsroom's clock, in the spelling to show. */
    timeZone: string;
    /** Where readers find a document, below the public address; `{slug}` and `{day}` are filled in. */
    addresses: Record<'article' | 'liveBrief' | 'author', string>;
    /** Reading speed. */
    wordsPerMinute: number;
    /** The sentence about AI-assisted audio, by locale. */
    disclosures: Record<string, string>;
    /** What happens to audio whose text has changed since. */
    staleAudio: 'flag' | 'withhold';
  };
  /** Milliseconds since 1970; decides about rights that expire. */
  now: number;
  defaultLocale: Locale;
  /** Without a slash at its end. */
  publicAddress: string;
  /** Where media files are, when they have an origin of their own; without a slash at its end. */
  mediaAddress?: string;
}
