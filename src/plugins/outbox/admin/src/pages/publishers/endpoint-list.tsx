import { Box, Button, EmptyStateLayout, Flex, LinkButton } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { Layouts, Page, useRBAC } from '@strapi/strapi/admin';
import { Link, useNavigate } from 'react-router-dom';

import { useEndpoints } from '../../api/use-endpoints';
import { PERMISSIONS } from '../../permissions';
import { useSay } from '../../translations/message';
import { Outdated } from '../outdated';
import { SwitchedOff } from '../switched-off';
import { EndpointTable } from './endpoint-table';

const EVERY_ACTION = [...PERMISSIONS.editEndpoints, ...PERMISSIONS.readDeliveries];

/** Who is told of changes, how each is doing, and what waits for them. */
export function EndpointList() {
  const say = useSay();
  const navigate = useNavigate();
  const { allowedActions } = useRBAC(EVERY_ACTION);
  const { endpoints, status, isLoading, isOutdated, now } = useEndpoints();
  if (isLoading) return <Page.Loading />;
  if (!endpoints) return <Page.Error />;
  const canSeeDeliveries = allowedActions.canRead === true;
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
        subtitle={say('publishers.subtitle')}
        primaryAction={
          <Flex gap={2}>
            {canSeeDeliveries && (
              <LinkButton tag={Link} to="deliveries" variant="tertiary">
                {say('publishers.allDeliveries')}
              </LinkButton>
            )}
            {add}
          </Flex>
        }
      />
      <Layouts.Content>
        <SwitchedOff isOff={status?.enabled === false} />
        <Outdated isOutdated={isOutdated} now={now} />
        {endpoints.length === 0 ? (
          <Box shadow="tableShadow">
            <EmptyStateLayout content={say('publishers.none')} action={add || undefined} />
          </Box>
        ) : (
          <EndpointTable
            endpoints={endpoints}
            status={status}
            canSeeDeliveries={canSeeDeliveries}
            now={now}
          />
        )}
      </Layouts.Content>
    </Page.Main>
  );
}
