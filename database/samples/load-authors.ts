import { authors } from './content/authors';
import type { AuthorKey, AuthorSample } from './content/types';
import { documents } from './document-store';
import type { Loading } from './loading';

/** Writes the people and the desks; answers how many. */
export async function loadAuthors(loading: Loading): Promise<number> {
  const samples = Object.entries(authors) as Array<[AuthorKey, AuthorSample]>;
  for (const [key, { portrait, ...data }] of samples) {
    loading.onProgress(`author: ${data.name}`);
    const { documentId } = await documents(loading.strapi, 'author').create({
      data: { ...data, ...(portrait && { portrait: loading.photos.get(portrait) }) },
    });
    loading.authors.set(key, documentId);
  }
  return samples.length;
}
