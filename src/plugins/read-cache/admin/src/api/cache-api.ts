import { adminApi } from '@strapi/strapi/admin';

import type { CacheStatus } from '../../../domain/cache-status';

const api = adminApi.enhanceEndpoints({ addTagTypes: ['ReadCache'] }).injectEndpoints({
  endpoints: (build) => ({
    readCacheStatus: build.query<CacheStatus, void>({
      query: () => ({ url: '/read-cache/status', method: 'GET' }),
      transformResponse: unwrapped,
      providesTags: ['ReadCache'],
      keepUnusedDataFor: 0,
    }),
    clearReadCache: build.mutation<CacheStatus, void>({
      query: () => ({ url: '/read-cache/clear', method: 'POST', data: {} }),
      transformResponse: unwrapped,
      invalidatesTags: ['ReadCache'],
    }),
  }),
});

export const { useReadCacheStatusQuery, useClearReadCacheMutation } = api;

function unwrapped({ data }: { data: CacheStatus }): CacheStatus {
  return data;
}
