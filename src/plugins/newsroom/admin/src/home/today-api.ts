import { adminApi } from '@strapi/strapi/admin';

import type { Today } from '../../../home-contract';

const api = adminApi.injectEndpoints({
  endpoints: (build) => ({
    newsroomToday: build.query<Today, void>({
      query: () => '/newsroom/today',
      transformResponse: (answer: { data: Today }) => answer.data,
      keepUnusedDataFor: 0,
    }),
  }),
});

export const { useNewsroomTodayQuery } = api;
