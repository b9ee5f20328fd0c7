import { byline, type Byline } from './byline';
import { canonicalPath } from './canonical-path';
import type { CreditFacts, Locale, PhotoFacts } from './facts';
import { leadPhotoOutput, type LeadPhoto } from './lead-photo';
import { newsroomTime, type NewsroomTime } from './newsroom-time';
import type { OutputContext } from './output-context';

/** A stored moment: a text with `Z` or an offset, or a `Date`. */
export type Moment = Parameters<typeof newsroomTime>[0] | null;

/** What readers' output of an article or a live brief is made of, its text aside. */
export interface StoryFacts {
  locale: Locale;
  slug: string | null;
  datePublished: Moment;
  dateUpdated: Moment;
  firstPublishedAt: Moment;
  credits: readonly CreditFacts[];
  bylineOverride: string | null;
  leadPhoto: PhotoFacts | null;
}

export interface Timestamps {
  published: NewsroomTime | null;
  updated: NewsroomTime | null;
  firstPublished: NewsroomTime | null;
}

export interface StoryOutput {
  timestamps: Timestamps;
  byline: Byline | null;
  photo: LeadPhoto | null;
  canonicalUrl: string | null;
}

/**
 * What readers get of a story beside its text (output contract, sections 2 to 4 and 6). The
 * server's presenters and the panel beside the edit view both take it from here.
 * @throws TypeError when a moment is none
 */
export function storyOutput(
  type: 'article' | 'liveBrief',
  story: StoryFacts,
  context: OutputContext
): StoryOutput {
  const { locale, slug, credits, bylineOverride } = story;
  const time = (moment: Moment): NewsroomTime | null =>
    moment === null ? null : newsroomTime(moment, context.settings.timeZone, locale);
  const published = time(story.datePublished);
  return {
    timestamps: {
      published,
      updated: time(story.dateUpdated),
      firstPublished: time(story.firstPublishedAt),
    },
    byline: byline({ credits, override: bylineOverride, locale }),
    photo: leadPhotoOutput(story.leadPhoto, locale, context),
    canonicalUrl: canonicalUrl(type, { slug, day: published?.day ?? null, locale }, context),
  };
}

/** Where readers find a document; `null` while a part of the address is missing. */
export function canonicalUrl(
  type: 'article' | 'liveBrief' | 'author',
  parts: { slug: string | null; day: string | null; locale: Locale },
  { settings, defaultLocale, publicAddress }: OutputContext
): string | null {
  const path = canonicalPath(settings.addresses[type], { ...parts, defaultLocale });
  return path === null ? null : publicAddress + path;
}
