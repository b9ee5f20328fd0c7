import { Box, Flex, ProgressBar, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import type { Rebuild } from '../../../../publications-contract';
import { sayMoment } from '../../moments/say-moment';
import { useNewsroomSettingsQuery } from '../../settings/newsroom-settings';
import { useSay } from '../../translations/message';

/** How far the last rebuild is, and what it is for. */
export function RebuildState({ rebuild }: { rebuild: Rebuild }) {
  const say = useSay();
  const words = useWords(rebuild);
  const { state, done, total } = rebuild;
  const percent = Math.min(100, Math.floor((100 * done) / total));
  return (
    <Box background="neutral0" padding={5} shadow="tableShadow" hasRadius>
      <Flex direction="column" alignItems="stretch" gap={3}>
        <Typography tag="h2" variant="delta">
          {say('publications.rebuild')}
        </Typography>
        <Typography tag="p">{say('publications.rebuild.about')}</Typography>
        {state === 'running' && total > 0 && (
          // The design system shows the value, and does not say it.
          <ProgressBar
            aria-label={say('publications.rebuild')}
            aria-valuenow={percent}
            value={percent}
          />
        )}
        <Typography role="status" textColor={state === 'failed' ? 'danger600' : 'neutral800'}>
          {words}
        </Typography>
        <Typography tag="p" variant="pi" textColor="neutral600">
          {say('publications.process')}
        </Typography>
      </Flex>
    </Box>
  );
}

function useWords({ state, done, total, finishedAt, error = '' }: Rebuild): string {
  const say = useSay();
  const intl = useIntl();
  const { data: settings } = useNewsroomSettingsQuery();
  const counts = { done: intl.formatNumber(done), total: intl.formatNumber(total) };
  if (state === 'idle') return say('publications.rebuild.idle');
  if (state === 'failed') return say('publications.rebuild.failed', { ...counts, reason: error });
  if (state === 'running') {
    return say(
      total === 0 ? 'publications.rebuild.looking' : 'publications.rebuild.running',
      counts
    );
  }
  const moment = settings && finishedAt ? sayMoment(finishedAt, settings.timeZone, intl) : '';
  return say('publications.rebuild.done', { done: counts.done, moment });
}
