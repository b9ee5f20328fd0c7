import { Box, Flex } from '@strapi/design-system';

import type { NewsroomSettings } from '../settings/newsroom-settings';
import { CaptionCredit } from './caption-credit';
import { CreditPaste } from './credit-paste';
import { CreditPreview } from './credit-preview';
import { FileSays } from './file-says';
import { FilledNotice } from './filled-notice';
import { chosenImage } from './photo-values';
import { usePhotoForm } from './use-photo-form';

/** All that helps with a photo's credit: one paste, how readers get it, and what the file says. */
export function PhotoCredit({ settings }: { settings: NewsroomSettings }) {
  const form = usePhotoForm();
  return (
    <Flex background="neutral100" hasRadius padding={4} gap={6} wrap="wrap" alignItems="flex-start">
      <Box flex={COLUMN}>
        <Flex direction="column" alignItems="stretch" gap={4}>
          <CreditPaste form={form} />
          <FilledNotice form={form} />
          <CaptionCredit form={form} />
          <CreditPreview values={form.values} locales={Object.keys(settings.locales)} />
        </Flex>
      </Box>
      <Box flex={COLUMN}>
        <FileSays form={form} image={chosenImage(form.values.image)} timeZone={settings.timeZone} />
      </Box>
    </Flex>
  );
}

/** Side by side, and one below the other where an administrator has made the field narrow. */
const COLUMN = '1 1 28rem';
