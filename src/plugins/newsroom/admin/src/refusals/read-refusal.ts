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
  [
    'refusal.body-picture.photo',
    /^Make a Photo entry of “(?<name>.+)” and give it a credit, or remove /s,
  ],
  ['refusal.body-picture.credit', /^Add a credit to the Photo entry of “(?<name>.+)”, or remove /s],
  [
    'refusal.body-picture.description',
    /^Describe “(?<name>.+)” in the alternative text of its Photo entry, or remove /s,
  ],
  [
    'refusal.body-picture.elsewhere',
    /^Upload “(?<name>.+)” to the media library and insert it from there, or remove /s,
  ],
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
  ['refusal.time.ahead', /^This time has not come yet\. /],
  [
    'refusal.address.scheme',
    /^Give an address that begins with https:\/\/, not with "(?<scheme>.+)"\.$/,
  ],
  ['refusal.address.whole', /^Give a whole address, such as /],
  ['refusal.address.hidden', /^Type the address anew: /],
  ['refusal.time', /^.{1,60} is not a time\. Send /s],
  ['refusal.date', /^Send a date that exists, such as 2024-02-29; years 1000 to 9999\.$/],
  ['refusal.fill-in', /^Fill in "(?<field>.+)"\.$/],
  ['refusal.picture', /^Choose the picture\.$/],
  ['refusal.desk.changed', /^Somebody else has changed this brief meanwhile\./],
  ['refusal.desk.down', /^Somebody else has taken this brief down meanwhile\./],
  ['refusal.desk.gone', /^This brief no longer exists\.$/],
  ['refusal.desk.field', /^Your role may not change this field\.$/],
  ['refusal.desk.story', /^This story no longer exists in this language\. Choose another one/],
  ['refusal.desk.photo', /^This photo no longer exists\. Choose another one/],
  ['refusal.desk.rich', /^This text has links or marks\. Open the full editor\.$/],
  ['refusal.desk.unfinished', /^This brief has changes that are not published\. Edit it here/],
  ['refusal.desk.long', /^Shorten this by (?<excess>\d+) characters: (?<most>\d+) fit\.$/],
  ['refusal.desk.day', /^".{0,100}" is not a day\. Give one as YYYY-MM-DD/s],
  ['refusal.desk.language', /^Give one language of (?<codes>.+)\.$/],
  ['refusal.desk.parameter', /^Invalid parameter "(?<param>\w+)"\. /],
  // What only a page that is older than its server would send.
  [
    'refusal.desk.outdated',
    /^(?:Send (?:the fields of a brief in "data"|the version of the brief that was changed|a time as text, or null for now|a text|a documentId, or null for none|true or false)\.$|".*" is no field of the desk\. )/s,
  ],
  ['refusal.several', /^(?<count>\d+) errors occurred$/],
];
