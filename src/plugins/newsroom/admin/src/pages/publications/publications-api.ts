import { adminApi } from '@strapi/strapi/admin';

import type { PublicationsStatus } from '../../../../publications-contract';

const api = adminApi.enhanceEndpoints({ addTagTypes: ['NewsroomPublications'] }).injectEndpoints({
  endpoints: (build) => ({
    newsroomPublications: build.query<PublicationsStatus, void>({
      query: () => '/newsroom/publications/status',
      transformResponse: unwrapped,
      providesTags: ['NewsroomPublications'],
      keepUnusedDataFor: 0,
    }),
    rebuildPublications: build.mutation<PublicationsStatus, void>({
      query: () => ({ url: '/newsroom/publications/rebuild', method: 'POST', data: {} }),
      transformResponse: unwrapped,
      invalidatesTags: ['NewsroomPublications'],
    }),
  }),
});

export const { useNewsroomPublicationsQuery, useRebuildPublicationsMutation } = api;

function unwrapped({ data }: { data: PublicationsStatus }): PublicationsStatus {
  return data;
}
