import { Box, Button, EmptyStateLayout, Flex, Link as BackLink } from '@strapi/design-system';
import { ArrowLeft } from '@strapi/icons';
import { Layouts, Page } from '@strapi/strapi/admin';
import { Link, useSearchParams } from 'react-router-dom';

import { useOutboxDeliveriesQuery } from '../../api/outbox-api';
import type { DeliveryQuery } from '../../api/outbox-types';
import { PERMISSIONS } from '../../permissions';
import { useSay } from '../../translations/message';
import { Outdated } from '../outdated';
import { SwitchedOff } from '../switched-off';
import { DeliveryFilter } from './delivery-filter';
import { deliveryQuery, deliverySearch } from './delivery-search';
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
  const [search, setSearch] = useSearchParams();
  const query = deliveryQuery(search);
  const filterBy = (filter: DeliveryQuery): void =>
    setSearch(deliverySearch(filter), { replace: true });
  const answer = useOutboxDeliveriesQuery(query, { pollingInterval: 5000 });
  const isOutdated = answer.error !== undefined;
  // While a page is read its predecessor stays; when it cannot be read, that would be another filter's.
  const data = isOutdated ? answer.currentData : answer.data;
  const { before, ...filter } = query;
  const { next = null, enabled: isSending = true } = data?.meta ?? {};
  const now = answer.fulfilledTimeStamp ?? 0;
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
        <SwitchedOff isOff={!isSending} />
        <DeliveryFilter filter={filter} onChange={filterBy} />
        <Outdated isOutdated={isOutdated} now={now} />
        {answer.isLoading && <Page.Loading />}
        {isOutdated && !data && <Page.Error />}
        {data?.data.length === 0 && (
          <Box shadow="tableShadow">
            <EmptyStateLayout content={say('deliveries.none')} />
          </Box>
        )}
        {data && data.data.length > 0 && (
          <DeliveryTable deliveries={data.data} reading={{ isSending, now }} />
        )}
        <Flex gap={2} paddingTop={4} justifyContent="flex-end">
          {before !== undefined && (
            <Button variant="tertiary" onClick={() => setSearch(deliverySearch(filter))}>
              {say('deliveries.newest')}
            </Button>
          )}
          {next !== null && (
            <Button
              variant="tertiary"
              onClick={() => setSearch(deliverySearch({ ...filter, before: next }))}
            >
              {say('deliveries.older')}
            </Button>
          )}
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
}
