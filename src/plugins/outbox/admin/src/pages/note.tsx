import { Box, Typography } from '@strapi/design-system';

/** A word about the page as a whole, heard when it comes up; `null` while there is nothing to say. */
export function Note({ children }: { children: string | null }) {
  return (
    <Box role="status">
      {children !== null && (
        <Box background="warning100" padding={4} marginBottom={5} hasRadius>
          <Typography textColor="neutral800">{children}</Typography>
        </Box>
      )}
    </Box>
  );
}
