import { aheadProblems } from '../../../domain/ahead';
import type { Problem } from '../../../domain/refusal';
import { articleProblems, liveBriefProblems } from '../../../domain/publish-check';
import { mayImport } from '../access/import-right';
import { keepPictures } from '../body-pictures/picture-store';
import { bodyPhotos } from '../presenters/body-photos';
import { loadChecked } from '../transaction-memory/checked-rows';
import { defaultLocale } from '../presenters/context';
import {
  ARTICLE_QUERY,
  LIVE_BRIEF_QUERY,
  type ArticleRow,
  type LiveBriefRow,
  type StoryRow,
} from '../presenters/rows';
import { hostPaths } from '../kinds/problem-paths';
import { settings } from '../settings';
import { refuse } from './problems';
import type { Write, WriteRule } from './write';

/**
 * Looks at what has just been published, all relations resolved, and takes everything back when a
 * reader would miss something. All problems at once, each on its field.
 */
export const publishCheck: WriteRule = {
  async after(write, rows) {
    if (!write.publishing) return;
    const { strapi, uid } = write;
    const stories = await load(
      write,
      rows.map(({ id }) => id)
    );
    refuse(hostPaths(strapi, uid, await problems(write, stories)));
    await keepPictures(strapi, uid, stories);
  },
};

type Stories = ArticleRow[] | LiveBriefRow[];

function load({ strapi, uid, type }: Write, ids: number[]): Promise<Stories> {
  return type === 'article'
    ? loadChecked<ArticleRow>(strapi, uid, ARTICLE_QUERY, ids)
    : loadChecked<LiveBriefRow>(strapi, uid, LIVE_BRIEF_QUERY, ids);
}

async function problems({ strapi, type }: Write, stories: Stories): Promise<Problem[]> {
  const fallback = await defaultLocale(strapi);
  const mayBeAhead = settings(strapi).futureDates === 'allow' || (await mayImport(strapi));
  const photos = await bodyPhotos(
    strapi,
    stories.map(({ body }) => body)
  );
  return stories.flatMap((row: ArticleRow | LiveBriefRow) => {
    const credits = row.credits ?? [];
    const story = { ...row, credits, locale: row.locale ?? fallback, bodyPhotos: photos };
    const article = type === 'article' ? (row as ArticleRow) : null;
    return [
      ...(article
        ? articleProblems({ ...article, ...story, audio: article.audioTrack })
        : liveBriefProblems(story)),
      ...(mayBeAhead ? [] : aheadOf(row)),
    ];
  });
}

function aheadOf({ datePublished }: StoryRow): Problem[] {
  return aheadProblems(
    datePublished === null ? null : new Date(datePublished).getTime(),
    Date.now()
  );
}
