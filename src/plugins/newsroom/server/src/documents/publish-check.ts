import { aheadProblems } from '../../../domain/ahead';
import type { Problem } from '../../../domain/facts';
import { articleProblems, liveBriefProblems } from '../../../domain/publish-check';
import { mayImport } from '../access/import-right';
import { loadChecked } from '../presenters/checked-rows';
import { defaultLocale } from '../presenters/context';
import {
  ARTICLE_QUERY,
  LIVE_BRIEF_QUERY,
  type ArticleRow,
  type LiveBriefRow,
  type StoryRow,
} from '../presenters/rows';
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
    const ids = rows.map(({ id }) => id);
    refuse(await problems(write, ids));
  },
};

async function problems(write: Write, ids: number[]): Promise<Problem[]> {
  const { strapi, uid, type } = write;
  const fallback = await defaultLocale(strapi);
  const mayBeAhead = settings(strapi).futureDates === 'allow' || (await mayImport(strapi));
  const timeProblems = mayBeAhead ? () => [] : aheadOf;
  if (type === 'article') {
    const rows = await loadChecked<ArticleRow>(strapi, uid, ARTICLE_QUERY, ids);
    return rows.flatMap((row) => [
      ...articleProblems({
        ...row,
        credits: row.credits ?? [],
        audio: row.audioTrack,
        locale: row.locale ?? fallback,
      }),
      ...timeProblems(row),
    ]);
  }
  const rows = await loadChecked<LiveBriefRow>(strapi, uid, LIVE_BRIEF_QUERY, ids);
  return rows.flatMap((row) => [
    ...liveBriefProblems({ ...row, credits: row.credits ?? [], locale: row.locale ?? fallback }),
    ...timeProblems(row),
  ]);
}

function aheadOf({ datePublished }: StoryRow): Problem[] {
  return aheadProblems(
    datePublished === null ? null : new Date(datePublished).getTime(),
    Date.now()
  );
}
