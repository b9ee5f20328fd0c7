import { adminApi } from '@strapi/strapi/admin';

import type { AttributeNames } from '../../../domain/attribute-names';
import type { OutputContext } from '../../../domain/output-context';

/** What `GET /newsroom/settings` tells the admin about the newsroom. */
export type NewsroomSettings = OutputContext['settings'] &
  Pick<OutputContext, 'defaultLocale' | 'publicAddress' | 'mediaAddress'> & {
    /** Code to name of every language of the site. */
    locales: Record<string, string>;
    contentTypes: Record<'article' | 'liveBrief' | 'author' | 'photo', string>;
    /** What types call attributes that they have under another name. */
    fields: AttributeNames;
  };

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
