import { Flex } from '@strapi/design-system';

import type { NewsroomSettings } from '../settings/newsroom-settings';
import { CreditPaste } from './credit-paste';
import { CreditPreview } from './credit-preview';
import { FileSays } from './file-says';
import { FilledNotice } from './filled-notice';
import { chosenImage } from './photo-values';
import { usePhotoForm } from './use-photo-form';

interface PhotoCreditProps {
  settings: NewsroomSettings;
  isNew: boolean;
}

/** Everything about a photo's credit: typed, pasted, previewed, and as its file has it. */
export function PhotoCredit({ settings, isNew }: PhotoCreditProps) {
  const form = usePhotoForm(isNew);
  return (
    <Flex direction="column" alignItems="stretch" gap={4} width="100%">
      <CreditPaste form={form} />
      <FilledNotice form={form} />
      <CreditPreview values={form.values} locales={Object.keys(settings.locales)} />
      <FileSays form={form} image={chosenImage(form.values.image)} timeZone={settings.timeZone} />
    </Flex>
  );
}
