import { Button } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';

import { useMoment } from '../../api/moment';
import { useSendOutboxDeliveryAgainMutation } from '../../api/outbox-api';
import type { Delivery } from '../../api/outbox-types';
import { useRefusal } from '../../refusals/use-refusal';
import { useSay } from '../../translations/message';

/** Sends one delivery again, and says when that will be. */
export function SendAgain({ delivery }: { delivery: Delivery }) {
  const say = useSay();
  const moment = useMoment();
  const readRefusal = useRefusal();
  const { toggleNotification } = useNotification();
  const [send, { isLoading }] = useSendOutboxDeliveryAgainMutation();
  const { id, event, endpoint } = delivery;
  const sendAgain = async (): Promise<void> => {
    try {
      const at = putOffUntil(await send(id).unwrap());
      const message =
        at === null
          ? say('deliveries.again.done')
          : say('deliveries.again.later', { at: moment(at) });
      toggleNotification({ type: 'success', message });
    } catch (error) {
      const reason = readRefusal(error).message;
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

/**
 * Until when the publisher has asked to be left alone, where that is still ahead. Both times are the
 * server's, so that a wrong clock here does not matter.
 */
function putOffUntil({ endpoint, nextAttemptAt }: Delivery): string | null {
  return nextAttemptAt === endpoint.pausedUntil ? nextAttemptAt : null;
}
