import type { SetUp } from '../../domain/set-up';

/** The languages that the newsroom brings. */
const LOCALES = ['en', 'uk'];

const ALL: SetUp = { publicReads: true, locales: LOCALES, roles: true };
const NONE: SetUp = { publicReads: false, locales: [], roles: false };

const WORDS: Readonly<Record<string, keyof SetUp>> = {
  reads: 'publicReads',
  locales: 'locales',
  roles: 'roles',
};

export const SET_UP_WORDS = 'all, none, later, or some of reads, locales and roles with commas';

/** What is asked, and what each answer means. */
export const SET_UP_QUESTION = [
  'At its first start the newsroom can set up the database:',
  '  reads    visitors may read articles, live briefs, authors and photos',
  `  locales  the languages ${LOCALES.join(' and ')} are created`,
  `  roles    Strapi's Editor and Author may work on them, and visitors may not register`,
  'later leaves it open: a database that is new gets all, one that was in use gets nothing.',
];

/**
 * What `--set-up` means.
 * @returns `null` to leave it to what the first start finds, `undefined` for another word
 */
export function readSetUp(text: string): SetUp | null | undefined {
  const words = text.split(',').map((word) => word.trim());
  const [first = ''] = words;
  if (words.length === 1) {
    if (first === 'later') return null;
    if (first === 'all') return ALL;
    if (first === 'none') return NONE;
  }
  if (words.some((word) => !Object.hasOwn(WORDS, word))) return undefined;
  const chosen = words.flatMap((word) => WORDS[word] ?? []);
  return Object.fromEntries(
    Object.entries(NONE).map(([key, no]) => [
      key,
      chosen.includes(key as keyof SetUp) ? ALL[key as keyof SetUp] : no,
    ])
  );
}
