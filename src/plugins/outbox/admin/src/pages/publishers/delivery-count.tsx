import { Typography, VisuallyHidden } from '@strapi/design-system';

import type { DeliveryState, Endpoint, Status } from '../../api/outbox-types';
import { useSay } from '../../translations/message';
import { countsOf } from './delivery-counts';
import { DeliveryLink } from './delivery-link';

interface Props {
  endpoint: Endpoint;
  state: DeliveryState;
  /** `undefined` until it has been read. */
  status: Status | undefined;
  /** Whether it leads to the deliveries that it counts. */
  isLinked: boolean;
}

/** How many of a publisher's deliveries are in a state; a dash while nobody knows. */
export function DeliveryCount({ endpoint, state, status, isLinked }: Props) {
  const say = useSay();
  const count = countsOf(status, endpoint)?.[state];
  if (count === undefined) {
    return (
      <Typography>
        <span aria-hidden>–</span>
        <VisuallyHidden>{say('publishers.unread')}</VisuallyHidden>
      </Typography>
    );
  }
  if (count === 0 || !isLinked) return <Typography>{count}</Typography>;
  const { id, name } = endpoint;
  return (
    <DeliveryLink
      filter={{ endpoint: id, state }}
      label={say('publishers.count', { name, state: say(`deliveries.${state}`), count })}
    >
      {count}
    </DeliveryLink>
  );
}
