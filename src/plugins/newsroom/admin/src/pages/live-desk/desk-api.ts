import { adminApi } from '@strapi/strapi/admin';

import type {
  DeskBrief,
  DeskDay,
  DeskInput,
  DeskPhoto,
  DeskStory,
} from '../../../../desk-contract';

export interface DeskList {
  data: DeskBrief[];
  meta: DeskDay;
  /** The query that this answers: while another is under way, this is still there. */
  asked: DeskQuery;
}

export interface DeskQuery {
  /** Nothing is today, also after midnight. */
  day: string | undefined;
  locale: string | undefined;
  limit: number;
}

interface BriefAddress {
  documentId: string;
  locale: string;
}

interface Search {
  words: string;
  locale: string;
}

const api = adminApi.injectEndpoints({
  endpoints: (build) => ({
    deskDay: build.query<DeskList, DeskQuery>({
      query: ({ day, locale, limit }) => get('/briefs', { day, locale, limit: String(limit) }),
      transformResponse: (answer: Omit<DeskList, 'asked'>, _, asked) => ({ ...answer, asked }),
      keepUnusedDataFor: 0,
    }),
    deskMarker: build.query<string, { day: string; locale: string }>({
      query: ({ day, locale }) => get('/marker', { day, locale }),
      transformResponse: (answer: { data: { marker: string } }) => answer.data.marker,
      keepUnusedDataFor: 0,
    }),
    deskStories: build.query<DeskStory[], Search>({
      query: ({ words, locale }) => get('/stories', { search: words, locale }),
      transformResponse: (answer: { data: DeskStory[] }) => answer.data,
      keepUnusedDataFor: 0,
    }),
    deskPhotos: build.query<DeskPhoto[], Search>({
      query: ({ words, locale }) => get('/photos', { search: words, locale }),
      transformResponse: (answer: { data: DeskPhoto[] }) => answer.data,
      keepUnusedDataFor: 0,
    }),
    createBrief: build.mutation<DeskBrief, { locale: string; input: DeskInput }>({
      query: ({ locale, input }) => send('POST', '', locale, { data: input }),
      transformResponse: brief,
    }),
    updateBrief: build.mutation<DeskBrief, BriefAddress & { input: DeskInput; version: string }>({
      query: ({ documentId, locale, input, version }) =>
        send('PUT', `/${documentId}`, locale, { data: input, version }),
      transformResponse: brief,
    }),
    pinBrief: build.mutation<DeskBrief, BriefAddress & { pinned: boolean }>({
      query: ({ documentId, locale, pinned }) =>
        send('PUT', `/${documentId}/pinned`, locale, { data: { pinned } }),
      transformResponse: brief,
    }),
    putBriefOut: build.mutation<DeskBrief, BriefAddress & { how: 'publish' | 'unpublish' }>({
      query: ({ documentId, locale, how }) => send('POST', `/${documentId}/${how}`, locale, {}),
      transformResponse: brief,
    }),
  }),
});

export const {
  useDeskDayQuery,
  useLazyDeskMarkerQuery,
  useDeskStoriesQuery,
  useDeskPhotosQuery,
  useCreateBriefMutation,
  useUpdateBriefMutation,
  usePinBriefMutation,
  usePutBriefOutMutation,
} = api;

function get(path: string, values: Record<string, string | undefined>) {
  const params = Object.fromEntries(Object.entries(values).filter(([, value]) => value));
  return { url: `/newsroom/desk${path}`, method: 'GET' as const, config: { params } };
}

function send(method: 'POST' | 'PUT', path: string, locale: string, data: object) {
  return { url: `/newsroom/desk/briefs${path}`, method, data, config: { params: { locale } } };
}

function brief(answer: { data: DeskBrief }): DeskBrief {
  return answer.data;
}
