import { adminApi } from '@strapi/strapi/admin';

/** What `GET /newsroom/settings` tells the admin about the newsroom. */
export interface NewsroomSettings {
  /** IANA zone of the newsroom's clock, in the configured spelling: `Europe/Kyiv`. */
  timeZone: string;
  /** Code to name of every language of the site. */
  locales: Record<string, string>;
  contentTypes: { photo: string };
}

const api = adminApi.injectEndpoints({
  endpoints: (build) => ({
    newsroomSettings: build.query<NewsroomSettings, void>({
      query: () => '/newsroom/settings',
      transformResponse: (answer: { data: NewsroomSettings }) => answer.data,
      // They change with the server's configuration only: one request for each visit.
      keepUnusedDataFor: Infinity,
    }),
  }),
});

export const { useNewsroomSettingsQuery } = api;
