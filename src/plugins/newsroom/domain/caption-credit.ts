import { isMadeWithAi } from './ai-credit';
import { parseCreditLine } from './credit-line';
import { isPersonName } from './person-name';
import { isUnrecognised, LONGEST_CREDIT_TEXT, type CreditFields } from './credit-fields';
import { hasOpening } from './credit-opening';
import { isKnownOrganisation } from './organisation-name';
import { creditFieldsOf } from './photo-credit-fields';

/** A caption whose end is its picture's credit, taken apart. */
export interface CaptionCredit {
  /** The caption without the credit; `null` when nothing else stood there. */
  text: string | null;
  /** The credit as it stood there. */
  line: string;
  fields: CreditFields;
  /** Terms of use that stood between two credits, as AFP writes them. */
  terms: string | null;
}

/** A caption is searched from its end this far. */
const LONGEST_TAIL = 1500;

/**
 * Sees the credit at the end of a caption: "… reopens. (Photo by X/Y)", "… reopens. REUTERS/X",
 * "… знову відкрили. Фото: X". What might as well be a part of the caption is left in it.
 *
 * @returns `null` when the caption does not end in a credit
 */
export function captionCredit(caption: string): CaptionCredit | null {
  const text = caption.trimEnd();
  const start = Math.max(0, text.length - LONGEST_TAIL);
  const [head, tail] = [text.slice(0, start), text.slice(start)];
  const notice = NOTICE.exec(tail);
  const credited = notice ? tail.slice(0, notice.index) : tail;
  const found = restricted(tail) ?? bracketed(credited) ?? plain(credited);
  const fields = found && creditFieldsOf(found.line);
  if (!found || !fields) return null;
  const rest = (head + found.text).replace(/[\s,;|/•–—-]+$/u, '').trim();
  const terms = found.terms ?? notice?.[1]?.trim() ?? null;
  return { text: rest === '' ? null : rest, line: found.line, fields, terms };
}

/** What Reuters writes behind a credit. */
const NOTICE =
  /\s+((?:ATTENTION EDITORS|TPX IMAGES OF THE DAY|THIS IMAGE HAS BEEN SUPPLIED|EDITORIAL USE ONLY|NO RESALES)[^]*)$/u;

interface Split {
  text: string;
  line: string;
  terms: string | null;
}

const GROUP = /\s*([([](?:[^()[\]]|\([^()]*\))*[)\]])[\s.;]*$/u;

/** "(Photo by X / AFP) / RESTRICTED TO EDITORIAL USE … (Photo by X/AFP via Getty Images)". */
function restricted(tail: string): Split | null {
  const match =
    /(\((?:Photo|PHOTO|Image|Photos)\b[^()]*\))\s*\/?\s*((?:RESTRICTED TO|MANDATORY CREDIT|NO USE |EDITORIAL USE)[^]*?)(\((?:Photo|PHOTO|Image)\b[^()]*\)\.?)?$/u.exec(
      tail
    );
  if (!match) return null;
  const [, first = '', terms = '', second = ''] = match;
  return {
    text: tail.slice(0, match.index),
    line: `${first} ${second}`.trim(),
    terms: terms.trim(),
  };
}

/** One or more brackets, each with a credit in it. */
function bracketed(tail: string): Split | null {
  let text = tail;
  const lines: string[] = [];
  for (let match = GROUP.exec(text); match?.[1] && isCredit(match[1]); match = GROUP.exec(text)) {
    lines.unshift(match[1]);
    text = text.slice(0, match.index);
  }
  return lines.length === 0 ? null : { text, line: lines.join(' '), terms: null };
}

/** A credit without brackets: behind a sentence, on a line of its own, behind a bar or a dash. */
function plain(tail: string): Split | null {
  const starts = [...tail.matchAll(BOUNDARY)].map(({ index, 0: gap }) => index + gap.length);
  for (const at of [...starts, ...labelsIn(tail), 0].toSorted((a, b) => a - b)) {
    const line = tail.slice(at).trim();
    if (line.length > LONGEST_CREDIT_TEXT || !isPlainCredit(line)) continue;
    return { text: tail.slice(0, at), line, terms: null };
  }
  return null;
}

/** "Фото:" and the like are credits wherever they stand. */
function labelsIn(tail: string): number[] {
  return [...tail.matchAll(LABEL)].map(({ index, 0: match }) => index + match.search(/\S/u));
}

