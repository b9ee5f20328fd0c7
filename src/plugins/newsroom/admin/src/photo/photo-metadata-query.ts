import { adminApi } from '@strapi/strapi/admin';

import type { PhotoMetadata } from '../../../domain/photo-metadata';
import type { ChosenImage } from './photo-values';

const api = adminApi.injectEndpoints({
  endpoints: (build) => ({
    photoMetadata: build.query<PhotoMetadata | null, ChosenImage>({
      query: ({ fileId }) => `/newsroom/photo-metadata/${fileId}`,
      transformResponse: (answer: { data: PhotoMetadata | null }) => answer.data,
    }),
  }),
});

/** What the file of an image said about itself when it was uploaded; `null` for nothing. */
export const { usePhotoMetadataQuery } = api;
