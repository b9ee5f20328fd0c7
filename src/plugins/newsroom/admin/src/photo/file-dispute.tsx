import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import { photoCredit } from '../../../domain/photo-credit';
import type { CreditDispute } from '../../../domain/photo-suggestions';
import { useSay } from '../translations/message';
import type { PhotoPatch } from './photo-values';

interface FileDisputeProps {
  conflict: CreditDispute;
  canTake: boolean;
  onTake: (patch: PhotoPatch) => void;
}

/** Shown when two places of a file credit different people: both, each with a button. */
export function FileDispute({ conflict, canTake, onTake }: FileDisputeProps) {
  const say = useSay();
  const { locale } = useIntl();
  return (
    <Box background="warning100" borderColor="warning200" hasRadius padding={3} role="status">
      <Typography variant="omega" fontWeight="bold" tag="p" textColor="neutral800">
        {say('photo.dispute')}
      </Typography>
      {conflict.credits.map(({ source, fields }) => (
        <Typography key={source} variant="omega" tag="p" textColor="neutral800">
          {say(`photo.dispute.${source}`, { credit: photoCredit(fields, locale) ?? '' })}
        </Typography>
      ))}
      {canTake && (
        <Flex paddingTop={2} gap={2} wrap="wrap">
          {conflict.credits.map(({ source, fields }) => (
            <Button
              key={source}
              type="button"
              size="S"
              variant="tertiary"
              onClick={() => onTake(fields)}
            >
              {say('photo.dispute.take', { credit: photoCredit(fields, locale) ?? '' })}
            </Button>
          ))}
        </Flex>
      )}
    </Box>
  );
}
