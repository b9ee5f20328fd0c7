import { cleaned } from './clean-text';
import { feedAudio, type FeedAudio } from './feed-audio';
import { feedPhoto, type FeedPhoto } from './feed-photo';
import { fullText } from './full-text';
import type { StoryContributor, StoryDocument, StoryTime } from './story-document';
import { webAddress } from './web-address';

/** One story in every feed. */
export interface FeedItem {
  /** The address of the document in REST: it stays when the slug changes. */
  id: string;
  /** The reader's page. */
  url: string | null;
  title: string;
  summary: string | null;
  /** BCP 47. */
  language: string;
  published: StoryTime | null;
  /** The newest of publication, substantive update and correction. */
  updated: StoryTime | null;
  firstPublished: StoryTime | null;
  /** As readers see it, without "by". */
  byline: string | null;
  contributors: readonly StoryContributor[];
  bodyHtml: string;
  words: number;
  /** All that the page has: pictures, text, corrections, credits. */
  html: string;
  /** Newest first. */
  corrections: readonly string[];
  photo: FeedPhoto | null;
  audio: FeedAudio | null;
}

/** Where a document's own addresses lie. */
export interface ItemPlace {
  /** The list in REST, such as `https://news.example/api/articles`. */
  stories: string;
  photos: string;
  /** For a document that does not say its language. */
  language: string;
}

export function feedItem(document: StoryDocument, place: ItemPlace): FeedItem {
  const story = cleaned(document);
  const { timestamps, byline, correctionNotes = [] } = story;
  const { published, updated, firstPublished } = timestamps;
  const language = story.locale ?? place.language;
  const photo = feedPhoto(story.photo, place.photos);
  const audio = feedAudio(story.audio ?? null);
  const bodyHtml = story.bodyHtml ?? '';
  const corrections = correctionNotes.map(({ line }) => line);
  return {
    id: itemId(place.stories, story.documentId, language),
    url: webAddress(story.canonicalUrl),
    title: story.title,
    summary: story.summary?.trim() ? story.summary : null,
    language,
    published,
    updated: newest([published, updated, ...correctionNotes.map(({ date }) => date)]),
    firstPublished,
    byline: byline?.text ?? null,
    contributors: byline?.contributors ?? [],
    bodyHtml,
    words: story.readingTime.words,
    html: fullText({ photo, audio, bodyHtml, corrections, credit: byline?.credit ?? null }),
    corrections,
    photo,
    audio,
  };
}

/** The same for a story that is there and one that was withdrawn. */
export function itemId(stories: string, documentId: string, language: string): string {
  return `${stories}/${encodeURIComponent(documentId)}?locale=${encodeURIComponent(language)}`;
}

/** The names of the authors in their order; of a byline without authors, its own words. */
export function authorNames({ contributors, byline }: FeedItem): string[] {
  const authors = contributors.filter(({ role }) => role === 'author').map(({ name }) => name);
  if (authors.length > 0) return authors;
  return byline === null ? [] : [byline];
}

/** Instants of the years 1000 to 9999 in UTC sort as they are written. */
function newest(times: ReadonlyArray<StoryTime | null>): StoryTime | null {
  return times.reduce(
    (latest, time) => (time && (!latest || time.utc > latest.utc) ? time : latest),
    null
  );
}
