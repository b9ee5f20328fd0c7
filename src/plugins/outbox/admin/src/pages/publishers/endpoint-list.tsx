import { Box, Button, EmptyStateLayout, Flex, LinkButton } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { Layouts, Page, useRBAC } from '@strapi/strapi/admin';
import { Link, useNavigate } from 'react-router-dom';

import { useOutboxEndpointsQuery, useOutboxStatusQuery } from '../../api/outbox-api';
import { PERMISSIONS } from '../../permissions';
import { useSay } from '../../translations/message';
import { Outdated } from '../outdated';
import { EndpointTable } from './endpoint-table';

/** Who is told of changes, how each is doing, and what waits for them. */
export function EndpointList() {
  const say = useSay();
  const navigate = useNavigate();
  const { allowedActions } = useRBAC(PERMISSIONS.editEndpoints);
  const endpoints = useOutboxEndpointsQuery(undefined, { pollingInterval: 5000 });
  const { data: status } = useOutboxStatusQuery(undefined, { pollingInterval: 5000 });
  if (endpoints.isLoading) return <Page.Loading />;
  if (!endpoints.data) return <Page.Error />;
  const now = endpoints.fulfilledTimeStamp ?? 0;
  const add = allowedActions.canEdit && (
    <Button startIcon={<Plus />} onClick={() => navigate('new')}>
      {say('publishers.add')}
    </Button>
  );
  return (
    <Page.Main>
      <Page.Title>{say('settings.link')}</Page.Title>
      <Layouts.Header
        title={say('settings.link')}
        subtitle={say(status?.enabled === false ? 'publishers.off' : 'publishers.subtitle')}
        primaryAction={
          <Flex gap={2}>
            <LinkButton tag={Link} to="deliveries" variant="tertiary">
              {say('publishers.allDeliveries')}
            </LinkButton>
            {add}
          </Flex>
        }
      />
      <Layouts.Content>
        <Outdated isOutdated={endpoints.error !== undefined} now={now} />
        {endpoints.data.length === 0 ? (
          <Box shadow="tableShadow">
            <EmptyStateLayout content={say('publishers.none')} action={add || undefined} />
          </Box>
        ) : (
          <EndpointTable endpoints={endpoints.data} status={status} now={now} />
        )}
      </Layouts.Content>
    </Page.Main>
  );
}
