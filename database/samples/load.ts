import type { Core } from '@strapi/strapi';

import { assetUploads } from './asset-uploads';
import type { ArticleKey, AuthorKey, PhotoKey } from './content/types';
import { documents, type SampleType } from './document-store';
import { loadArticles } from './load-articles';
import { loadAuthors } from './load-authors';
import { loadLiveBriefs } from './load-live-briefs';
import { loadPhotos } from './load-photos';
import { DocumentIds } from './loading';

export interface LoadOptions {
  /** The folder with `photos` and `audio`. */
  assetsDir: string;
  /** Told before each document; what it throws stops the loading. */
  onProgress: (message: string) => void;
}

/** How many were written, drafts included; each language of a story counts. */
export interface LoadedSamples {
  authors: number;
  photos: number;
  articles: number;
  briefs: number;
}

/**
 * Fills an empty newsroom with the sample content, through the document service, so that every
 * rule and event applies as for an editor's own work. Not one transaction: files cannot take part.
 * @throws what the document service refuses, as `ValidationError`, or what `onProgress` throws
 */
export async function loadSamples(
  strapi: Core.Strapi,
  { assetsDir, onProgress }: LoadOptions
): Promise<LoadedSamples> {
  const loading = {
    strapi,
    onProgress,
    upload: assetUploads(strapi, assetsDir),
    photos: new DocumentIds<PhotoKey>(),
    authors: new DocumentIds<AuthorKey>(),
    articles: new DocumentIds<ArticleKey>(),
  };
  const photos = await loadPhotos(loading);
  const authors = await loadAuthors(loading);
  const articles = await loadArticles(loading);
  const briefs = await loadLiveBriefs(loading);
  return { authors, photos, articles, briefs };
}

/** Whether any document of the newsroom's types exists, in any language, drafts included. */
export async function hasContent(strapi: Core.Strapi): Promise<boolean> {
  for (const type of ['article', 'live-brief', 'author', 'photo'] satisfies SampleType[]) {
    if ((await documents(strapi, type).count({ locale: '*' })) > 0) return true;
  }
  return false;
}
