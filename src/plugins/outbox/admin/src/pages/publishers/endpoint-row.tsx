import { Box, IconButton, Link as TextLink, Td, Tr } from '@strapi/design-system';
import { Pencil } from '@strapi/icons';
import { Link } from 'react-router-dom';

import { isCdn } from '../../../../domain/endpoint-kind';
import type { Endpoint, Status } from '../../api/outbox-types';
import { useSay } from '../../translations/message';
import { STATES } from '../deliveries/delivery-search';
import { Wrapped } from '../deliveries/wrapped';
import { DeliveryCount } from './delivery-count';
import { EndpointStateLabel } from './endpoint-state';

interface Props {
  endpoint: Endpoint;
  /** `undefined` until it has been read. */
  status: Status | undefined;
  canSeeDeliveries: boolean;
  /** Milliseconds since 1970, when all this was read. */
  now: number;
}

/** One publisher of the list. */
export function EndpointRow({ endpoint, status, canSeeDeliveries, now }: Props) {
  const say = useSay();
  const { id, name, kind, url } = endpoint;
  return (
    <Tr>
      <Td>
        <Box maxWidth="24rem">
          <TextLink tag={Link} to={String(id)}>
            {name}
          </TextLink>
          {isCdn(kind) && <Wrapped isSmall>{say(`kind.${kind}`)}</Wrapped>}
          <Wrapped isSmall>{url}</Wrapped>
        </Box>
      </Td>
      <Td style={{ whiteSpace: 'normal' }}>
        <EndpointStateLabel endpoint={endpoint} status={status} now={now} />
      </Td>
      {STATES.map((state) => (
        <Td key={state}>
          <DeliveryCount
            endpoint={endpoint}
            state={state}
            status={status}
            isLinked={canSeeDeliveries}
          />
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