const BOUNDARY = /[.!?…»”")\]]\s+|\s*\n\s*|\s+[|/•–—-]\s+/gu;
const LABEL =
  /\s(?:(?:Photo|Image|Picture)(?: [Cc]redit)?|Credit|Фото|Світлина|Ілюстрація|Скриншот|Автор(?:ка)? фото|Джерело фото|Колаж|Інфографіка):(?=\s?\S)/gu;
const WIRE =
  /^(?:AP Photo|AFP PHOTO|REUTERS|Reuters|EPA(?:-EFE)?|AFP|UNIAN|УНІАН|Ukrinform|Укрінформ|IMAGO|Imago|Getty Images)\s?\/\s?\S/u;
const AGENCIES =
  /^(?:ap|ap photo|afp|reuters|getty images|getty|epa|epa-efe|ukrinform|укрінформ|unian|уніан|anadolu|anadolu agency|dpa|xinhua|shutterstock|alamy|nurphoto|associated press)$/iu;

function isCredit(group: string): boolean {
  const line = group.slice(1, -1).trim();
  if (line === '' || line.length > LONGEST_CREDIT_TEXT) return false;
  if (hasOpening(line) && !/^(?:file|archive|архів|by) ?/iu.test(line)) return true;
  if (WIRE.test(line) || AGENCIES.test(line) || isMadeWithAi(line)) return true;
  return PROVIDED.test(line) || isNamed(line);
}

/** "Jane Roe/AFP via Getty Images": names of which one is known to give pictures. */
function isNamed(line: string): boolean {
  const { sure, photographer, agency, distributor, flags } = parseCreditLine(line);
  if (!sure) return false;
  const suppliers = [...(agency?.split('/') ?? []), distributor ?? ''];
  const known = suppliers.some(isKnownOrganisation);
  if (flags.some((flag) => LICENCE.test(flag))) return true;
  if (distributor !== null) return known || flags.length > 0;
  if (/[/|]/.test(line)) return known || (agency !== null && (photographer ?? '').includes(' '));
  return photographer !== null && suppliers.some((name) => AGENCIES.test(name));
}

function isPlainCredit(line: string): boolean {
  if (/[.!?…]\s+\p{Lu}/u.test(line.replace(/(?<!\p{L})\p{L}{1,3}\.\s/gu, ''))) return false;
  if (WIRE.test(line) || AGENCIES.test(line) || isSaidSo(line)) return true;
  const isLabel =
    /^[^:]{1,40}:\s?\S/u.test(line) && !/^(?:source|джерело|by|автор(?:ка)?)\s?:/iu.test(line);
  if (!hasOpening(line) || (!isLabel && !/^[\p{Lu}©(]/u.test(line))) {
    return (isMadeWithAi(line) && MADE.test(line)) || (line.length <= 160 && isJoined(line));
  }
  const fields = creditFieldsOf(line);
  if (fields === null) return false;
  return isUnrecognised(fields) ? isLabel && line.length <= 160 : isCertain(line);
}

/** "Jane Roe/AFP": a sentence has no such names alone. */
function isJoined(line: string): boolean {
  return /[/]|\s(?:via|через)\s|\bCC[ -]?BY/iu.test(line) && isNamed(line);
}

/** "Фото Олени Зразкової", "Photo provided by the family": not understood, and yet a credit. */
function isSaidSo(line: string): boolean {
  if (line.length > 120) return false;
  const rest = /^(?:Фото|Світлина|Ілюстрація|Скрі?и?ншот|Колаж|Інфографіка)\s+(\S.*)$/u.exec(
    line
  )?.[1];
  if (
    rest !== undefined &&
    (isPersonName(rest) || FROM.test(rest) || /^\p{Lu}{2,6}(?!\p{L})/u.test(rest))
  ) {
    return true;
  }
  return PROVIDED.test(line) || /^Photos? by \p{Lu}\S* \p{Lu}/u.test(line);
}

/** What is said in so many words ("Photo by X"), not a sentence that begins alike. */
function isCertain(line: string): boolean {
  const { sure, photographer, agency, distributor, flags } = parseCreditLine(line);
  return sure && ([photographer, agency, distributor].some(Boolean) || flags.length > 0);
}

const PROVIDED =
  /^(?:(?:photos?|images?|pictures?|video)\s+)?(?:provided|supplied|released|submitted|contributed) by\s|^(?:photos?|images?)\s+(?:from|via|obtained)\s/iu;
const FROM =
  /^(?:надан\p{L}*|надав|надала|автор\p{L}*|прес-?служб\p{L}*|ілюстративне|(?:з|із|зі) (?:архіву|соцмереж|соціальних мереж|відкритих джерел|відео|facebook|telegram|instagram|youtube|сайту))(?!\p{L})/iu;
const LICENCE = /^(?:cc|creative commons|public domain)/iu;
const MADE =
  /^(?:ai|image|illustration|picture|made|created|generated|згенер|створен|зображ|ілюстр|фото)/iu;
