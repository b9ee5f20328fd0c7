import { Button, Field, Flex, IconButton } from '@strapi/design-system';
import { ChevronLeft, ChevronRight } from '@strapi/icons';
import { useEffect, useRef } from 'react';

import { isDay } from '../../../../domain/newsroom-day';
import { useSay } from '../../translations/message';
import { dayAfter } from './day-step';

interface DaySwitchProps {
  day: string;
  today: string;
  /** `undefined` is today, whichever day that is. */
  onChange: (day: string | undefined) => void;
}

/** One day back or forth, any day, or today. */
export function DaySwitch({ day, today, onChange }: DaySwitchProps) {
  const say = useSay();
  const input = useRef<HTMLInputElement>(null);
  const go = (next: string): void => {
    // A year is typed digit by digit, and 0002 would be a day as well.
    if (isDay(next) && next !== day) onChange(next === today ? undefined : next);
  };

  // What is being typed stays the input's own until it is left.
  useEffect(() => {
    if (input.current) input.current.value = day;
  }, [day]);

  return (
    <Flex gap={2} role="group" aria-label={say('desk.day.group')}>
      <IconButton
        type="button"
        withTooltip={false}
        label={say('desk.day.previous')}
        onClick={() => go(dayAfter(day, -1))}
      >
        <ChevronLeft />
      </IconButton>
      <Field.Root>
        <Field.Input
          ref={input}
          type="date"
          required
          aria-label={say('desk.day')}
          defaultValue={day}
          min="1000-01-01"
          max="9999-12-31"
          onBlur={(event) => go(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') go(event.currentTarget.value);
          }}
        />
      </Field.Root>
      <IconButton
        type="button"
        withTooltip={false}
        label={say('desk.day.next')}
        onClick={() => go(dayAfter(day, 1))}
      >
        <ChevronRight />
      </IconButton>
      <Button
        type="button"
        variant="tertiary"
        size="L"
        aria-disabled={day === today}
        onClick={() => onChange(undefined)}
      >
        {say('desk.day.today')}
      </Button>
    </Flex>
  );
}
