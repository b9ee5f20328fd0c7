import { Box, Flex, Status, Td, Tr, Typography } from '@strapi/design-system';

import { useMoment } from '../../api/moment';
import type { Delivery } from '../../api/outbox-types';
import { probeBefore, waitingFor, type Reading } from '../../api/waiting';
import { useSay } from '../../translations/message';
import { AttemptList } from './attempt-list';
import { SendAgain } from './send-again';
import { Wrapped } from './wrapped';

const LOOKS = {
  pending: ['warning', 'neutral800'],
  delivered: ['success', 'success700'],
  dead: ['danger', 'danger700'],
} as const;

interface Props {
  delivery: Delivery;
  reading: Reading;
  canReplay: boolean;
}

/** One event on its way to one publisher. */
export function DeliveryRow({ delivery, reading, canReplay }: Props) {
  const say = useSay();
  const { event, endpoint, state } = delivery;
  const [variant, textColor] = LOOKS[state];
  return (
    <Tr>
      <Td>
        <WhatHappened event={event} />
      </Td>
      <Td>
        <Box minWidth="8rem" maxWidth="14rem">
          <Wrapped>{endpoint.name}</Wrapped>
        </Box>
      </Td>
      <Td>
        <Flex minWidth="10rem" maxWidth="14rem" direction="column" alignItems="flex-start">
          <Status variant={variant} size="S">
            <Typography variant="omega" textColor={textColor}>
              {say(`deliveries.${state}`)}
            </Typography>
          </Status>
          {state === 'pending' && <Outlook delivery={delivery} reading={reading} />}
          {delivery.awaitsReturn && <Wrapped isSmall>{say('deliveries.awaits')}</Wrapped>}
        </Flex>
      </Td>
      <Td>
        <AttemptList attempts={delivery.attempts} />
      </Td>
      <Td>{canReplay && <SendAgain delivery={delivery} />}</Td>
    </Tr>
  );
}

function WhatHappened({ event }: { event: Delivery['event'] }) {
  const say = useSay();
  const moment = useMoment();
  const { sequence, type, title, locale, timestamp, id } = event;
  return (
    <Box minWidth="16rem" maxWidth="22rem" paddingTop={3} paddingBottom={3}>
      <Wrapped isBold>{say('deliveries.numbered', { sequence, type })}</Wrapped>
      <Wrapped>{[title, locale].filter(Boolean).join(' · ')}</Wrapped>
      <Wrapped isSmall>{moment(timestamp)}</Wrapped>
      <Wrapped isSmall>{id}</Wrapped>
    </Box>
  );
}

/** When a waiting delivery is sent, or what has to be done before. */
function Outlook({ delivery, reading }: Pick<Props, 'delivery' | 'reading'>) {
  const say = useSay();
  const moment = useMoment();
  const { endpoint, nextAttemptAt, attempts } = delivery;
  const waiting = waitingFor({ endpoint, nextAttemptAt, tries: attempts.length }, reading);
  if (waiting === 'off') return <Wrapped isSmall>{say('deliveries.off')}</Wrapped>;
  // The page says above why nothing is sent.
  if (waiting === 'stopped') return null;
  if (waiting === 'due') return <Wrapped isSmall>{say('deliveries.soon')}</Wrapped>;
  const at = nextAttemptAt && moment(nextAttemptAt);
  const probeAt = probeBefore(delivery, reading.now);
  if (probeAt === null) return <Wrapped isSmall>{say('deliveries.next', { at })}</Wrapped>;
  return <Wrapped isSmall>{say('deliveries.probed', { at, probe: moment(probeAt) })}</Wrapped>;
}
