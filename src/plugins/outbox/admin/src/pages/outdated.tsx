import { Box, Typography } from '@strapi/design-system';

import { useMoment } from '../api/moment';
import { useSay } from '../translations/message';

interface Props {
  /** Whether the last try to read it again has failed. */
  isOutdated: boolean;
  /** Milliseconds since 1970, when it was read; 0 when it never was. */
  now: number;
}

/** Says that what the page shows may have changed since, and of when it is. */
export function Outdated({ isOutdated, now }: Props) {
  const say = useSay();
  const moment = useMoment();
  return (
    <Box role="status">
      {isOutdated && now > 0 && (
        <Box background="warning100" padding={4} marginBottom={5} hasRadius>
          <Typography textColor="neutral800">
            {say('outdated', { moment: moment(new Date(now).toISOString()) })}
          </Typography>
        </Box>
      )}
    </Box>
  );
}
