import { Box, Flex, Grid, Typography } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useIntl } from 'react-intl';

import { useSay } from '../../translations/message';
import { useNewsroomPublicationsQuery } from './publications-api';
import { REBUILD } from './publications-link';
import { RebuildButton } from './rebuild-button';
import { RebuildState } from './rebuild-state';

const RUNNING_MS = 1000;
const QUIET_MS = 10_000;

/** Settings, "Publications". */
export function PublicationsPage() {
  return (
    <Page.Protect permissions={REBUILD}>
      <Publications />
    </Page.Protect>
  );
}

function Publications() {
  const say = useSay();
  const [pollingInterval, poll] = useState(QUIET_MS);
  const { data: status, isLoading } = useNewsroomPublicationsQuery(undefined, { pollingInterval });
  if (isLoading) return <Page.Loading />;
  if (!status) return <Page.Error />;
  const { stored, marked, rebuild } = status;
  const wanted = rebuild.state === 'running' ? RUNNING_MS : QUIET_MS;
  if (wanted !== pollingInterval) poll(wanted);
  return (
    <Page.Main>
      <Page.Title>{say('publications.name')}</Page.Title>
      <Layouts.Header
        title={say('publications.name')}
        subtitle={say('publications.about')}
        primaryAction={<RebuildButton isRunning={rebuild.state === 'running'} />}
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={6}>
          <Grid.Root gap={5}>
            <Count
              title={say('publications.stored')}
              about={say('publications.stored.about')}
              count={stored}
            />
            <Count
              title={say('publications.marked')}
              about={say('publications.marked.about')}
              count={marked}
            />
          </Grid.Root>
          <RebuildState rebuild={rebuild} />
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
}

function Count({ title, about, count }: { title: string; about: string; count: number }) {
  const intl = useIntl();
  return (
    <Grid.Item col={6} s={12} direction="column" alignItems="stretch">
      <Box background="neutral0" padding={5} shadow="tableShadow" height="100%" hasRadius>
        <Typography tag="h2" variant="sigma" textColor="neutral600">
          {title}
        </Typography>
        <Typography tag="p">{intl.formatNumber(count)}</Typography>
        <Typography tag="p" variant="pi" textColor="neutral600">
          {about}
        </Typography>
      </Box>
    </Grid.Item>
  );
}
