import { Box } from '@strapi/design-system';

import { useMoment } from '../../api/moment';
import type { Attempt } from '../../api/outbox-types';
import { useSay } from '../../translations/message';
import { Wrapped } from './wrapped';

/** Most characters of an answer that are shown; as much as tells an error page from a message. */
const EXCERPT = 160;

/** Each attempt's time, outcome and duration, and the first bytes of the last answer. */
export function AttemptList({ attempts }: { attempts: Attempt[] }) {
  const say = useSay();
  const moment = useMoment();
  const excerpt = attempts.at(-1)?.excerpt;
  return (
    <Box minWidth="16rem" maxWidth="24rem" paddingTop={3} paddingBottom={3}>
      {attempts.length === 0 && <Wrapped isSmall>{say('deliveries.noAttempt')}</Wrapped>}
      {attempts.map(({ at, status, error, durationMs }) => (
        <Wrapped key={at}>
          {error === null
            ? say('deliveries.answered', { at: moment(at), status, ms: durationMs })
            : say('deliveries.failed', { at: moment(at), reason: error, ms: durationMs })}
        </Wrapped>
      ))}
      {excerpt && <Wrapped isSmall>{excerpt.slice(0, EXCERPT)}</Wrapped>}
    </Box>
  );
}
