import { Button, Dialog } from '@strapi/design-system';
import { Trash, WarningCircle } from '@strapi/icons';
import { ConfirmDialog, useNotification } from '@strapi/strapi/admin';

import { useClearReadCacheMutation } from '../api/cache-api';
import { useSay } from '../translations/message';

/** Asks once more before everything is forgotten. */
export function ClearCache() {
  const say = useSay();
  const { toggleNotification } = useNotification();
  const [clear, { isLoading }] = useClearReadCacheMutation();
  const confirm = async (): Promise<void> => {
    const result = await clear();
    if ('error' in result) {
      const { message: reason = '' } = result.error as { message?: string };
      toggleNotification({ type: 'warning', message: say('clear.failed', { reason }) });
    } else {
      toggleNotification({ type: 'success', message: say('clear.done') });
    }
  };
  return (
    <Dialog.Root>
      <Dialog.Trigger>
        <Button variant="secondary" startIcon={<Trash />} loading={isLoading}>
          {say('clear')}
        </Button>
      </Dialog.Trigger>
      <ConfirmDialog icon={<WarningCircle />} variant="secondary" onConfirm={() => void confirm()}>
        {say('clear.sure')}
      </ConfirmDialog>
    </Dialog.Root>
  );
}
