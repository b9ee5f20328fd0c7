import type { LiveBriefComputed } from '../../../contract';
import { storyOutput } from '../../../domain/story-output';
import { bodyTexts } from './body-texts';
import type { PresentContext } from './context';
import type { StoryRow } from './rows';

/** What articles and live briefs have in common. */
export function presentStory(
  type: 'article' | 'liveBrief',
  row: StoryRow & { bylineOverride: string | null },
  context: PresentContext
): LiveBriefComputed {
  const locale = row.locale ?? context.defaultLocale;
  const texts = bodyTexts(row.body, {
    baseUrl: context.publicAddress,
    wordsPerMinute: context.settings.wordsPerMinute,
    locale,
  });
  const { canonicalUrl, ...output } = storyOutput(
    type,
    { ...row, locale, credits: row.credits ?? [] },
    context
  );
  return { ...output, readingTime: texts.readingTime, bodyHtml: texts.html, canonicalUrl };
}
