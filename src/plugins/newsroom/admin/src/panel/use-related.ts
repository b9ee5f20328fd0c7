import type { RelatedDocuments } from '../../../panel-contract';
import type { NewsroomSettings } from '../settings/newsroom-settings';
import { usePanelRelatedQuery } from './panel-query';
import type { NeededDocuments } from './story-in-form';

export interface Related {
  documents: RelatedDocuments;
  isLoading: boolean;
  isError: boolean;
}

/** The documents that a form points at: those that came with the story, the others in one request. */
export function useRelated(
  needed: NeededDocuments,
  known: RelatedDocuments | undefined,
  { contentTypes }: NewsroomSettings
): Related {
  const missing = {
    authors: needed.authors.filter((id) => !(id in (known?.authors ?? {}))).toSorted(),
    photos: needed.photos.filter((id) => !(id in (known?.photos ?? {}))),
    contentTypes,
  };
  const isMissing = missing.authors.length + missing.photos.length > 0;
  const { currentData, isFetching, isError } = usePanelRelatedQuery(missing, { skip: !isMissing });
  return {
    documents: {
      authors: merged(known?.authors, isMissing ? currentData?.authors : undefined),
      photos: merged(known?.photos, isMissing ? currentData?.photos : undefined),
    },
    isLoading: isMissing && isFetching && !currentData,
    isError: isMissing && isError,
  };
}

/** `null`, that the editor may not read the type, stays. */
function merged<Facts>(
  known: Record<string, Facts> | null | undefined,
  asked: Record<string, Facts> | null | undefined
): Record<string, Facts> | null {
  return known === null || asked === null ? null : { ...known, ...asked };
}
