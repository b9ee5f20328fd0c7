import { Button, Flex, IconButton } from '@strapi/design-system';
import { ChevronLeft, ChevronRight } from '@strapi/icons';

import { useSay } from '../../translations/message';
import { DayChoice } from './day-choice';
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
  const go = (next: string): void => {
    if (next !== day) onChange(next === today ? undefined : next);
  };

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
      <DayChoice day={day} today={today} onChoose={go} />
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
