import { Box } from '@strapi/design-system';

import { useMoment } from '../../api/moment';
import type { Attempt } from '../../api/outbox-types';
import { sayRefusal } from '../../refusals/say-refusal';
import { useSay } from '../../translations/message';
import { Wrapped } from './wrapped';

/** Most characters of an answer that are shown; as much as tells an error page from a message. */
const EXCERPT = 160;

/** Each attempt's time, outcome and duration, and the first bytes of what was answered. */
export function AttemptList({ attempts }: { attempts: Attempt[] }) {
  const say = useSay();
  const moment = useMoment();
  return (
    <Box minWidth="16rem" maxWidth="24rem" paddingTop={3} paddingBottom={3}>
      {attempts.length === 0 && <Wrapped isSmall>{say('deliveries.noAttempt')}</Wrapped>}
      {attempts.map(({ at, status, error, code, values, durationMs, excerpt }) => (
        <Box key={at}>
          <Wrapped>
            {say(messageOf(status, error), {
              at: moment(at),
              status,
              reason: error === null ? null : sayRefusal({ message: error, code, values }, say),
              ms: durationMs,
            })}
          </Wrapped>
          {excerpt && <Wrapped isSmall>{excerpt.slice(0, EXCERPT)}</Wrapped>}
        </Box>
      ))}
    </Box>
  );
}

function messageOf(status: number | null, error: string | null) {
  if (error === null) return 'deliveries.answered';
  return status === null ? 'deliveries.failed' : 'deliveries.failedAnswer';
}
