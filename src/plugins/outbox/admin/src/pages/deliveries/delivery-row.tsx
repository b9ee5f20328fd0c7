import { Box, Button, Flex, Status, Td, Tr, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';

import { refusalOf } from '../../api/field-problems';
import { useMoment } from '../../api/moment';
import { useSendOutboxDeliveryAgainMutation } from '../../api/outbox-api';
import type { Delivery } from '../../api/outbox-types';
import { useSay } from '../../translations/message';
import { AttemptList } from './attempt-list';
import { Wrapped } from './wrapped';

const LOOKS = {
  pending: ['warning', 'neutral800'],
  delivered: ['success', 'success700'],
  dead: ['danger', 'danger700'],
} as const;

interface Props {
  delivery: Delivery;
  canReplay: boolean;
}

export function DeliveryRow({ delivery, canReplay }: Props) {
  const say = useSay();
  const moment = useMoment();
  const { event, endpoint, state, nextAttemptAt } = delivery;
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
          {nextAttemptAt !== null && (
            <Wrapped isSmall>{say('deliveries.next', { at: moment(nextAttemptAt) })}</Wrapped>
          )}
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

function SendAgain({ delivery }: { delivery: Delivery }) {
  const say = useSay();
  const { toggleNotification } = useNotification();
  const [send, { isLoading }] = useSendOutboxDeliveryAgainMutation();
  const { id, event, endpoint } = delivery;
  const sendAgain = async (): Promise<void> => {
    try {
      await send(id).unwrap();
      toggleNotification({ type: 'success', message: say('deliveries.again.done') });
    } catch (error) {
      const reason = refusalOf(error).message;
      toggleNotification({ type: 'warning', message: say('problem', { reason }) });
    }
  };
  return (
    <Button
      size="S"
      variant="tertiary"
      loading={isLoading}
      aria-label={say('deliveries.again.one', { sequence: event.sequence, name: endpoint.name })}
      onClick={() => void sendAgain()}
    >
      {say('deliveries.again')}
    </Button>
  );
}
