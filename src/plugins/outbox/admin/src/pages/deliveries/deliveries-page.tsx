import { Box, Button, EmptyStateLayout, Flex, Link as BackLink } from '@strapi/design-system';
import { ArrowLeft } from '@strapi/icons';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useState } from 'react';
import { Link } from 'react-router-dom';

import { useOutboxDeliveriesQuery } from '../../api/outbox-api';
import type { DeliveryQuery } from '../../api/outbox-types';
import { PERMISSIONS } from '../../permissions';
import { useSay } from '../../translations/message';
import { DeliveryFilter } from './delivery-filter';
import { DeliveryTable } from './delivery-table';

/** What was sent, to whom, and what each attempt brought. */
export function DeliveriesPage() {
  return (
    <Page.Protect permissions={PERMISSIONS.readDeliveries}>
      <Deliveries />
    </Page.Protect>
  );
}

function Deliveries() {
  const say = useSay();
  const [query, setQuery] = useState<DeliveryQuery>({});
  const { data, isLoading, error } = useOutboxDeliveriesQuery(query, { pollingInterval: 5000 });
  const { before, ...filter } = query;
  const next = data?.meta.next ?? null;
  return (
    <Page.Main>
      <Page.Title>{say('deliveries.title')}</Page.Title>
      <Layouts.Header
        title={say('deliveries.title')}
        subtitle={say('deliveries.subtitle')}
        navigationAction={
          <BackLink tag={Link} to=".." relative="path" startIcon={<ArrowLeft />}>
            {say('publishers.back')}
          </BackLink>
        }
      />
      <Layouts.Content>
        <DeliveryFilter filter={filter} onChange={setQuery} />
        {isLoading && <Page.Loading />}
        {error !== undefined && <Page.Error />}
        {data?.data.length === 0 && (
          <Box shadow="tableShadow">
            <EmptyStateLayout content={say('deliveries.none')} />
          </Box>
        )}
        {data && data.data.length > 0 && <DeliveryTable deliveries={data.data} />}
        <Flex gap={2} paddingTop={4} justifyContent="flex-end">
          {before !== undefined && (
            <Button variant="tertiary" onClick={() => setQuery(filter)}>
              {say('deliveries.newest')}
            </Button>
          )}
          {next !== null && (
            <Button variant="tertiary" onClick={() => setQuery({ ...filter, before: next })}>
              {say('deliveries.older')}
            </Button>
          )}
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
}
