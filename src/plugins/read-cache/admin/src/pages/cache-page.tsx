import { Box, Flex, Grid, Typography } from '@strapi/design-system';
import { Layouts, Page, useRBAC } from '@strapi/strapi/admin';

import { useReadCacheStatusQuery } from '../api/cache-api';
import { PERMISSIONS } from '../permissions';
import { useSay } from '../translations/message';
import { CacheFacts } from './cache-facts';
import { ClearCache } from './clear-cache';
import { CountTable } from './count-table';
import { BYPASSES, countsOf, READS, REFUSALS } from './counted';
import { useMoment } from './moment';

const EVERY_SECONDS = 5;

/** Settings, "Read cache". */
export function CachePage() {
  return (
    <Page.Protect permissions={PERMISSIONS.read}>
      <Cache />
    </Page.Protect>
  );
}

function Cache() {
  const say = useSay();
  const sayMoment = useMoment();
  const { allowedActions } = useRBAC(PERMISSIONS.clear);
  const { data: status, isLoading } = useReadCacheStatusQuery(undefined, {
    pollingInterval: EVERY_SECONDS * 1000,
  });
  if (isLoading) return <Page.Loading />;
  if (!status) return <Page.Error />;
  const { counters } = status;
  return (
    <Page.Main>
      <Page.Title>{say('title')}</Page.Title>
      <Layouts.Header
        title={say('title')}
        subtitle={say('subtitle')}
        primaryAction={status.isEnabled && allowedActions.canClear && <ClearCache />}
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={6}>
          <CacheFacts status={status} />
          <Grid.Root gap={5}>
            <Grid.Item col={6} s={12} direction="column" alignItems="stretch">
              <CountTable title={say('reads')} counts={countsOf(READS, counters)} />
            </Grid.Item>
            <Grid.Item col={6} s={12} direction="column" alignItems="stretch">
              <CountTable title={say('bypass')} counts={countsOf(BYPASSES, counters.bypass)} />
            </Grid.Item>
            <Grid.Item col={6} s={12} direction="column" alignItems="stretch">
              <CountTable title={say('refused')} counts={countsOf(REFUSALS, counters.refused)} />
            </Grid.Item>
          </Grid.Root>
          <Box>
            <Typography variant="pi" textColor="neutral600">
              {say('since', { moment: sayMoment(status.startedAt) })}
            </Typography>
          </Box>
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
}
