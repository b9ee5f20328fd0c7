import { Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import { newsroomTime } from '../../../domain/newsroom-time';
import { readInstant } from '../../../domain/time-input';
import { placeOf, zoneWithOffset } from '../fields/newsroom-time/zone-label';
import { useNewsroomSettingsQuery } from '../settings/newsroom-settings';
import { useSay } from '../translations/message';

/** One newsroom time in a list, `February 1, 2024 5:25 PM Kyiv`, its offset in the tooltip. */
export function TimeCell({ value }: { value: unknown }) {
  const say = useSay();
  const { locale } = useIntl();
  const timeZone = useNewsroomSettingsQuery().data?.timeZone;
  const at = typeof value === 'string' ? readInstant(value) : null;
  if (at === null) return <Typography textColor="neutral800">-</Typography>;
  if (!timeZone) return null;
  return (
    <Typography textColor="neutral800" title={zoneWithOffset(at, timeZone, say)}>
      {newsroomTime(at, timeZone, locale).display}{' '}
      <Typography variant="pi" textColor="neutral600">
        {placeOf(timeZone, say)}
      </Typography>
    </Typography>
  );
}
