import {
  Box,
  IconButton,
  Link as TextLink,
  Table,
  Tbody,
  Td,
  Th,
  Thead,
  Tr,
  Typography,
} from '@strapi/design-system';
import { Pencil } from '@strapi/icons';
import { Link } from 'react-router-dom';

import type { DeliveryCounts, Endpoint, Status } from '../../api/outbox-types';
import { useSay, type MessageKey } from '../../translations/message';
import { STATES } from '../deliveries/delivery-search';
import { Wrapped } from '../deliveries/wrapped';
import { DeliveryLink } from './delivery-link';
import { EndpointStateLabel } from './endpoint-state';

const COLUMNS: MessageKey[] = [
  'publishers.name',
  'publishers.state',
  'publishers.waiting',
  'publishers.delivered',
  'publishers.dead',
  'publishers.actions',
];

const NONE: DeliveryCounts = { pending: 0, delivered: 0, dead: 0, retrying: 0 };

interface Props {
  endpoints: Endpoint[];
  status: Status | undefined;
  /** Milliseconds since 1970, when the endpoints were read. */
  now: number;
}

export function EndpointTable({ endpoints, status, now }: Props) {
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
            counts={countsOf(status, endpoint)}
            now={now}
          />
        ))}
      </Tbody>
    </Table>
  );
}

/** Zeros until the counts have been read. */
export function countsOf(status: Status | undefined, endpoint: Endpoint): DeliveryCounts {
  return status?.endpoints.find(({ id }) => id === endpoint.id)?.deliveries ?? NONE;
}

interface RowProps {
  endpoint: Endpoint;
  counts: DeliveryCounts;
  now: number;
}

function EndpointRow({ endpoint, counts, now }: RowProps) {
  const say = useSay();
  const { id, name, url } = endpoint;
  return (
    <Tr>
      <Td>
        <Box maxWidth="24rem">
          <TextLink tag={Link} to={String(id)}>
            {name}
          </TextLink>
          <Wrapped isSmall>{url}</Wrapped>
        </Box>
      </Td>
      <Td style={{ whiteSpace: 'normal' }}>
        <EndpointStateLabel endpoint={endpoint} counts={counts} now={now} />
      </Td>
      {STATES.map((state) => (
        <Td key={state}>
          {counts[state] === 0 ? (
            <Typography>0</Typography>
          ) : (
            <DeliveryLink
              filter={{ endpoint: id, state }}
              label={say('publishers.count', {
                name,
                state: say(`deliveries.${state}`),
                count: counts[state],
              })}
            >
              {counts[state]}
            </DeliveryLink>
          )}
        </Td>
      ))}
      <Td>
        <IconButton
          tag={Link}
          to={String(id)}
          label={say('publishers.edit', { name })}
          variant="ghost"
        >
          <Pencil />
        </IconButton>
      </Td>
    </Tr>
  );
}
