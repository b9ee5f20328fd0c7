import { decodeCursor, type CursorPlace } from './cursor';
import { isDay } from './newsroom-day';
import { isSlug } from './slug';
import { isDayWithinYears } from './time-bounds';

/** Types that have lists in newsroom order. */
export type ListedType = 'article' | 'liveBrief';

interface OfType {
  type: ListedType;
  /** `null` is the site's default language. */
  locale: string | null;
}

interface List extends OfType {
  pageSize: number;
  /** `YYYY-MM-DD` of the newsroom's clock. */
  day: string | null;
}

/** What a documented address asks for, with everything that its answer depends on. */
export type DocumentedRead =
  | (List & { kind: 'page'; page: number })
  | (List & { kind: 'walk'; after: CursorPlace })
  | (OfType & { kind: 'document'; documentId: string })
  | (OfType & { kind: 'slug'; slug: string })
  | (OfType & { kind: 'day'; day: string });

/** How a project serves its lists. */
export interface ReadRules {
  /** Of the two lists, such as `/api/articles`. */
  paths: Record<ListedType, string>;
  /** Entries of a page whose size is not said. */
  pageSize: number;
  /** The most entries of a page. */
  maxPageSize: number;
}

const DOCUMENT_ID = /^[a-z\d]{24}$/;
const LOCALE = /^[a-z]{2,3}(?:-[A-Za-z\d]{2,8})*$/;
const NUMBER = /^[1-9]\d{0,5}$/;

/**
 * Understands the addresses that the contract documents: lists in newsroom order, one document, one
 * by its slug, a day of live briefs.
 * @param address path and query
 * @returns `null` for every other address, and for values that are refused or mean something unusual
 */
export function documentedRead(address: string, rules: ReadRules): DocumentedRead | null {
  const [path = '', search = ''] = address.split('?', 2);
  const given = parametersOf(search);
  if (!given) return null;
  for (const type of ['article', 'liveBrief'] as const) {
    const base = rules.paths[type];
    if (path === base) return listOf(type, given, rules);
    if (path.startsWith(`${base}/`)) return oneOf(type, path.slice(base.length + 1), given);
  }
  return null;
}

type Given = ReadonlyMap<string, string>;

/** @returns `null` where one is given twice */
function parametersOf(search: string): Given | null {
  const given = new Map<string, string>();
  for (const [name, value] of new URLSearchParams(search)) {
    if (given.has(name)) return null;
    given.set(name, value);
  }
  return given;
}

const OF_LISTS = ['locale', 'day', 'pagination[page]', 'pagination[pageSize]', 'pagination[after]'];

function listOf(type: ListedType, given: Given, rules: ReadRules): DocumentedRead | null {
  const locale = localeOf(given, OF_LISTS);
  const day = given.get('day') ?? null;
  const pageSize = numberOf(given.get('pagination[pageSize]'), rules.pageSize);
  if (locale === undefined || pageSize === null || pageSize > rules.maxPageSize) return null;
  if (day !== null && !isKnownDay(day)) return null;
  const list = { type, locale, day, pageSize };
  const after = given.get('pagination[after]');
  if (after === undefined) {
    const page = numberOf(given.get('pagination[page]'), 1);
    return page === null ? null : { kind: 'page', ...list, page };
  }
  const place = decodeCursor(after);
  if (!place || place.at === null || given.has('pagination[page]')) return null;
  return { kind: 'walk', ...list, after: place };
}

function oneOf(type: ListedType, rest: string, given: Given): DocumentedRead | null {
  const locale = localeOf(given, ['locale']);
  if (locale === undefined) return null;
  if (DOCUMENT_ID.test(rest)) return { kind: 'document', type, locale, documentId: rest };
  const [first, second = '', ...more] = rest.split('/');
  if (more.length > 0) return null;
  if (first === 'slug' && isSlug(second)) return { kind: 'slug', type, locale, slug: second };
  if (first === 'days' && type === 'liveBrief' && isKnownDay(second)) {
    return { kind: 'day', type, locale, day: second };
  }
  return null;
}

/** @returns `undefined` where there is another parameter than those, or no language code */
function localeOf(given: Given, names: readonly string[]): string | null | undefined {
  for (const name of given.keys()) if (!names.includes(name)) return undefined;
  const locale = given.get('locale') ?? null;
  return locale === null || LOCALE.test(locale) ? locale : undefined;
}

function isKnownDay(text: string): boolean {
  return isDay(text) && isDayWithinYears(text);
}

function numberOf(text: string | undefined, otherwise: number): number | null {
  if (text === undefined) return otherwise;
  return NUMBER.test(text) ? Number(text) : null;
}
