import { isOrganisationName } from './organisation-name';

/** What a credit line says about a photo. */
export interface CreditLineParts {
  photographer: string | null;
  /** Several agencies are joined with "/", in the order of the line. */
  agency: string | null;
  distributor: string | null;
  /** What the three parts cannot hold: `File`, `Pool`, `Handout`, `Courtesy`, or a licence. */
  flags: string[];
}

/**
 * Takes a pasted credit line apart: "(Photo by X/Y via Z)", "X/Y", "AP Photo/X, File",
 * "Фото: X / Y через Z". The form of such a line is the supplier's choice (IPTC Photo Metadata,
 * Credit Line), so the parts are suggestions for the editor; with `flags` the whole line is better
 * kept as the photo's `creditLine`. A single name counts as an agency when it looks like one.
 * A text of more than 1,000 characters is no credit line and gives no parts.
 */
export function parseCreditLine(text: string): CreditLineParts {
  if (text.length > 1000) return { photographer: null, agency: null, distributor: null, flags: [] };
  const flags: string[] = [];
  const line = withoutTrailingFlags(withoutOpening(withoutBrackets(tidy(text)), flags), flags);
  const { makers, distributor } = splitDistributor(line);
  const names = withoutTrailingFlags(makers, flags)
    .split('/')
    .map((name) => name.trim())
    .filter((name) => name !== '' && !takeFlag(name, flags));
  return { ...sortNames(names, flags), distributor, flags };
}

function tidy(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  // A full stop ends the sentence, but belongs to "Ltd." and to an initial.
  return line.replace(/(?<!\b(?:co|corp|inc|jr|ltd|sr|[a-z]))\.(?=\)?$)/i, '');
}

function withoutBrackets(line: string): string {
  return /^\((?:[^()]|\([^()]*\))*\)$/.test(line) ? line.slice(1, -1).trim() : line;
}

function withoutOpening(line: string, flags: string[]): string {
  const bare = line.replace(PREFIX, '').replace(COPYRIGHT, '');
  const given = bare.replace(COURTESY, '');
  if (given !== bare) flags.push('Courtesy');
  return given;
}

/** The last "via" names the distributor; earlier ones only pass the picture on. */
function splitDistributor(line: string): { makers: string; distributor: string | null } {
  const parts = line.split(VIA);
  const last = parts.pop() ?? '';
  if (parts.length === 0) return { makers: last, distributor: null };
  return { makers: parts.filter((part) => part !== '').join('/'), distributor: last || null };
}

function withoutTrailingFlags(line: string, flags: string[]): string {
  const at = Math.max(line.lastIndexOf(','), line.lastIndexOf('/'));
  if (at < 0 || !takeFlag(line.slice(at + 1).trim(), flags)) return line;
  return withoutTrailingFlags(line.slice(0, at).trim(), flags);
}

/** Remembers the name if it is a flag, and says so. */
function takeFlag(name: string, flags: string[]): boolean {
  const word = FLAG_WORD.exec(name)?.[1];
  const flag = word ? word.charAt(0).toUpperCase() + word.slice(1).toLowerCase() : name;
  if (!word && !LICENCE.test(name)) return false;
  if (!flags.includes(flag)) flags.push(flag);
  return true;
}

/** Wire services put themselves first ("REUTERS/X"), everyone else the photographer ("X/Getty"). */
function sortNames(
  names: readonly string[],
  flags: readonly string[]
): { photographer: string | null; agency: string | null } {
  const agencies = names.map((name) => name.replace(/^(AP|AFP|EPA|UPI) photo$/i, '$1'));
  const people = agencies.map((name) => !isOrganisationName(name));
  // Who gave a picture away has not necessarily taken it.
  const courtesy = flags.includes('Courtesy');
  const at = courtesy ? -1 : people.slice(0, 2).indexOf(true);
  const [photographer = null] = at < 0 ? [] : agencies.splice(at, 1);
  return { photographer, agency: agencies.join('/') || null };
}

const PREFIX =
  /^(?:photo(?:graph)?s?|images?|pictures?|illustrations?|фото|ілюстрація)(?: credit)?(?: ?: ?| by:? | (?=(?:via|через|courtesy|©) ?)|(?<=фото) )/iu;
const COPYRIGHT = /^(?:©|\(c\)) ?(?:\d{4} )?/iu;
const COURTESY = /^courtesy(?: of |: ?| )/iu;
const VIA = /(?:^| )(?:via|через) /iu;
const FLAG_WORD = /^(file|pool|handout)(?: photo)?$/i;
const LICENCE = /^(?:cc0|cc[ -]by|creative commons|public domain)/i;
