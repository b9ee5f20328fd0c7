import { Box, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';

interface Props {
  isBold?: boolean;
  isSmall?: boolean;
  children: ReactNode;
}

/** A line in a cell that breaks, inside of words too: cells by themselves grow past the window. */
export function Wrapped({ isBold = false, isSmall = false, children }: Props) {
  return (
    <Box style={{ whiteSpace: 'normal', overflowWrap: 'anywhere' }}>
      <Typography
        fontWeight={isBold ? 'bold' : undefined}
        variant={isSmall ? 'pi' : 'omega'}
        textColor={isSmall ? 'neutral600' : 'neutral800'}
      >
        {children}
      </Typography>
    </Box>
  );
}
