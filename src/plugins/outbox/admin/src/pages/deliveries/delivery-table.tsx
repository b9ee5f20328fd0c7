import { Table, Tbody, Th, Thead, Tr, Typography } from '@strapi/design-system';
import { useRBAC } from '@strapi/strapi/admin';

import type { Delivery } from '../../api/outbox-types';
import type { Reading } from '../../api/waiting';
import { PERMISSIONS } from '../../permissions';
import { useSay, type MessageKey } from '../../translations/message';
import { DeliveryRow } from './delivery-row';

const COLUMNS: MessageKey[] = [
  'deliveries.what',
  'deliveries.publisher',
  'deliveries.state',
  'deliveries.attempts',
  'publishers.actions',
];

interface Props {
  deliveries: Delivery[];
  reading: Reading;
}

/** What was sent, newest first. */
export function DeliveryTable({ deliveries, reading }: Props) {
  const say = useSay();
  const { allowedActions } = useRBAC(PERMISSIONS.replayDeliveries);
  return (
    <Table colCount={COLUMNS.length} rowCount={deliveries.length + 1}>
      <Thead>
        <Tr>
          {COLUMNS.map((key) => (
            <Th key={key}>
              <Typography variant="sigma">{say(key)}</Typography>
            </Th>
          ))}
        </Tr>
      </Thead>
      <Tbody>
        {deliveries.map((delivery) => (
          <DeliveryRow
            key={delivery.id}
            delivery={delivery}
            reading={reading}
            canReplay={allowedActions.canReplay === true}
          />
        ))}
      </Tbody>
    </Table>
  );
}
