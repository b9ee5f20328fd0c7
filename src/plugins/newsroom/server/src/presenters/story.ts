import type { LiveBriefComputed } from '../../../contract';
import { visibleText } from '../../../domain/blocks-text';
import { byline } from '../../../domain/byline';
import { newsroomTime, type NewsroomTime } from '../../../domain/newsroom-time';
import { readingTime } from '../../../domain/reading-time';
import { bodyHtml } from './body-html';
import { canonicalUrl } from './canonical-url';
import type { PresentContext } from './context';
import { presentLeadPhoto } from './photo';
import type { StoredTime, StoryRow } from './rows';

/** What articles and live briefs have in common. */
export function presentStory(
  type: 'article' | 'liveBrief',
  row: StoryRow & { bylineOverride: string | null },
  context: PresentContext
): LiveBriefComputed {
  const { settings } = context;
  const locale = row.locale ?? context.defaultLocale;
  const time = (stored: StoredTime): NewsroomTime | null =>
    stored === null ? null : newsroomTime(stored, settings.timeZone, locale);
  const published = time(row.datePublished);

  return {
    timestamps: {
      published,
      updated: time(row.dateUpdated),
      firstPublished: time(row.firstPublishedAt),
    },
    byline: byline({ credits: row.credits ?? [], override: row.bylineOverride, locale }),
    photo: presentLeadPhoto(row.leadPhoto, locale, context),
    readingTime: readingTime(visibleText(row.body), settings.wordsPerMinute, locale),
    bodyHtml: bodyHtml(row.body, context.publicAddress),
    canonicalUrl: canonicalUrl(
      type,
      { slug: row.slug, day: published?.day ?? null, locale },
      context
    ),
  };
}
