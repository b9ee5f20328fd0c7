import { adminApi } from '@strapi/strapi/admin';

const api = adminApi.injectEndpoints({
  endpoints: (build) => ({
    outboxNewsroomZone: build.query<string, void>({
      query: () => '/newsroom/settings',
      transformResponse: (answer: { data: { timeZone: string } }) => answer.data.timeZone,
      // It changes with the server's configuration only: one request for each visit.
      keepUnusedDataFor: Infinity,
    }),
  }),
});

/** The newsroom's zone, `Europe/Kyiv`, where the newsroom's plugin is there to answer. */
export const { useOutboxNewsroomZoneQuery } = api;
