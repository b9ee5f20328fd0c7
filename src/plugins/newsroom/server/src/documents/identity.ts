import { refuse } from './problems';
import type { WriteRule } from './write';

/**
 * Rows are numbered by the database; a number from outside would clash with the next one. A new
 * document may bring its own id, for example from an import, if it looks like one.
 */
export const identity: WriteRule = {
  before({ action, params }) {
    if (!params.data) return;
    const { id: _id, documentId, ...data } = params.data;
    params.data = data;
    if (action !== 'create' || documentId === undefined || documentId === null) return;
    if (typeof documentId !== 'string' || !/^[a-z][a-z0-9]{9,31}$/.test(documentId)) {
      refuse([{ path: ['documentId'], code: 'document-id.given', values: {} }]);
    }
    data.documentId = documentId;
  },
};
