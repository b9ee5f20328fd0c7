import { adminApi } from '@strapi/strapi/admin';

import type { AuthorUses } from '../../../author-contract';

interface AuthorKey {
  /** The content type of authors. */
  model: string;
  documentId: string;
}

/** Strapi's own tags are outside of the type of `adminApi`. */
type NoTags = never[];

const api = adminApi.injectEndpoints({
  endpoints: (build) => ({
    authorUses: build.query<AuthorUses, AuthorKey>({
      query: ({ documentId }) => addressOf(documentId),
      transformResponse: (answer: { data: AuthorUses }) => answer.data,
      keepUnusedDataFor: 0,
    }),
    keepNameAndDelete: build.mutation<unknown, AuthorKey>({
      query: ({ documentId }) => ({ url: addressOf(documentId), method: 'POST' }),
      // Not of the entry itself, which the edit view would ask for once more.
      invalidatesTags: (_answer, error, { model }) =>
        (error ? [] : [{ type: 'Document', id: `${model}_LIST` }]) as NoTags,
    }),
  }),
});

export const { useAuthorUsesQuery, useKeepNameAndDeleteMutation } = api;

function addressOf(documentId: string): string {
  return `/newsroom/authors/${documentId}/keep-name-and-delete`;
}
