import type { PhotoKind } from './photo-kind';

/** Words of a credit that are no name, taken off its end, and what is left of it. */
export interface Flagged {
  rest: string;
  flags: string[];
}

/** Takes licences, dates, addresses and words such as "File" or "Pool" off the end of a line. */
export function withoutTrailingFlags(line: string): Flagged {
  const found: Flagged = { rest: line, flags: [] };
  for (let before = ''; before !== found.rest;) {
    before = found.rest;
    for (const taker of TAKERS) taker(found);
  }
  return found;
}

/** The flag that a name is in truth, such as `Pool`; `null` for a name. */
export function flagOf(name: string): string | null {
  const word = WORD.exec(name.trim())?.[1];
  if (word) return word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
  return LICENCE.test(name) || RIGHTS.test(name) ? name : null;
}

/** A name with a flag behind it, as in "Kremlin Pool Photo" and "Jane Roe-Pool". */
export function withoutInnerFlag(name: string): Flagged {
  const match = INNER.exec(name);
  const flag = match?.[2] === undefined ? null : flagOf(match[2]);
  return match?.[1] && flag ? { rest: match[1].trim(), flags: [flag] } : { rest: name, flags: [] };
}

/** What the flags say of the picture, the first that says something. */
export function kindOfFlags(flags: readonly string[]): PhotoKind | null {
  for (const flag of flags) {
    const kind = KINDS.get(flag.toLowerCase());
    if (kind) return kind;
  }
  return null;
}

const WORD =
  /^(files?|pool|handout|hand-?out|ho|archives?|archival|архів(?:не|ний)?|пул|хендаут|stringer|str|staff|contributor|uncredited|own work|ілюстративне|illustrative|all rights reserved|-|–|—)(?: (?:photo|picture|image|pic|фото))?$/iu;
const INNER =
  /^(.+?)(?:\s*[-–]\s*|\s+)((?:wpa )?(?:pool|handout|file)(?: (?:photo|picture|image))?)$/iu;
const LICENCE =
  /^(?:(?:licen[cs]ed? (?:under )?|ліцензія |ліцензовано )?(?:cc0|cc[ -]by|creative commons|public domain|pdm|gfdl|ogl|open government licen[cs]e|fair use|суспільне надбання))/iu;
const RIGHTS =
  /^(?:all rights reserved|editorial use only|no sales|no archives?|used (?:with|by) permission.*|with permission.*|усі права захищен\p{L}+|всі права захищен\p{L}+)\.?$/iu;
const MONTH =
  '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?|січня|лютого|березня|квітня|травня|червня|липня|серпня|вересня|жовтня|листопада|грудня';
const DATE = new RegExp(
  `(?:^|[\\s,;(|/–—-]+)((?:${MONTH}) \\d{1,2},? \\d{4}|\\d{1,2} (?:${MONTH}),? \\d{4}(?: року| р\\.)?` +
    `|(?:${MONTH}) \\d{4}|\\d{1,2}[./]\\d{1,2}[./]\\d{2,4}|\\d{4}-\\d\\d-\\d\\d|(?<=[,;|/–—-]\\s*)\\d{4})\\)?$`,
  'iu'
);
const ADDRESS = /[\s,;:–—|(-]*((?:https?:\/\/|www\.)\S+?)\)?$/iu;
const LICENCE_END =
  /[\s,;/|–—-]+((?:(?:licen[cs]ed? (?:under )?|ліцензія )?(?:cc0|cc[ -]by)[^,;/|()]*|creative commons[^,;/|()]*|public domain|суспільне надбання))$/iu;
const SENTENCE = /[\s,;.]*[.,;/|–—-]\s*([^.,;/|]+)\.?$/u;
const SIGN = /[\s,]+((?:©|\(c\))(?: ?\d{4})?)$/iu;
const BRACKETS = /\s*[([]([^()[\]]+)[)\]]$/u;
const NUMBER = /^\d{4,}[a-z]{0,2}$/i;

const KINDS: ReadonlyMap<string, PhotoKind> = new Map([
  ['file', 'archive'],
  ['files', 'archive'],
  ['archive', 'archive'],
  ['archives', 'archive'],
  ['archival', 'archive'],
  ['архів', 'archive'],
  ['архівне', 'archive'],
  ['архівний', 'archive'],
  ['pool', 'pool'],
  ['пул', 'pool'],
  ['handout', 'handout'],
  ['hand-out', 'handout'],
  ['ho', 'handout'],
  ['хендаут', 'handout'],
  ['courtesy', 'courtesy'],
]);

type Taker = (found: Flagged) => void;

function take(found: Flagged, pattern: RegExp, read: (text: string) => string | null): void {
  const match = pattern.exec(found.rest);
  const flag = match?.[1] === undefined ? null : read(match[1].trim());
  if (!match || flag === null) return;
  found.rest = found.rest.slice(0, match.index).replace(/[\s,;/|–—-]+$/u, '');
  if (!found.flags.includes(flag)) found.flags.push(flag);
}

const TAKERS: readonly Taker[] = [
  (found) =>
    take(found, BRACKETS, (text) => (NUMBER.test(text) && text.length > 4 ? text : flagOf(text))),
  (found) => take(found, SIGN, (text) => text),
  (found) => take(found, ADDRESS, (text) => text),
  (found) => take(found, DATE, (text) => text),
  (found) => take(found, LICENCE_END, flagOf),
  (found) => take(found, SENTENCE, flagOf),
];
