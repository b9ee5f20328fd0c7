import { Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import { useSay } from '../../translations/message';
import { timeInWords } from './time-in-words';

interface TimeSummaryProps {
  /** `2024-02-01T15:25:00.000Z` */
  instant: string;
  timeZone: string;
}

/** The time in words, to check what was typed, and what the editor's own clock shows then. */
export function TimeSummary({ instant, timeZone }: TimeSummaryProps) {
  const say = useSay();
  const { locale } = useIntl();
  const laptopZone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const { newsroom, laptop } = timeInWords(instant, timeZone, laptopZone, locale);
  return (
    <Typography variant="pi" textColor="neutral600">
      {laptop ? say('time.laptop', { words: newsroom, clock: laptop }) : newsroom}
    </Typography>
  );
}
