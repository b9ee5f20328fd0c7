import { adminApi } from '@strapi/strapi/admin';

/**
 * Keeps what the editor typed when the server refuses to save it. Strapi's edit view puts the new
 * texts into its cache before the server has answered and takes them out again when it says no,
 * which resets the whole form to what is stored: one wrong time would cost the whole body. Here
 * they go into the cache only once they are saved.
 */
export function keepRefusedEdits(): void {
  documentApi.enhanceEndpoints({
    endpoints: { updateDocument: { onQueryStarted: cacheOnceSaved } },
  });
}

async function cacheOnceSaved(
  { data, ...document }: DocumentUpdate,
  {
    dispatch,
    queryFulfilled,
  }: { dispatch: (action: unknown) => void; queryFulfilled: Promise<unknown> }
): Promise<void> {
  try {
    await queryFulfilled;
  } catch {
    // The edit view itself tells the editor what was refused.
    return;
  }
  dispatch(
    documentApi.util.updateQueryData('getDocument', document, (draft) => {
      Object.assign(draft.data, data);
    })
  );
}

/** The arguments of the edit view's save: which document, and its new texts. */
interface DocumentUpdate {
  data: object;
  [part: string]: unknown;
}

/** The two endpoints of Strapi's content manager that are touched here; its types name neither. */
interface DocumentApi {
  enhanceEndpoints(change: {
    endpoints: { updateDocument: { onQueryStarted: typeof cacheOnceSaved } };
  }): unknown;
  util: {
    updateQueryData(
      endpoint: 'getDocument',
      document: object,
      change: (draft: { data: object }) => void
    ): unknown;
  };
}

// The content manager adds its endpoints to this very object, outside of its type.
const documentApi = adminApi as unknown as DocumentApi;
