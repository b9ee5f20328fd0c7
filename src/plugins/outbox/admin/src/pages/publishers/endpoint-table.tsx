import { Table, Tbody, Th, Thead, Tr, Typography } from '@strapi/design-system';

import type { Endpoint, Status } from '../../api/outbox-types';
import { useSay, type MessageKey } from '../../translations/message';
import { EndpointRow } from './endpoint-row';

const COLUMNS: MessageKey[] = [
  'publishers.name',
  'publishers.state',
  'publishers.waiting',
  'publishers.delivered',
  'publishers.dead',
  'publishers.actions',
];

interface Props {
  endpoints: Endpoint[];
  /** `undefined` until it has been read. */
  status: Status | undefined;
  canSeeDeliveries: boolean;
  /** Milliseconds since 1970, when all this was read. */
  now: number;
}

/** Every publisher, how it is doing, and how much of what was sent has reached it. */
export function EndpointTable({ endpoints, ...shared }: Props) {
  const say = useSay();
  return (
    <Table colCount={COLUMNS.length} rowCount={endpoints.length + 1}>
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
        {endpoints.map((endpoint) => (
          <EndpointRow key={endpoint.id} endpoint={endpoint} {...shared} />
        ))}
      </Tbody>
    </Table>
  );
}
