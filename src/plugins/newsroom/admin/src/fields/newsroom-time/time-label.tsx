import { Field, Flex, TextButton, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';

import { useSay } from '../../translations/message';

interface TimeLabelProps {
  label: ReactNode;
  /** What Strapi itself puts beside a label. */
  labelAction: ReactNode;
  /** `Kyiv, UTC+2` */
  zone: string;
  /** Absent where the time cannot be changed. */
  onNow: (() => void) | undefined;
}

/** The label of a newsroom time with its zone, and the button for this very minute. */
export function TimeLabel({ label, labelAction, zone, onNow }: TimeLabelProps) {
  const say = useSay();
  return (
    <Flex justifyContent="space-between" gap={2}>
      <Field.Label
        action={
          <Flex gap={1}>
            {labelAction}
            <Typography variant="pi" textColor="neutral600">
              {zone}
            </Typography>
          </Flex>
        }
      >
        {label}
      </Field.Label>
      {onNow && <TextButton onClick={onNow}>{say('time.now')}</TextButton>}
    </Flex>
  );
}
