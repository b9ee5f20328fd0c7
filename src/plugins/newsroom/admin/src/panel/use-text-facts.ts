import { useMemo } from 'react';

import { visibleText, visibleTextWithCode } from '../../../domain/blocks-text';
import type { TextFacts } from '../../../domain/reader-view';
import { readingTime } from '../../../domain/reading-time';
import { fingerprintOfTexts } from '../../../domain/text-fingerprint';
import { bodyIn, textIn, type FormValues } from './form-values';

/** What follows from the text; a long body is read again only when it changes. */
export function useTextFacts(
  values: FormValues,
  { locale, wordsPerMinute }: { locale: string; wordsPerMinute: number }
): TextFacts {
  const body = bodyIn(values);
  const title = textIn(values, 'title');
  const summary = textIn(values, 'summary');
  const hasAudio = Boolean(values.audioTrack);
  const time = useMemo(
    () => readingTime(visibleText(body), wordsPerMinute, locale),
    [body, wordsPerMinute, locale]
  );
  const bodyText = useMemo(() => (hasAudio ? visibleTextWithCode(body) : ''), [body, hasAudio]);
  // Only a track is compared with it.
  const fingerprint = useMemo(
    () => (hasAudio ? fingerprintOfTexts({ title, summary, bodyText }) : ''),
    [title, summary, bodyText, hasAudio]
  );
  return { readingTime: time, fingerprint };
}
