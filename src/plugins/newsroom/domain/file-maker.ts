import { parseCreditLine } from './credit-line';
import { isSameName } from './credit-fields';
import { isOrganisationName } from './organisation-name';
import type { FoundText } from './photo-metadata';

/** Whom a field of a file names beside the credit line, and what it says of the picture. */
export interface Maker {
  person: FoundText | null;
  organisations: FoundText[];
  /** "Handout", "Pool": in the words of the file. */
  flags: FoundText[];
}

const NOBODY: Maker = { person: null, organisations: [], flags: [] };

/** Reads a file's creator: "Jane Roe", "Jane Roe/AFP", "STR", "HANDOUT", "Press Office". */
export function readMaker(creator: FoundText | null): Maker {
  if (creator === null || IS_NOBODY.test(creator.value.trim())) return NOBODY;
  const { sure, photographer, agency, distributor, flags } = parseCreditLine(creator.value);
  // A name that is none by the rules is the creator's all the same.
  if (!sure) return { ...NOBODY, person: creator };
  if (photographer === null && flags.length === 0 && isOrganisationName(creator.value)) {
    return { ...NOBODY, organisations: [creator] };
  }
  const part = (value: string): FoundText => ({
    ...creator,
    value,
    cut: creator.cut && creator.value.trimEnd().endsWith(value),
  });
  return {
    person: photographer === null ? null : part(photographer),
    organisations: [...(agency?.split('/') ?? []), ...(distributor ? [distributor] : [])].map(part),
    flags: flags.filter((flag) => KEPT.test(flag)).map((flag) => part(spelt(creator.value, flag))),
  };
}

/** Reads a file's source, which may also be a number, a place on a disk, or the creator again. */
export function readSource(source: FoundText | null, creator: FoundText | null): Maker {
  if (source === null) return NOBODY;
  const value = source.value.replace(/\b\p{L}*\d+\p{L}*\b/gu, '').trim();
  if (value === '' || (creator && isSameName(value, creator.value))) return NOBODY;
  const read = readMaker({ ...source, value });
  const { sure } = parseCreditLine(value);
  if (!sure) return NOBODY;
  // IPTC's source is the owner: a name that might be a person's is here an organisation's.
  const owner = read.person && !creator?.value.includes(read.person.value) ? [read.person] : [];
  return { person: null, organisations: [...owner, ...read.organisations], flags: read.flags };
}

/** The flag as the file spells it: "POOL". */
function spelt(text: string, flag: string): string {
  const at = text.toLowerCase().indexOf(flag.toLowerCase());
  return at < 0 ? flag : text.slice(at, at + flag.length);
}

/** What agencies write for a creator who is not named: "STR", "Stringer". */
const IS_NOBODY = /^(?:[-–—]|str|stringer|staff|contributor|uncredited|unknown|anonymous|n\/a)$/i;
const KEPT = /^(?:files?|pool|handout|hand-?out|ho|archives?|courtesy|©|official|for)$/i;
