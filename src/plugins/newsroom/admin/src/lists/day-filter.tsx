import { Box, Field } from '@strapi/design-system';
import { useField } from '@strapi/strapi/admin';
import { useState } from 'react';

import { dayOf } from '../../../domain/newsroom-day';
import { readDayText } from '../fields/newsroom-day/day-reading';
import { DayInput } from '../fields/newsroom-time/day-input';
import { useNewsroomSettingsQuery } from '../settings/newsroom-settings';
import { useSay } from '../translations/message';

/** The day to filter a list by. What is no day filters nothing. */
export function DayFilter({ name, ...props }: { name: string; 'aria-label': string }) {
  const say = useSay();
  const { value, onChange } = useField<string | undefined>(name);
  const timeZone = useNewsroomSettingsQuery().data?.timeZone ?? 'UTC';
  const [text, setText] = useState(value ?? '');
  const [isTyping, setTyping] = useState(false);
  const reading = readDayText(text);
  const isNoDay = reading.kind === 'unreadable' && !isTyping;

  const take = (next: string, isBeingTyped: boolean): void => {
    const read = readDayText(next);
    setText(next);
    setTyping(isBeingTyped);
    onChange(name, read.kind === 'day' ? read.day : '');
  };

  return (
    <Field.Root
      name={name}
      error={isNoDay && say('time.error.day.unreadable', { text: reading.text })}
    >
      <Box onBlur={() => setTyping(false)}>
        <DayInput
          label={props['aria-label']}
          text={text}
          today={dayOf(Date.now(), timeZone)}
          disabled={false}
          onType={(typed) => take(typed, true)}
          onPick={(day) => take(day, false)}
          clearLabel={say('day.clear')}
          onClear={undefined}
        />
      </Box>
      <Field.Error />
    </Field.Root>
  );
}
