import type { CreditSample, PhotoKey } from './content/types';
import type { Loading } from './loading';

interface StoryRelations {
  credits?: CreditSample[];
  leadPhoto?: PhotoKey;
}

/** The relations of a story with document ids in place of the samples' names. */
export function storyRelations({ credits, leadPhoto }: StoryRelations, loading: Loading): object {
  return {
    ...(credits && {
      credits: credits.map(({ author, ...credit }) => ({
        ...credit,
        author: loading.authors.get(author),
      })),
    }),
    ...(leadPhoto && { leadPhoto: loading.photos.get(leadPhoto) }),
  };
}
