import { isMadeWithAi } from './ai-credit';
import { kindOfFlags, withoutTrailingFlags } from './credit-flags';
import { isName, readNames } from './credit-names';
import { kindInWords, withoutOpenings } from './credit-opening';
import { isKnownOrganisation, isOrganisationName, isPlatform } from './organisation-name';
import type { PhotoKind } from './photo-kind';

/** What a credit line says about a photo. */
export interface CreditLineParts {
  /** What the picture is; `null` for a photo, and where the line does not say. */
  kind: PhotoKind | null;
  photographer: string | null;
  /** Several agencies are joined with "/", in the order of the line. */
  agency: string | null;
  distributor: string | null;
  /** What the parts cannot hold: `File`, `Pool`, `Handout`, `Courtesy`, `©`, a licence, a date. */
  flags: string[];
  /** Whether every word of the line was understood; else the parts are empty. */
  sure: boolean;
}

/** A longer text is no credit line. */
const LONGEST_LINE = 1000;

/**
 * Takes a pasted credit line apart: "(Photo by X/Y via Z)", "X/Y", "AP Photo/X, File",
 * "Фото: X / Y через Z". The form of such a line is the supplier's choice (IPTC Photo Metadata,
 * Credit Line), so the parts are suggestions for the editor; with `flags` the whole line is better
 * kept as the photo's `creditLine`. A single name counts as an agency when it looks like one. A line
 * with a word in it that is neither a name nor known gives no parts.
 */
export function parseCreditLine(text: string): CreditLineParts {
  if (text.length > LONGEST_LINE) return unsure(null, []);
  const line = withoutBrackets(tidy(text));
  if (isMadeWithAi(line)) return { ...unsure('ai-generated', ['AI']), sure: true };
  const direct = parseNamed(line);
  if (direct.sure) return direct;
  return parseWithoutJoint(line) ?? { ...direct, kind: direct.kind ?? kindInWords(line) };
}

function parseNamed(line: string): CreditLineParts {
  const opening = withoutOpenings(line);
  const isCourtesy = opening.flags.includes('Courtesy');
  const {
    makers,
    distributor,
    flags: found,
  } = isCourtesy ? { ...splitDistributor(opening.rest), flags: [] } : withoutFlags(opening.rest);
  const read = isCourtesy ? { names: givers(makers), flags: [] } : readNames(makers);
  const { names } = read;
  const isFrom = SOURCED.has(opening.kind ?? '');
  // A screenshot comes from a network as a photo from an agency.
  const flags = [...new Set([...opening.flags, ...found, ...read.flags])].filter(
    (flag) => !(isFrom && flag === 'Social media')
  );
  const kind = opening.kind ?? kindOfFlags(flags);
  const isClear =
    names !== null &&
    (distributor === null || isDistributor(distributor, names.length === 0)) &&
    !(opening.isSource && names.some(({ isPerson }) => isPerson));
  if (!isClear) return unsure(kind, flags);
  if (names.length === 0 && distributor === null) {
    return { ...unsure(kind, flags), sure: kind !== null || flags.length > 0 };
  }
  // Whose page it stood on has not necessarily taken it either.
  const isSource = isCourtesy || isFrom || isPlatform(names[0]?.text ?? '');
  const sorted = sortNames(names, isSource);
  return sorted ? { kind, ...sorted, distributor, flags, sure: true } : unsure(kind, flags);
}

/** Flags stand at the end of the line, and at the end of what stands before "via". */
function withoutFlags(text: string): ReturnType<typeof splitDistributor> & { flags: string[] } {
  const whole = withoutTrailingFlags(text);
  const { makers, distributor } = splitDistributor(whole.rest);
  const inner = withoutTrailingFlags(makers);
  return { makers: inner.rest, distributor, flags: [...whole.flags, ...inner.flags] };
}

/** "Фото УНІАН", "Photo AFP": only what is no genitive can be taken for a name. */
function parseWithoutJoint(line: string): CreditLineParts | null {
  const rest = /^(?:фото|світлина|photos?|picture|image)\s+(\S.*)$/iu.exec(line)?.[1];
  const [first = ''] = rest?.split(/\s*[/,|]\s*/) ?? [];
  if (rest === undefined || !(isKnownOrganisation(first) || /^\p{Lu}{2,6}$/u.test(first)))
    return null;
  const parts = parseNamed(rest);
  return parts.sure ? parts : null;
}

function tidy(text: string): string {
  const line = text
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/^[,;:|/•–—-]+ ?(?=\p{L})|[ ,;:|/•]+$/gu, '');
  // A full stop ends the sentence, but belongs to "Ltd." and to an initial.
  return line.replace(/(?<!\b(?:co|corp|inc|jr|ltd|sr|[a-z]))\.(?=\)?$)/i, '');
}

function withoutBrackets(line: string): string {
  const bare = /^\((?:[^()]|\([^()]*\))*\)$/.test(line) || /^\[[^[\]]*\]$/.test(line);
  return bare ? tidy(line.slice(1, -1)) : line;
}

/** The last "via" names the distributor; earlier ones only pass the picture on. */
function splitDistributor(line: string): { makers: string; distributor: string | null } {
  const parts = line.replace(ON_LIBRARY, ' via ').split(VIA);
  const last = parts.pop() ?? '';
  if (parts.length === 0) return { makers: last, distributor: null };
  const makers = parts.filter((part) => part !== '').join('/');
  return {
    makers: makers.replace(/[\s,;/|–—-]+$/u, ''),
    distributor: last.replace(/\s*\/\s*/g, '/') || null,
  };
}

/** Alone it must be an organisation: nothing says that a person passes pictures on. */
function isDistributor(text: string, isAlone: boolean): boolean {
  const [first = ''] = text.split('/');
  if (isAlone && !isOrganisationName(first)) return false;
  return text.split('/').every((name) => isName(name.trim()) && !/\d{3}/.test(name));
}

/** Who gave a picture away has not necessarily taken it, and may be anybody. */
function givers(text: string): Array<{ text: string; isPerson: boolean }> {
  return text === '' ? [] : [{ text: text.replace(/\s*\/\s*/g, '/'), isPerson: false }];
}

/**
 * Wire services put themselves first ("REUTERS/X"), everyone else the photographer ("X/Getty").
 * @returns `null` where a lone word stands before a full name: either may be the photographer
 */
function sortNames(
  names: ReadonlyArray<{ text: string; isPerson: boolean }>,
  isSource: boolean
): { photographer: string | null; agency: string | null } | null {
  const at = isSource ? -1 : names.findIndex(({ isPerson }) => isPerson);
  const [person, next] = names.slice(Math.max(at, 0));
  if (at >= 0 && next?.isPerson && !person?.text.includes(' ') && next.text.includes(' '))
    return null;
  const agencies = names.filter((_name, index) => index !== at).map(({ text }) => text);
  return { photographer: names[at]?.text ?? null, agency: agencies.join('/') || null };
}

function unsure(kind: PhotoKind | null, flags: string[]): CreditLineParts {
  return { kind, photographer: null, agency: null, distributor: null, flags, sure: false };
}

/** Pictures that nobody has photographed: the name is where they come from. */
const SOURCED: ReadonlySet<string> = new Set([
  'screenshot',
  'video-grab',
  'satellite-image',
  'courtesy',
]);
const VIA = /(?:^|[\s,;/|–—-]+)(?:via|через)\s+/iu;
const ON_LIBRARY =
  / (?:on|from|at) (?=(?:unsplash|pexels|pixabay|flickr|wikimedia|shutterstock)\b)/iu;
