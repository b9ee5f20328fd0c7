import { bodyPicture } from '../../support/body-picture';
import { blocks, type Fields } from '../../support/factories';
import { recording, tinyJpeg, uploadFile } from '../../support/files';
import type { HttpClient } from '../../support/http';
import type { Chooser } from './chooser';

/** What the newsroom holds, by id. */
export interface Holdings {
  article: string[];
  'live-brief': string[];
  author: string[];
  photo: string[];
  /** Ids of files in the media library. */
  image: number[];
  sound: number[];
}

export type StoryType = 'article' | 'live-brief';
export type Locale = 'en' | 'uk';

/** Makes up what editors type. */
export interface RandomFields {
  story(type: StoryType): Promise<Fields>;
  /** A change of one thing or two. */
  changedStory(type: StoryType): Promise<Fields>;
  author(): Fields;
  changedAuthor(): Fields;
  photo(): Promise<Fields>;
  changedPhoto(): Fields;
  /** Of a file in the media library. */
  fileInfo(): Fields;
}

const DAYS = ['2024-02-01', '2024-03-31', '2024-10-27', '2023-12-31'];

export function randomFields(client: HttpClient, choose: Chooser, held: Holdings): RandomFields {
  const words = ['Bridge', 'Міст', 'Kyiv and “Lviv”', '<b>River</b>', 'Щедрик 🌉', "Знам'янка"];
  let counted = 0;
  const text = (): string => `${choose.of(words)} ${++counted}`;
  const maybe = <Value>(value: Value): Value | null => (choose.oneIn(3) ? null : value);
  const credits = (): Fields[] =>
    Array.from({ length: 1 + choose.below(3) }, (_, index) => ({
      author: choose.of(held.author),
      role: index === 0 ? 'author' : choose.of(['author', 'translator', 'editor', 'photographer']),
      creditedAs: choose.oneIn(5) ? text() : null,
    })).filter(({ author }) => author);
  const body = async (): Promise<object[]> => {
    const image = choose.oneIn(4) ? choose.of(held.image) : undefined;
    const picture = image === undefined ? [] : [await bodyPicture(client, image)];
    return [...blocks(text(), text()), ...picture];
  };
  const audioTrack = (): Fields | null => {
    const file = choose.of(held.sound);
    const production = choose.of(['human-recording', 'synthetic-voice', 'mixed']);
    return file === undefined ? null : { file, production, voice: maybe(text()) };
  };
  const parts = (type: StoryType): Array<() => Promise<Fields>> => [
    async () => ({ title: text() }),
    async () => ({ body: await body() }),
    async () => ({ credits: credits() }),
    async () => ({ leadPhoto: maybe(choose.of(held.photo)) }),
    async () => ({ datePublished: `${choose.of(DAYS)}T1${choose.below(10)}:30:00Z` }),
    async () => ({ substantiveUpdate: true }),
    async () => ({ slug: choose.oneIn(2) ? `slug-${++counted}` : 'the-same-slug' }),
    ...(type === 'article'
      ? [
          async () => ({ summary: maybe(text()) }),
          async () => ({ bylineOverride: maybe(text()) }),
          async () => ({ audioTrack: maybe(audioTrack()) }),
          async () => ({ corrections: [{ kind: 'correction', text: text() }] }),
        ]
      : [
          async () => ({ article: maybe(choose.of(held.article)) }),
          async () => ({ pinned: choose.oneIn(2), keyEvent: choose.oneIn(2) }),
          async () => ({ sourceName: maybe(text()) }),
        ]),
  ];
  const some = async (type: StoryType, count: number): Promise<Fields> => {
    const chosen = Array.from({ length: count }, () => choose.of(parts(type)));
    const made: Fields[] = [];
    for (const part of chosen) if (part) made.push(await part());
    return Object.assign({}, ...made);
  };
  const translations = (fields: string[]): Fields[] =>
    choose.oneIn(2)
      ? [{ locale: 'uk', ...Object.fromEntries(fields.map((name) => [name, text()])) }]
      : [];
  const authorParts: Array<() => Fields> = [
    () => ({ name: text() }),
    () => ({ name: text() }),
    () => ({ bio: maybe(text()) }),
    () => ({ jobTitle: maybe(text()) }),
    () => ({ translations: translations(['name', 'jobTitle']) }),
    () => ({ kind: choose.of(['person', 'desk']) }),
    () => ({ portrait: maybe(choose.of(held.photo)) }),
    () => ({ listed: choose.oneIn(2) }),
    () => ({ links: [{ label: text(), url: 'https://author.example/' }] }),
    () => ({ email: 'private@author.example' }),
    () => ({}),
  ];
  const photoParts: Array<() => Fields> = [
    () => ({ photographer: text() }),
    () => ({ photographer: maybe(text()), agency: text() }),
    () => ({ caption: maybe(text()) }),
    () => ({ alternativeText: text() }),
    () => ({ creditLine: maybe(text()) }),
    () => ({ translations: translations(['alternativeText', 'caption']) }),
    () => ({ rightsExpire: choose.of(['2020-01-01', '2999-01-01', null]) }),
    () => ({ takenAt: `${choose.of(DAYS)}T12:00:00Z` }),
    () => ({ image: choose.of(held.image) }),
    () => ({ usageTerms: text(), name: text() }),
    () => ({}),
  ];
  return {
    story: async (type) => ({
      title: text(),
      body: await body(),
      credits: credits(),
      ...(await some(type, 2)),
    }),
    changedStory: (type) => some(type, 1 + choose.below(2)),
    author: () => ({ name: text(), ...choose.of(authorParts)?.() }),
    changedAuthor: () => choose.of(authorParts)?.() ?? {},
    photo: async () => ({
      name: text(),
      alternativeText: text(),
      photographer: text(),
      image: choose.of(held.image),
      ...choose.of(photoParts)?.(),
    }),
    changedPhoto: () => choose.of(photoParts)?.() ?? {},
    fileInfo: () => ({
      name: `${text()}.jpg`,
      alternativeText: maybe(text()),
      caption: maybe(text()),
    }),
  };
}

/** A file in the media library; returns its id. */
export function newImage(client: HttpClient): Promise<number> {
  return uploadFile(client, 'random.jpg', 'image/jpeg', tinyJpeg);
}

export function newSound(client: HttpClient, frames: number): Promise<number> {
  return uploadFile(client, 'random.mp3', 'audio/mpeg', recording(frames));
}
