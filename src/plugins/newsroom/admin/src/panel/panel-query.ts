import { adminApi } from '@strapi/strapi/admin';

import type { PanelStory, RelatedDocuments } from '../../../panel-contract';
import type { NeededDocuments } from './story-in-form';

/** The types of the documents that the answer holds. */
interface RelatedTypes {
  contentTypes: { author: string; photo: string };
}

interface StoryArguments extends RelatedTypes {
  uid: string;
  documentId: string;
  locale: string;
  status: 'draft' | 'published';
  /** Changes with every save, since the rows that the answer names then do. */
  version: string;
}

/** The content manager's tag for a document, which its every save takes back. */
interface DocumentTag {
  type: 'Document';
  id: string;
}

/** Strapi's own tags are outside of the type of `adminApi`. */
type NoTags = never[];

const api = adminApi.injectEndpoints({
  endpoints: (build) => ({
    panelStory: build.query<PanelStory, StoryArguments>({
      query: ({ uid, documentId, locale, status }) => ({
        url: `/newsroom/panel/stories/${uid}/${documentId}`,
        method: 'GET',
        config: { params: { locale, status } },
      }),
      transformResponse: (answer: { data: PanelStory }) => answer.data,
      providesTags: (story, _error, { contentTypes }) => tagsOf(story?.related, contentTypes),
      keepUnusedDataFor: 0,
    }),
    panelRelated: build.query<RelatedDocuments, NeededDocuments & RelatedTypes>({
      query: ({ authors, photos }) => ({
        url: '/newsroom/panel/related',
        method: 'GET',
        config: { params: { authors: authors.join(), photos: photos.join() } },
      }),
      transformResponse: (answer: { data: RelatedDocuments }) => answer.data,
      providesTags: (related, _error, { contentTypes }) => tagsOf(related, contentTypes),
    }),
  }),
});

export const { usePanelStoryQuery, usePanelRelatedQuery } = api;

/** So that a photo that is mended in a window over the story is asked for again. */
function tagsOf(
  related: RelatedDocuments | undefined,
  { author, photo }: RelatedTypes['contentTypes']
): NoTags {
  const tag = (uid: string) => (documentId: string) => ({
    type: 'Document',
    id: `${uid}_${documentId}`,
  });
  const tags = [
    ...Object.keys(related?.authors ?? {}).map(tag(author)),
    ...Object.keys(related?.photos ?? {}).map(tag(photo)),
  ] as DocumentTag[];
  return tags as NoTags;
}
