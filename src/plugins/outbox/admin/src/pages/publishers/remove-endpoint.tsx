import { Button, Dialog } from '@strapi/design-system';
import { Trash, WarningCircle } from '@strapi/icons';
import { ConfirmDialog } from '@strapi/strapi/admin';

import { useSay } from '../../translations/message';

interface Props {
  name: string;
  onRemove: () => Promise<void>;
}

/** Asks once more before a publisher, its secret and its deliveries are forgotten. */
export function RemoveEndpoint({ name, onRemove }: Props) {
  const say = useSay();
  return (
    <Dialog.Root>
      <Dialog.Trigger>
        <Button variant="danger-light" startIcon={<Trash />}>
          {say('remove.button')}
        </Button>
      </Dialog.Trigger>
      <ConfirmDialog icon={<WarningCircle />} onConfirm={() => void onRemove()}>
        {say('remove.sure', { name })}
      </ConfirmDialog>
    </Dialog.Root>
  );
}
