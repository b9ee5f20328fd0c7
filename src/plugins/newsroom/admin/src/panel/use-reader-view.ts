import { useMemo, useState } from 'react';

import { readerView, type ReaderView } from '../../../domain/reader-view';
import type { NewsroomSettings } from '../settings/newsroom-settings';
import type { FormValues } from './form-values';
import { usePanelStoryQuery } from './panel-query';
import { neededDocuments, storyInForm, type FormReading } from './story-in-form';
import { useMinute } from './use-minute';
import { useRelated } from './use-related';
import { useTextFacts } from './use-text-facts';

/** Which entry the panel stands beside. */
export interface EditedStory {
  type: 'article' | 'liveBrief';
  uid: string;
  /** `undefined` for a new entry; the original's for a copy that is being made. */
  documentId: string | undefined;
  locale: string;
  status: 'draft' | 'published';
  /** Changes with every save. */
  version: string;
  /** Whether the entry is stored in this language. */
  isStored: boolean;
}

export interface PanelState {
  /** `null` until everything that it needs has been read once. */
  view: ReaderView | null;
  slug: string | null;
  /** Types of documents that this editor may not read. */
  hidden: { authors: boolean; photos: boolean };
  isError: boolean;
}

/** What readers would get of the form's values. */
export function useReaderView(
  story: EditedStory,
  values: FormValues,
  initial: FormValues,
  settings: NewsroomSettings
): PanelState {
  const { uid, documentId = '', locale, status, version, isStored } = story;
  const { contentTypes, timeZone } = settings;
  const stored = usePanelStoryQuery(
    { uid, documentId, locale, status, version, contentTypes },
    { skip: documentId === '' }
  );
  const known = documentId === '' ? null : stored.currentData;
  const reading = useMemo<FormReading>(
    () => ({ locale, timeZone, initial, isStored, relations: known && known.relations }),
    [locale, timeZone, initial, isStored, known]
  );
  const related = useRelated(neededDocuments(values, reading), known?.related, settings);
  const texts = useTextFacts(values, { locale, wordsPerMinute: settings.wordsPerMinute });
  const now = useMinute();

  const inForm = storyInForm(values, reading, related.documents);
  const isReady = known !== undefined && !related.isLoading;
  const current = isReady
    ? readerView(story.type, inForm, texts, { ...settings, settings, now })
    : null;
  return {
    view: useLast(current),
    slug: inForm.slug,
    hidden: {
      authors: related.documents.authors === null,
      photos: related.documents.photos === null,
    },
    isError: stored.isError || related.isError,
  };
}

/** While something is being asked for, what was shown stays, so that nothing flickers. */
function useLast(current: ReaderView | null): ReaderView | null {
  const [last, setLast] = useState(current);
  if (current !== null && JSON.stringify(current) !== JSON.stringify(last)) setLast(current);
  return current ?? last;
}
