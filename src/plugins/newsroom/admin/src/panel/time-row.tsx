import { Typography } from '@strapi/design-system';

import type { Timestamps } from '../../../domain/story-output';
import { useSay } from '../translations/message';
import { FactRow } from './fact-row';
import type { FormValues } from './form-values';

interface TimeRowProps {
  type: 'article' | 'liveBrief';
  timestamps: Timestamps;
  values: FormValues;
  lang: string;
}

/** The publication's date and time; a brief shows its time and stands under its day. */
export function TimeRow({ type, timestamps, values, lang }: TimeRowProps) {
  const say = useSay();
  const { published, updated } = timestamps;
  const isUnreadable = published === null && Boolean(values.datePublished);
  const isArticle = type === 'article';
  return (
    <FactRow
      label={say(isArticle ? 'reader.date' : 'reader.time')}
      value={published && (isArticle ? published.display : published.time)}
      lang={lang}
      missing={say(isUnreadable ? 'reader.date.unreadable' : 'reader.date.none')}
    >
      {published && !isArticle && (
        <Typography variant="pi" tag="p" textColor="neutral600" lang={lang}>
          {published.date}
        </Typography>
      )}
      {updated && (
        <Typography variant="pi" tag="p" textColor="neutral600">
          {say('reader.updated', { moment: updated.display })}
        </Typography>
      )}
    </FactRow>
  );
}
