import type { MessageKey } from '../translations/message';

/** One of the server's refusals, to be said in the language of the panel. */
export interface Refusal {
  key: MessageKey;
  values: Record<string, string>;
}

/**
 * Recognises what the pack's write rules answer. Over HTTP a refusal is an English sentence on its
 * field, as in Strapi's own errors; a test holds these patterns to the sentences.
 * @returns `null` for a sentence of somebody else
 */
export function readRefusal(message: string): Refusal | null {
  for (const [key, pattern] of PATTERNS) {
    const match = pattern.exec(message);
    if (match) return { key, values: { ...match.groups } };
  }
  return null;
}

const PATTERNS: ReadonlyArray<[MessageKey, RegExp]> = [
  ['refusal.title', /^Write a title\.$/],
  ['refusal.body', /^Write some text in the body\.$/],
  ['refusal.credit.author', /^Choose the author of this credit, or remove the credit\.$/],
  ['refusal.credits', /^Add a credit with the role "author", or write a byline override\.$/],
  [
    'refusal.override',
    /^Remove (?<tokens>.+) from the byline override, or add credits: the story names (?<count>\d+) contributors?\.$/,
  ],
  ['refusal.photo', /^Add a credit to the lead photo, or choose another photo\.$/],
  ['refusal.audio.file', /^Choose the audio file, or remove the audio track\.$/],
  [
    'refusal.audio.production',
    /^Say how the audio was produced, so that readers learn about AI\.$/,
  ],
  [
    'refusal.audio.consent',
    /^Confirm that the person whose voice is cloned has agreed, or use another voice\.$/,
  ],
  ['refusal.slug.taken', /^"(?<slug>.+)" is taken\. "(?<free>.+)" is free\.$/],
  [
    'refusal.slug.form',
    /^A slug has lower-case letters, digits and single hyphens, at most 80 characters, such as "(?<example>.+)"\.$/,
  ],
  ['refusal.long', /^Shorten this to (?<most>\d+) characters; it has (?<count>\d+)\.$/],
  [
    'refusal.character',
    /^Remove the character at place (?<place>\d+): (?<code>U\+[\dA-F]+) is .+ and cannot be stored\.$/,
  ],
  ['refusal.time.gap', /^(?<clock>\S+) does not exist in (?<zone>\S+), where clocks go forward/],
  ['refusal.time.twice', /^(?<clock>\S+) happens twice in (?<zone>\S+), where clocks go back/],
  ['refusal.time', /^.{1,60} is not a time\. Send /s],
  ['refusal.date', /^Send a date that exists, such as 2024-02-29; years 1000 to 9999\.$/],
  ['refusal.fill-in', /^Fill in "(?<field>.+)"\.$/],
  ['refusal.picture', /^Choose the picture\.$/],
  ['refusal.several', /^(?<count>\d+) errors occurred$/],
];
