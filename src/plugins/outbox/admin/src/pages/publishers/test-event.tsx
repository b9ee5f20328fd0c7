import { Box, Button, Typography } from '@strapi/design-system';

import { useTestOutboxEndpointMutation } from '../../api/outbox-api';
import type { TestResult } from '../../api/outbox-types';
import { sayRefusal } from '../../refusals/say-refusal';
import { useRefusal } from '../../refusals/use-refusal';
import { useSay } from '../../translations/message';
import { Wrapped } from '../deliveries/wrapped';

/** Sends a test event, and goes on showing how it went. */
export function TestEvent({ id }: { id: number }) {
  const say = useSay();
  const readRefusal = useRefusal();
  const answerOf = useAnswer();
  const [send, { data, error, isLoading }] = useTestOutboxEndpointMutation();
  const isGood = data?.ok === true;
  const outcome = error === undefined ? data && answerOf(data) : readRefusal(error).message;
  return (
    <>
      <Button variant="secondary" loading={isLoading} onClick={() => void send(id)}>
        {say('test.send')}
      </Button>
      <Box role="status">
        {!isLoading && outcome !== undefined && (
          <>
            <Typography textColor={isGood ? 'success700' : 'danger700'}>{outcome}</Typography>
            {data?.excerpt && <Wrapped isSmall>{data.excerpt.slice(0, 200)}</Wrapped>}
          </>
        )}
      </Box>
    </>
  );
}

function useAnswer(): (result: TestResult) => string {
  const say = useSay();
  return ({ ok, status, durationMs, error, code, values }) => {
    if (error !== null) {
      const reason = sayRefusal({ message: error, code, values }, say);
      return say('test.failed', { reason });
    }
    return say(ok ? 'test.delivered' : 'test.refused', { status, ms: durationMs });
  };
}
