import { Box, Typography } from '@strapi/design-system';

import { useMoment } from '../../api/moment';
import type { Attempt } from '../../api/outbox-types';
import { useSay } from '../../translations/message';

/** Each attempt's time, outcome and duration, and the first bytes of the last answer. */
export function AttemptList({ attempts }: { attempts: Attempt[] }) {
  const say = useSay();
  const moment = useMoment();
  const excerpt = attempts.at(-1)?.excerpt;
  return (
    <Box maxWidth="40rem">
      {attempts.map(({ at, status, error, durationMs }) => (
        <Typography key={at} tag="p" variant="pi">
          {say('deliveries.attempt', {
            at: moment(at),
            result: status ?? error ?? '–',
            ms: durationMs,
          })}
        </Typography>
      ))}
      {excerpt && (
        <Typography tag="pre" variant="pi" textColor="neutral600" ellipsis>
          {excerpt.slice(0, 200)}
        </Typography>
      )}
    </Box>
  );
}
