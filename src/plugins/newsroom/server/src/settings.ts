import type { Core, UID } from '@strapi/strapi';

import type { AttributeNames } from '../../domain/attribute-names';
import type { Language } from '../../domain/languages/language';
import { absoluteUrl as completed } from '../../domain/file-output';
import type { SetUp } from '../../domain/set-up';
import type { Occurrence } from '../../domain/zone-history';

/** The plugin's configuration, as `config/plugins.ts` may set it. */
export interface NewsroomSettings {
  /** IANA zone of the newsroom's clock; shown in the spelling given here. */
  timeZone: string;
  /** The newsroom's locales, code to name; created once, at the first start on a new database. */
  locales: Record<string, string>;
  /** How readers' texts are worded, by locale: a language, or the code of one to follow. `en` and `uk` are there. */
  languages: Record<string, Language | string>;
  /** What the first start may do; without a word all of it on a new database, nothing on a used one. */
  setUp: SetUp;
  /** Reading speed behind `readingTime`. */
  wordsPerMinute: number;
  /** Whether a story may be published under a time more than five minutes ahead. */
  futureDates: 'refuse' | 'allow';
  /** How often the database is asked for changes that another instance has left to be followed up. */
  publicationPollSeconds: number;
  /** Whether reads take publications from the store; if not, all is computed each time. */
  readsStore: boolean;
  /** What happens to audio whose text has changed since: shown with `stale: true`, or left out. */
  staleAudio: 'flag' | 'withhold';
  /** The sentence about AI-assisted audio, by locale; `en` serves locales without their own. */
  disclosures: Record<string, string>;
  /** Where readers find a document, below the public address; `{slug}` and `{day}` are filled in. */
  addresses: Record<AddressedType, string>;
  /** Most briefs that one day's answer holds. */
  dayLimit: number;
  /** GraphQL's relations many at once, or each entry's on its own as in stock Strapi. */
  graphqlResolvers: 'batched' | 'strapi';
  /** An origin of its own for media files, such as `https://media.example.org`; `''` is the public address. */
  mediaOrigin: string;
  /** About times on PostgreSQL that were stored before they were kept in UTC; read at the start. */
  storedTimes: {
    /** The zone whose wall clock they are; `''` where that is not known or does not matter. */
    writtenIn: string;
    /** Which of the two a wall clock means that happened twice. */
    twice: Occurrence;
  };
  contentTypes: Record<NewsroomType, UID.ContentType>;
  /** By kind, attributes that the type has under another name: the newsroom's, then the type's. */
  fields: AttributeNames;
  /** Other types of the host whose queries and answers follow the newsroom's rules as well. */
  alsoGuards: string[];
}

export type NewsroomType = 'article' | 'liveBrief' | 'author' | 'photo';

export type AddressedType = Exclude<NewsroomType, 'photo'>;

/** The live configuration. Not kept: tests and reloads may change it. */
export function settings(strapi: Core.Strapi): NewsroomSettings {
  return strapi.config.get<NewsroomSettings>('plugin::newsroom');
}

/** Which of the four types a UID is, or `null` for any other content type. */
export function newsroomType(strapi: Core.Strapi, uid: string): NewsroomType | null {
  const { contentTypes } = settings(strapi);
  if (uid === contentTypes.article) return 'article';
  if (uid === contentTypes.liveBrief) return 'liveBrief';
  if (uid === contentTypes.author) return 'author';
  return uid === contentTypes.photo ? 'photo' : null;
}

/** The public address of this server, without a slash at its end. */
export function publicAddress(strapi: Core.Strapi): string {
  const configured = strapi.config.get<string | undefined>('server.url');
  const address =
    configured || `http://localhost:${strapi.config.get<number>('server.port', 1337)}`;
  return address.replace(/\/+$/, '');
}

/** The origin of media files, when they have one of their own. */
export function mediaAddress(strapi: Core.Strapi): string | undefined {
  return settings(strapi).mediaOrigin || undefined;
}

/** Makes a media file's root-relative path absolute; addresses that are absolute already stay. */
export function absoluteUrl(strapi: Core.Strapi, url: string): string {
  return completed(url, mediaAddress(strapi) ?? publicAddress(strapi));
}
