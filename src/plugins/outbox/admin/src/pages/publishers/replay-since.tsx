import { Button, Field, Flex, NumberInput } from '@strapi/design-system';
import { useState } from 'react';

import { useSay } from '../../translations/message';
import { Section } from './section';

/** Sends a publisher everything again that came after a sequence, in order. */
export function ReplaySince({ onReplay }: { onReplay: (after: number) => Promise<void> }) {
  const say = useSay();
  const [after, setAfter] = useState<number | undefined>(undefined);
  return (
    <Section title={say('replay.title')}>
      <Flex direction="column" alignItems="stretch" gap={3}>
        <Field.Root name="after">
          <Field.Label>{say('replay.after')}</Field.Label>
          <NumberInput value={after} step={1} onValueChange={setAfter} />
        </Field.Root>
        <Button
          variant="secondary"
          disabled={after === undefined}
          onClick={() => void onReplay(after ?? 0)}
        >
          {say('replay.button')}
        </Button>
      </Flex>
    </Section>
  );
}
