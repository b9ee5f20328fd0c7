import { cleaned } from '../../domain/clean-text';
import { webAddress } from '../../domain/web-address';
import type { FeedsSettings } from './settings';

/** Every key of the plugin's configuration with its default; the README explains each. */
const defaults: FeedsSettings = {
  title: '',
  description: '',
  copyright: '',
  items: 50,
  // Empty, because Strapi would fill a shorter list up with the end of a longer default.
  hubs: [],
  podcast: { image: '', category: 'News', email: '' },
};

export const config = { default: defaults, validator };

/** Strapi calls this with the merged values before anything starts; a throw refuses to start. */
function validator(given: FeedsSettings): void {
  const problems = [
    ...unknownKeys('feeds', given, defaults),
    ...unknownKeys('feeds.podcast', Object(given.podcast) as object, defaults.podcast),
    ...textProblems(given),
    ...addressProblems(given),
  ];
  if (!Number.isInteger(given.items) || given.items < 1 || given.items > 100) {
    problems.push('feeds.items must be a whole number from 1 to 100.');
  }
  if (problems.length > 0) {
    throw new Error(`The feeds plugin's configuration is wrong. ${problems.join(' ')}`);
  }
}

function unknownKeys(name: string, given: object, known: object): string[] {
  return Object.keys(given)
    .filter((key) => !(key in known))
    .map((key) => `${name}.${key} is not a setting: use one of ${Object.keys(known).join(', ')}.`);
}

function textProblems({ title, description, copyright, podcast }: FeedsSettings): string[] {
  const { category, email } = Object(podcast) as Record<string, unknown>;
  const podcastTexts = { 'podcast.category': category, 'podcast.email': email };
  return Object.entries({ title, description, copyright, ...podcastTexts })
    .filter(([, text]) => typeof text !== 'string' || cleaned(text) !== text)
    .map(([key]) => `feeds.${key} must be a text without control characters.`);
}

function addressProblems({ hubs, podcast }: FeedsSettings): string[] {
  const isAddress = (text: unknown): boolean =>
    typeof text === 'string' && webAddress(text) !== null;
  const problems: string[] = [];
  if (!Array.isArray(hubs) || !hubs.every(isAddress)) {
    problems.push(
      'feeds.hubs must be a list of addresses, such as https://hub.example (environment: FEEDS_HUBS).'
    );
  }
  const { image } = Object(podcast) as Record<string, unknown>;
  if (image !== '' && !isAddress(image)) {
    problems.push(
      'feeds.podcast.image must be the address of a picture (environment: FEEDS_PODCAST_IMAGE).'
    );
  }
  return problems;
}
