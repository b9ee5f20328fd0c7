import { Box, Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';

import { useSay } from '../../translations/message';

/** What has just been done to a brief that does not stand on the day shown. */
export interface Elsewhere {
  text: string;
  day: string;
  locale: string;
}

/** Says it to those who look, who would miss the brief, and leads to its day. */
export function ElsewhereNotice({ text, day, locale }: Elsewhere) {
  const say = useSay();
  return (
    <Box background="success100" padding={3} hasRadius>
      <Typography>{text} </Typography>
      <Typography tag={Link} to={`?${new URLSearchParams({ day, locale })}`} textColor="primary700">
        {say('desk.elsewhere.link')}
      </Typography>
    </Box>
  );
}
