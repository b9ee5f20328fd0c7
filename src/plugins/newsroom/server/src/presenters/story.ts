import type { LiveBriefComputed } from '../../../contract';
import { byline } from '../../../domain/byline';
import { newsroomTime, type NewsroomTime } from '../../../domain/newsroom-time';
import { bodyTexts } from './body-texts';
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
  const texts = bodyTexts(row.body, {
    baseUrl: context.publicAddress,
    wordsPerMinute: settings.wordsPerMinute,
    locale,
  });

  return {
    timestamps: {
      published,
      updated: time(row.dateUpdated),
      firstPublished: time(row.firstPublishedAt),
    },
    byline: byline({ credits: row.credits ?? [], override: row.bylineOverride, locale }),
    photo: presentLeadPhoto(row.leadPhoto, locale, context),
    readingTime: texts.readingTime,
    bodyHtml: texts.html,
    canonicalUrl: canonicalUrl(
      type,
      { slug: row.slug, day: published?.day ?? null, locale },
      context
    ),
  };
}
