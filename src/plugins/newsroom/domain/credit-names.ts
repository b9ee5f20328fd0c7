import { flagOf, withoutInnerFlag } from './credit-flags';
import { isKnownOrganisation, isOrganisationName, isPlatform } from './organisation-name';
import { isPersonList, isPersonName } from './person-name';

/** Whom a credit names. */
export interface CreditNames {
  /** `null` when one of the names may be none. */
  names: Array<{ text: string; isPerson: boolean }> | null;
  flags: string[];
}

/** Takes the makers of a credit apart: "X/Y", "X, Y", "AP Photo/X", "Y photo by X", "X for Y". */
export function readNames(makers: string): CreditNames {
  const flags: string[] = [];
  const flag = (name: string): void => {
    if (!flags.includes(name)) flags.push(name);
  };
  const names: CreditNames['names'] = [];
  for (const part of partsOf(makers)) {
    const read = readPart(part);
    if (read === null) return { names: null, flags };
    for (const { text, isPerson } of read.names) {
      // "ESA/Webb", "NASA/JPL": what follows an agency and is no full name is a part of it.
      const isPart = names.length > 0 && !names[0]?.isPerson && /^[^\s.]{2,}$/u.test(text);
      names.push({ text, isPerson: isPerson && !isPart });
    }
    read.flags.forEach(flag);
  }
  return { names, flags };
}

function readPart(part: string): Pair | null {
  const word = flagOf(part);
  if (word !== null) return { names: [], flags: [word] };
  const pair = madeFor(part) ?? madeBy(part);
  if (pair !== null) return pair;
  const { rest, flags } = withoutInnerFlag(part);
  if (!isName(rest)) return null;
  const name = { text: withoutPhoto(rest), isPerson: !isOrganisation(rest) };
  return { names: [name], flags: isPlatform(rest) ? [...flags, 'Social media'] : flags };
}

/** Whether a text is a name, as far as can be told: what is none is better kept word for word. */
export function isName(text: string): boolean {
  return isOrganisation(text) || (isPersonName(text) && !/[:;]/.test(text));
}

/** Slashes, bars and dashes part names; so do commas, and brackets around an agency. */
function partsOf(makers: string): string[] {
  const parts = makers.split(/\s*[/|\\∕•;]+\s*|\s+[-–—]+\s+/u).flatMap((part) => {
    const bracketed = /^(.+\S)\s*\(([^()]+)\)$/u.exec(part);
    const [, outer = '', inner = ''] = bracketed ?? [];
    return isPersonName(outer) && isOrganisation(inner) ? [outer, inner] : commaParts(part);
  });
  return parts.map((part) => part.replace(/^[\s,]+|[\s,]+$/gu, '')).filter((part) => part !== '');
}

function commaParts(part: string): string[] {
  const pieces = part.split(/\s*,\s+(?!(?:jr|sr|inc|ltd|llc|iii?|iv|plc)\b)/iu);
  if (pieces.length === 1) return [part];
  const isOther = (piece: string): boolean =>
    isOrganisation(withoutInnerFlag(piece).rest) || flagOf(piece) !== null || SPECIAL.test(piece);
  const at = pieces.findIndex(isOther);
  const people = pieces.slice(0, Math.max(at, 0));
  const others = pieces.slice(at);
  const apart =
    at > 0 &&
    (people.length === 1 ? isName(people[0] ?? '') : isPersonList(people)) &&
    others.every(isOther);
  if (apart) return [people.join(', '), ...others];
  const [first = '', ...rest] = pieces;
  const isNamed = (piece: string): boolean =>
    isOther(piece) || (piece.includes(' ') && isPersonName(piece));
  return isKnownOrganisation(first) && rest.every(isNamed) ? pieces : [part];
}

function isOrganisation(text: string): boolean {
  if (isKnownOrganisation(text) || withoutPhoto(text) !== text) return true;
  if (!isOrganisationName(text) || /[:;]\s/.test(text)) return false;
  return !FOREIGN.test(text) && !OPENED.test(text) && !/^\S+ photos?$/iu.test(text);
}

/** "AP Photo", "UN Photo": the agency with what it delivers. */
function withoutPhoto(name: string): string {
  const agency = /^(.+) photos?$/iu.exec(name)?.[1];
  return agency && (isKnownOrganisation(agency) || /^\p{Lu}{2,6}$/u.test(agency)) ? agency : name;
}

type Pair = { names: NonNullable<CreditNames['names']>; flags: string[] };

/** "Jane Roe for The Example Times", "Special to The Example". */
function madeFor(part: string): Pair | null {
  const alone = SPECIAL.exec(part)?.[1];
  if (alone) return isName(alone) ? pairOf(null, alone, ['For']) : null;
  const match = /^(.+?),? (for|для|special to) (.+)$/iu.exec(part);
  const [, person = '', word = '', client = ''] = match ?? [];
  if (!person.includes(' ') || !isPersonName(person) || isOrganisation(person)) return null;
  // A Ukrainian client stands in the genitive, which is nobody's name.
  if (word === 'для' && /\p{Script=Cyrillic}/u.test(client)) return pairOf(person, null, ['For']);
  return isName(client) ? pairOf(person, client, ['For']) : null;
}

/** "U.S. Navy photo by Petty Officer Jane Roe". */
function madeBy(part: string): Pair | null {
  const match = /^(.+?) (?:photo(?:graph)?|image|picture)s?(?: by|:) (.+)$/iu.exec(part);
  const [, owner = '', person = ''] = match ?? [];
  if (!isPersonName(person)) return null;
  const official = owner.replace(/^official /iu, '');
  const flags = official === owner ? [] : ['Official'];
  const flag = flagOf(official) ?? (/^courtesy$/iu.test(official) ? 'Courtesy' : null);
  if (flag !== null) return pairOf(person, null, [...flags, flag]);
  return isOrganisation(official) ? pairOf(person, official, flags) : null;
}

function pairOf(person: string | null, other: string | null, flags: string[]): Pair {
  const names: Pair['names'] = [];
  if (person !== null) names.push({ text: person, isPerson: true });
  if (other !== null) names.push({ text: withoutPhoto(other), isPerson: false });
  return { names, flags };
}

const SPECIAL = /^(?:special to|for) (.+)$/iu;
/** Small words that belong to a sentence about the picture, not to an organisation's name. */
const FOREIGN =
  /(?<!\p{L})(?:provided|supplied|taken|shows?|showing|obtained|released|shared|posted|made|used|from|by|via|with|is|was|this|courtesy|credits?|screen ?shots?|screen ?grabs?|video|permission|reserved|надан\p{L}*|надав|надала|скрі?и?н\p{L}*|кадр\p{L}*|відео|опублік\p{L}+|поширен\p{L}+|зроблен\p{L}+|створен\p{L}+|ілюстра\p{L}+|джерел\p{L}*|архіву|колаж\p{L}*|фото|світлин\p{L}*)(?!\p{L})/iu;
/** What begins with a small word, or with a word for the picture and a small word. */
const OPENED =
  /^(?:(?:[Зз]|[Іі]з|[Зз]і|[Вв]ід|[Нн]а|[Уу]|[Вв]|[Зз]а|[Дд]ля|[Дд]о|[Ff]rom|[Aa]t|[Oo]n|[Ii]n|[Ff]or|[Tt]o|[Oo]f|[Aa]s)\s|(?:[Pp]hotos?|[Ii]mages?|[Pp]ictures?|[Ff]ile|[Ii]llustrations?)\s+(?:\p{Ll}|$))/u;
