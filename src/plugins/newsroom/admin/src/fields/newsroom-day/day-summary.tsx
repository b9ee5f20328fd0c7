import { Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import { rightsExpired } from '../../../../domain/rights';
import { useMinute } from '../../panel/use-minute';
import { useSay } from '../../translations/message';
import { dayInWords } from '../newsroom-time/time-in-words';
import { placeOf } from '../newsroom-time/zone-label';

interface DaySummaryProps {
  /** `2024-02-01` */
  day: string;
  /** Whether readers get the entry until the end of this day. */
  isLastDay: boolean;
  timeZone: string;
}

/** The day in words, to check what was typed, and what follows from it for readers. */
export function DaySummary({ day, isLastDay, timeZone }: DaySummaryProps) {
  const say = useSay();
  const { locale } = useIntl();
  const isOver = rightsExpired(day, useMinute(), timeZone);
  const place = placeOf(timeZone, say);
  return (
    <>
      <Typography variant="pi" textColor="neutral600">
        {dayInWords(day, locale)}
      </Typography>
      {isLastDay && (
        <Typography
          variant="pi"
          role="status"
          textColor={isOver ? 'danger600' : 'neutral600'}
          fontWeight={isOver ? 'bold' : 'regular'}
        >
          {say(isOver ? 'day.last.over' : 'day.last', { place })}
        </Typography>
      )}
    </>
  );
}
