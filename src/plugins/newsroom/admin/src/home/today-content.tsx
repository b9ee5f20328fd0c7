import { Flex, Typography } from '@strapi/design-system';
import { useRBAC } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { Link } from 'react-router-dom';

import type { Today } from '../../../home-contract';
import { dayRange } from '../../../domain/newsroom-day';
import { newsroomTime } from '../../../domain/newsroom-time';
import { zoneWithOffset } from '../fields/newsroom-time/zone-label';
import { DESK_READ } from '../pages/live-desk/live-desk-link';
import { useSay } from '../translations/message';
import { StoryList } from './story-list';

/** What has gone out today, what is dated ahead, how much waits, and the way to the live desk. */
export function TodayContent({ today: { day, timeZone, out, ahead, waiting } }: { today: Today }) {
  const say = useSay();
  const { locale } = useIntl();
  const { allowedActions } = useRBAC(DESK_READ);
  const at = dayRange(day, timeZone)?.start ?? 0;
  const zone = zoneWithOffset(at, timeZone, say);
  const counts = waiting
    .filter(({ count }) => count > 0)
    .map(({ type, count }) => say(`home.waiting.${type}`, { count }));
  const rest = out.total - out.stories.length;

  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Flex justifyContent="space-between" gap={2}>
        <Typography textColor="neutral600">
          {say('home.day', { date: newsroomTime(at, timeZone, locale).date, zone })}
        </Typography>
        {allowedActions.canRead && (
          <Typography tag={Link} to="/plugins/newsroom/live-desk" textColor="primary600">
            {say('home.desk')}
          </Typography>
        )}
      </Flex>
      <Typography tag="h3" variant="delta">
        {out.total > 0 ? say('home.out', { count: out.total }) : say('home.out.none')}
      </Typography>
      <StoryList stories={out.stories} timeZone={timeZone} show="time" />
      {rest > 0 && (
        <Typography variant="pi" textColor="neutral600">
          {say('home.out.more', { count: rest })}
        </Typography>
      )}
      {ahead.length > 0 && (
        <>
          <Typography tag="h3" variant="delta">
            {say('home.ahead')}
          </Typography>
          <StoryList stories={ahead} timeZone={timeZone} show="display" />
        </>
      )}
      {counts.length > 0 && (
        <Typography variant="pi" textColor="neutral600">
          {say('home.waiting', { list: counts.join(', ') })}
        </Typography>
      )}
    </Flex>
  );
}
