import { attributeNameProblems } from '../../domain/attribute-names';
import { DEFAULT_DISCLOSURES } from '../../domain/audio-disclosure';
import { isCanonicalPattern } from '../../domain/canonical-path';
import { KIND_UIDS } from '../../domain/kind-uids';
import { setUpProblems } from '../../domain/set-up';
import { storedTimesProblems } from '../../domain/stored-times';
import { isTimeZone } from '../../domain/time-zone';
import type { Occurrence } from '../../domain/zone-history';
import { languageProblems } from './languages/configured-languages';
import type { NewsroomSettings } from './settings';

/** Every key of the plugin's configuration with its default; the README explains each. */
const defaults: NewsroomSettings = {
  timeZone: 'Europe/Kyiv',
  locales: { en: 'English (en)', uk: 'Ukrainian (uk)' },
  languages: {},
  setUp: {},
  wordsPerMinute: 200,
  futureDates: 'refuse',
  publicationPollSeconds: 5,
  readsStore: true,
  staleAudio: 'flag',
  disclosures: DEFAULT_DISCLOSURES,
  addresses: {
    article: '/stories/{slug}',
    liveBrief: '/live/{day}#{slug}',
    author: '/authors/{slug}',
  },
  dayLimit: 1000,
  graphqlResolvers: 'batched',
  mediaOrigin: '',
  // From the environment by itself: a start that asks for it must not need a change of configuration.
  storedTimes: {
    writtenIn: process.env.DATABASE_TIMES_ZONE ?? '',
    twice: (process.env.DATABASE_TIMES_TWICE || 'first') as Occurrence,
  },
  contentTypes: { ...KIND_UIDS } as NewsroomSettings['contentTypes'],
  fields: {},
  alsoGuards: [],
};

const ADDRESS_PARTS = { article: ['slug', 'day'], liveBrief: ['slug', 'day'], author: ['slug'] };

export const config = { default: defaults, validator };

/** Strapi calls this with the merged values before anything starts; a throw refuses to start. */
function validator(given: NewsroomSettings): void {
  const problems = [
    ...unknownKeys(given),
    ...timeProblems(given),
    ...setUpProblems(given.setUp, given.locales),
    ...storedTimesProblems(given.storedTimes),
    ...audioProblems(given),
    ...addressProblems(given),
    ...languageProblems(given),
    ...typeProblems(given),
    ...attributeNameProblems(given.fields),
    ...publicationProblems(given),
    ...storeProblems(given),
    ...graphqlProblems(given),
    ...mediaProblems(given),
  ];
  if (problems.length > 0) {
    throw new Error(`The newsroom plugin's configuration is wrong. ${problems.join(' ')}`);
  }
}

function unknownKeys(given: NewsroomSettings): string[] {
  const known = Object.keys(defaults);
  return Object.keys(given)
    .filter((key) => !known.includes(key))
    .map((key) => `newsroom.${key} is not a setting: use one of ${known.join(', ')}.`);
}

function timeProblems(given: NewsroomSettings): string[] {
  const { timeZone, wordsPerMinute, dayLimit, futureDates } = given;
  const problems: string[] = [];
  if (futureDates !== 'refuse' && futureDates !== 'allow') {
    problems.push(
      'newsroom.futureDates must be "refuse" or "allow" (environment: NEWSROOM_FUTURE_DATES).'
    );
  }
  if (typeof timeZone !== 'string' || !isTimeZone(timeZone)) {
    problems.push(
      `newsroom.timeZone is ${JSON.stringify(timeZone)}: give an IANA zone name such as "Europe/Kyiv" (environment: NEWSROOM_TIME_ZONE).`
    );
  }
  if (!isWhole(wordsPerMinute, 50, 1000)) {
    problems.push('newsroom.wordsPerMinute must be a whole number from 50 to 1000.');
  }
  if (!isWhole(dayLimit, 1, 10_000)) {
    problems.push('newsroom.dayLimit must be a whole number from 1 to 10000.');
  }
  return problems;
}

function audioProblems({ staleAudio, disclosures }: NewsroomSettings): string[] {
  const problems: string[] = [];
  if (staleAudio !== 'flag' && staleAudio !== 'withhold') {
    problems.push('newsroom.staleAudio must be "flag" or "withhold".');
  }
  if (!isTextMap(disclosures) || !('en' in disclosures)) {
    problems.push('newsroom.disclosures must map locales to sentences and have one for "en".');
  }
  return problems;
}

function addressProblems({ addresses, locales }: NewsroomSettings): string[] {
  const problems: string[] = [];
  for (const key of ['article', 'liveBrief', 'author'] as const) {
    const pattern: unknown = addresses?.[key];
    const problem =
      typeof pattern === 'string'
        ? isCanonicalPattern(pattern, ADDRESS_PARTS[key])
        : 'It must be a text.';
    if (problem) problems.push(`newsroom.addresses.${key}: ${problem}`);
  }
  if (!isTextMap(locales)) {
    problems.push('newsroom.locales must map locale codes to their names.');
  }
  return problems;
}

function typeProblems({ contentTypes, alsoGuards }: NewsroomSettings): string[] {
  const problems = (['article', 'liveBrief', 'author', 'photo'] as const)
    .filter((key) => typeof contentTypes?.[key] !== 'string')
    .map((key) => `newsroom.contentTypes.${key} must be the UID of a content type.`);
  if (!Array.isArray(alsoGuards) || alsoGuards.some((uid) => typeof uid !== 'string')) {
    problems.push(
      'newsroom.alsoGuards must be a list of UIDs of content types, such as api::page.page.'
    );
  }
  return problems;
}

function isWhole(value: unknown, min: number, max: number): boolean {
  return Number.isInteger(value) && Number(value) >= min && Number(value) <= max;
}

function isTextMap(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).every((entry) => typeof entry === 'string' && entry.trim() !== '')
  );
}

function mediaProblems({ mediaOrigin }: NewsroomSettings): string[] {
  if (mediaOrigin === '') return [];
  if (typeof mediaOrigin === 'string' && URL.canParse(mediaOrigin)) {
    if (new URL(mediaOrigin).origin === mediaOrigin) return [];
  }
  return [
    'newsroom.mediaOrigin must be an origin such as https://media.example.org, without a path (environment: UPLOADS_ORIGIN).',
  ];
}

function publicationProblems({ publicationPollSeconds: seconds }: NewsroomSettings): string[] {
  if (typeof seconds === 'number' && seconds >= 0.1 && seconds <= 86_400) return [];
  return [
    'newsroom.publicationPollSeconds must be a number from 0.1 to 86400 (environment: NEWSROOM_PUBLICATION_POLL_SECONDS).',
  ];
}

function storeProblems({ readsStore }: NewsroomSettings): string[] {
  return typeof readsStore === 'boolean' ? [] : ['newsroom.readsStore must be true or false.'];
}

function graphqlProblems({ graphqlResolvers }: NewsroomSettings): string[] {
  if (graphqlResolvers === 'batched' || graphqlResolvers === 'strapi') return [];
  return [
    'newsroom.graphqlResolvers must be "batched" or "strapi" (environment: NEWSROOM_GRAPHQL_RESOLVERS).',
  ];
}
