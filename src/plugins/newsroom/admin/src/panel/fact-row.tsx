import { Box, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';

interface FactRowProps {
  label: string;
  /** In the language of the entry; `null` when there is nothing to show. */
  value: string | null;
  /** The language of `value`. */
  lang?: string;
  /** Said instead of a value that is missing, in the language of the panel. */
  missing?: string;
  /** A detail below. */
  children?: ReactNode;
}

/** One thing that readers get, with its name. */
export function FactRow({ label, value, lang, missing, children }: FactRowProps) {
  return (
    <Box paddingBottom={2}>
      <Typography variant="pi" tag="dt" textColor="neutral600">
        {label}
      </Typography>
      <Box tag="dd" style={{ overflowWrap: 'anywhere' }}>
        {value === null ? (
          <Typography variant="omega" textColor="neutral600">
            {missing}
          </Typography>
        ) : (
          <Typography variant="omega" textColor="neutral800" lang={lang}>
            {value}
          </Typography>
        )}
        {children}
      </Box>
    </Box>
  );
}
