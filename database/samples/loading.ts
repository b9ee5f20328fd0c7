import type { Core } from '@strapi/strapi';

import type { UploadAsset } from './asset-uploads';
import type { ArticleKey, AuthorKey, PhotoKey } from './content/types';

/** What the loaders share: where to write, whom to tell, and what has been written so far. */
export interface Loading {
  strapi: Core.Strapi;
  upload: UploadAsset;
  onProgress: (message: string) => void;
  photos: DocumentIds<PhotoKey>;
  authors: DocumentIds<AuthorKey>;
  articles: DocumentIds<ArticleKey>;
}

/** The documents made for the samples' own names. */
export class DocumentIds<Key extends string> {
  readonly #ids = new Map<Key, string>();

  set(key: Key, documentId: string): void {
    this.#ids.set(key, documentId);
  }

  /** @throws Error when a sample refers to another one that was not loaded before it */
  get(key: Key): string {
    const id = this.#ids.get(key);
    if (id === undefined) throw new Error(`The sample "${key}" is needed before it was loaded.`);
    return id;
  }
}
