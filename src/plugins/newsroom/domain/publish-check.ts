import { audioProblems } from './audio-publish-check';
import { hasText } from './blocks-text';
import { authorshipProblems, creditRowProblems } from './credits-publish-check';
import type { AudioFacts, Blocks, CreditFacts, Locale, PhotoFacts } from './facts';
import { filledText } from './filled-text';
import { leadPhotoProblems } from './photo-publish-check';
import { bodyPictureProblems } from './picture-publish-check';
import type { Problem } from './refusal';
import type { BodyPhotos } from './shown-body';

export interface LiveBriefToPublish {
  title: string | null;
  body: Blocks | null;
  /** The Photos of the body's pictures; where they are not known, those are not judged. */
  bodyPhotos?: BodyPhotos;
  credits: readonly CreditFacts[];
  leadPhoto: PhotoFacts | null;
  locale: Locale;
}

export interface ArticleToPublish extends LiveBriefToPublish {
  bylineOverride: string | null;
  audio: AudioFacts | null;
}

/**
 * Everything that keeps an article from being published (output contract, sections 1 and 3 to 5),
 * in the order of the edit form; empty when it may go out.
 */
export function articleProblems(article: ArticleToPublish): Problem[] {
  return [
    ...textProblems(article),
    ...authorshipProblems(article),
    ...creditRowProblems(article.credits, article.locale),
    ...leadPhotoProblems(article.leadPhoto, article.locale),
    ...audioProblems(article.audio),
  ];
}

/** As `articleProblems` for a live brief, which needs no byline. */
export function liveBriefProblems(brief: LiveBriefToPublish): Problem[] {
  return [
    ...textProblems(brief),
    ...creditRowProblems(brief.credits, brief.locale),
    ...leadPhotoProblems(brief.leadPhoto, brief.locale),
  ];
}

function textProblems({ title, body, bodyPhotos, locale }: LiveBriefToPublish): Problem[] {
  const problems: Problem[] = [];
  if (filledText(title) === null) {
    problems.push({ path: ['title'], code: 'title.missing', values: {} });
  }
  if (!hasText(body)) problems.push({ path: ['body'], code: 'body.missing', values: {} });
  return bodyPhotos ? [...problems, ...bodyPictureProblems(body, bodyPhotos, locale)] : problems;
}
