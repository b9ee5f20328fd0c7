import { Box, Grid, Status, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';

import type { CacheStatus } from '../../../domain/cache-status';
import { useSay, type MessageKey } from '../translations/message';
import { useMoment } from './moment';

/** How the cache is doing, at a glance. */
export function CacheFacts({ status }: { status: CacheStatus }) {
  const say = useSay();
  const sayMoment = useMoment();
  const intl = useIntl();
  const { counters, clearedAt, generation } = status;
  const saved = counters.hit + counters.notModified + counters.joined;
  const all = saved + counters.miss;
  const [mode, modeColour] = modeOf(status);
  const [others, othersColour] = othersOf(status);
  const share = intl.formatNumber(saved / all, { style: 'percent', maximumFractionDigits: 1 });
  const hasBeenCleared = clearedAt !== null && counters.flushes > 0;
  return (
    <Grid.Root gap={5}>
      <Fact title={say('state')}>
        <Status variant={modeColour} size="S">
          <Typography>{say(mode, { version: status.untriedStrapi })}</Typography>
        </Status>
      </Fact>
      <Fact title={say('others')}>
        <Status variant={othersColour} size="S">
          <Typography>{say(others)}</Typography>
        </Status>
      </Fact>
      <Fact
        title={say('cleared')}
        detail={say('cleared.times', { count: counters.flushes, generation })}
      >
        <Typography>{hasBeenCleared ? sayMoment(clearedAt) : say('cleared.never')}</Typography>
      </Fact>
      <Fact
        title={say('saved')}
        detail={say('saved.of', { saved: intl.formatNumber(saved), all: intl.formatNumber(all) })}
      >
        <Typography>{all === 0 ? say('saved.none') : share}</Typography>
      </Fact>
      <Fact title={say('entries')}>
        <Typography>{intl.formatNumber(status.entries)}</Typography>
      </Fact>
      <Fact title={say('memory')}>
        <Typography>
          {say('memory.of', {
            used: intl.formatNumber(megabytes(status.bytes), { maximumFractionDigits: 2 }),
            limit: intl.formatNumber(megabytes(status.maxBytes), { maximumFractionDigits: 2 }),
          })}
        </Typography>
      </Fact>
    </Grid.Root>
  );
}

interface FactProps {
  title: string;
  detail?: string;
  children: ReactNode;
}

function Fact({ title, detail, children }: FactProps) {
  return (
    <Grid.Item col={4} s={12} direction="column" alignItems="stretch">
      <Box background="neutral0" padding={5} shadow="tableShadow" height="100%" hasRadius>
        <Box paddingBottom={2}>
          <Typography tag="h2" variant="sigma" textColor="neutral600">
            {title}
          </Typography>
        </Box>
        {children}
        {detail && (
          <Typography tag="p" variant="pi" textColor="neutral600">
            {detail}
          </Typography>
        )}
      </Box>
    </Grid.Item>
  );
}

type Colour = 'success' | 'secondary' | 'danger';

function modeOf({ isEnabled, isSuspended, untriedStrapi }: CacheStatus): [MessageKey, Colour] {
  if (untriedStrapi !== null) return ['state.untried', 'danger'];
  if (!isEnabled) return ['state.off', 'secondary'];
  return isSuspended ? ['state.suspended', 'danger'] : ['state.on', 'success'];
}

function othersOf({ hearsOthers }: CacheStatus): [MessageKey, Colour] {
  if (hearsOthers === null) return ['others.none', 'secondary'];
  return hearsOthers ? ['others.heard', 'success'] : ['others.lost', 'danger'];
}

function megabytes(bytes: number): number {
  return bytes / 1024 / 1024;
}
