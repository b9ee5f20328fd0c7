import { Button, Status, Td, Tr, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';

import { refusalOf } from '../../api/field-problems';
import { useMoment } from '../../api/moment';
import { useSendOutboxDeliveryAgainMutation } from '../../api/outbox-api';
import type { Delivery } from '../../api/outbox-types';
import { useSay } from '../../translations/message';
import { AttemptList } from './attempt-list';

const COLOURS = { pending: 'warning', delivered: 'success', dead: 'danger' } as const;

interface Props {
  delivery: Delivery;
  canReplay: boolean;
}

export function DeliveryRow({ delivery, canReplay }: Props) {
  const say = useSay();
  const moment = useMoment();
  const { event, endpoint, state, nextAttemptAt } = delivery;
  return (
    <Tr>
      <Td>
        <Typography>{event.sequence}</Typography>
      </Td>
      <Td>
        <Typography tag="p">{event.type}</Typography>
        <Typography tag="p" variant="pi" textColor="neutral600">
          {[event.documentId, event.locale, event.id].filter(Boolean).join(' · ')}
        </Typography>
      </Td>
      <Td>
        <Typography>{endpoint.name}</Typography>
      </Td>
      <Td>
        <Typography>{moment(event.timestamp)}</Typography>
      </Td>
      <Td>
        <Status variant={COLOURS[state]} size="S">
          <Typography variant="omega">{say(`deliveries.${state}`)}</Typography>
        </Status>
        {nextAttemptAt !== null && (
          <Typography tag="p" variant="pi" textColor="neutral600">
            {say('deliveries.next', { at: moment(nextAttemptAt) })}
          </Typography>
        )}
      </Td>
      <Td>
        <AttemptList attempts={delivery.attempts} />
      </Td>
      <Td>{canReplay && <SendAgain delivery={delivery} />}</Td>
    </Tr>
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
