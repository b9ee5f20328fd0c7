import { Box, Typography } from '@strapi/design-system';

import { LONGEST_TEXT, type RefusedValue } from '../../../domain/photo-suggestions';
import { useSay } from '../translations/message';
import { BLOCK_NAMES } from './block-name';

/** A value of the file that cannot be taken over, and why. */
export function RefusedRow({ value: { field, text, from, reason } }: { value: RefusedValue }) {
  const say = useSay();
  return (
    <Box tag="li" paddingBottom={3}>
      <Typography variant="pi" tag="p" textColor="neutral600">
        {say('photo.row', { name: say(`photo.field.${field}`), block: BLOCK_NAMES[from] })}
      </Typography>
      <Typography variant="omega" tag="p" style={{ overflowWrap: 'anywhere' }}>
        {text.length > 300 ? `${text.slice(0, 300)}…` : text}
      </Typography>
      <Typography variant="pi" tag="p" textColor="neutral800" fontWeight="semiBold">
        {say(`photo.refused.${reason}`, { limit: LONGEST_TEXT[field] })}
      </Typography>
    </Box>
  );
}
