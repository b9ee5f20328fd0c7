import { IconButton, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import { Pencil } from '@strapi/icons';
import { Link } from 'react-router-dom';

import type { Endpoint, Status } from '../../api/outbox-types';
import { useSay, type MessageKey } from '../../translations/message';
import { EndpointStateLabel } from './endpoint-state';

const COLUMNS: MessageKey[] = [
  'publishers.name',
  'publishers.state',
  'publishers.waiting',
  'publishers.delivered',
  'publishers.dead',
  'publishers.actions',
];

const NONE = { pending: 0, delivered: 0, dead: 0 };

interface Props {
  endpoints: Endpoint[];
  status: Status | undefined;
}

export function EndpointTable({ endpoints, status }: Props) {
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
          <EndpointRow
            key={endpoint.id}
            endpoint={endpoint}
            counts={status?.endpoints.find(({ id }) => id === endpoint.id)?.deliveries ?? NONE}
          />
        ))}
      </Tbody>
    </Table>
  );
}

function EndpointRow({ endpoint, counts }: { endpoint: Endpoint; counts: typeof NONE }) {
  const say = useSay();
  return (
    <Tr>
      <Td>
        <Typography tag="p" fontWeight="bold">
          {endpoint.name}
        </Typography>
        <Typography tag="p" variant="pi" textColor="neutral600">
          {endpoint.url}
        </Typography>
      </Td>
      <Td>
        <EndpointStateLabel endpoint={endpoint} />
      </Td>
      {[counts.pending, counts.delivered, counts.dead].map((count, index) => (
        <Td key={COLUMNS[index + 2]}>
          <Typography>{count}</Typography>
        </Td>
      ))}
      <Td>
        <IconButton
          tag={Link}
          to={String(endpoint.id)}
          label={say('publishers.edit', { name: endpoint.name })}
          variant="ghost"
        >
          <Pencil />
        </IconButton>
      </Td>
    </Tr>
  );
}
