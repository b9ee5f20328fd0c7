import { Box, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';

/** A titled card beside the form. */
export function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Box background="neutral0" padding={5} shadow="tableShadow" hasRadius>
      <Box paddingBottom={3}>
        <Typography tag="h2" variant="delta">
          {title}
        </Typography>
      </Box>
      {children}
    </Box>
  );
}
