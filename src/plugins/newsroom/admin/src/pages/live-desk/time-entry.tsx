import { Button, Field, Flex, Typography } from '@strapi/design-system';
import { useField } from '@strapi/strapi/admin';
import { useId, useRef, useState } from 'react';

import { localText } from '../../../../domain/time-zone';
import { TimeInput } from '../../fields/newsroom-time/time-input';
import { minuteOf } from '../../fields/newsroom-time/time-reading';
import { useSay } from '../../translations/message';
import { useNow } from './use-now';

/** The time of the brief: the moment of publishing, until the editor sets another. */
export function TimeEntry({ timeZone, isNew }: { timeZone: string; isNew: boolean }) {
  const say = useSay();
  const field = useField<string | null>('datePublished');
  const [isOpen, setOpen] = useState(field.value !== null);
  const input = useRef<HTMLInputElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  const now = useNow();

  const set = (value: string | null): void => {
    field.onChange('datePublished', value);
    setOpen(value !== null);
    setTimeout(() => (value === null ? button : input).current?.focus());
  };

  if (isOpen || field.value !== null) {
    return (
      <Flex direction="column" alignItems="stretch" gap={2} basis="100%">
        <TimeInput
          ref={input}
          name="datePublished"
          label={say('desk.time')}
          hint={isNew ? say('desk.time.hint') : undefined}
        />
        {isNew && (
          <Flex>
            <Button type="button" size="S" variant="tertiary" onClick={() => set(null)}>
              {say('desk.time.at-publishing')}
            </Button>
          </Flex>
        )}
      </Flex>
    );
  }
  return (
    <Field.Root id={id} error={field.error}>
      <Flex gap={3} wrap="wrap" role="group" aria-label={say('desk.time')}>
        <Typography tag="p">
          {say('desk.time.now', { clock: localText(now, timeZone).slice(11, 16) })}
        </Typography>
        <Button
          ref={button}
          type="button"
          aria-invalid={field.error !== undefined}
          aria-describedby={field.error ? `${id}-error` : undefined}
          size="S"
          variant="tertiary"
          onClick={() => set(minuteOf(Date.now()))}
        >
          {say('desk.time.other')}
        </Button>
      </Flex>
      <Field.Error />
    </Field.Root>
  );
}
