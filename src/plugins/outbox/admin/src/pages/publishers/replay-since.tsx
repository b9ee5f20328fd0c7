import { Button, Dialog, Field, Flex, NumberInput } from '@strapi/design-system';
import { WarningCircle } from '@strapi/icons';
import { ConfirmDialog } from '@strapi/strapi/admin';
import { useState } from 'react';

import { useOutboxStatusQuery } from '../../api/outbox-api';
import { useSay } from '../../translations/message';
import { Section } from './section';

/** Sends a publisher everything again that came after a sequence, in order. */
export function ReplaySince({ onReplay }: { onReplay: (after: number) => Promise<void> }) {
  const say = useSay();
  const { data: status } = useOutboxStatusQuery();
  const [after, setAfter] = useState<number | undefined>(undefined);
  const isPossible = after !== undefined && Number.isInteger(after) && after >= 0;
  const { oldest = 0, last = 0 } = status?.sequence ?? {};
  return (
    <Section title={say('replay.title')}>
      <Flex direction="column" alignItems="stretch" gap={3}>
        <Field.Root name="after" hint={say('replay.hint', { oldest, last })}>
          <Field.Label>{say('replay.after')}</Field.Label>
          <NumberInput value={after} step={1} onValueChange={setAfter} />
          <Field.Hint />
        </Field.Root>
        <Dialog.Root>
          <Dialog.Trigger>
            <Button variant="secondary" disabled={!isPossible}>
              {say('replay.button')}
            </Button>
          </Dialog.Trigger>
          <ConfirmDialog
            icon={<WarningCircle />}
            variant="default"
            onConfirm={() => void onReplay(after ?? 0)}
          >
            {say('replay.sure', { after })}
          </ConfirmDialog>
        </Dialog.Root>
      </Flex>
    </Section>
  );
}
