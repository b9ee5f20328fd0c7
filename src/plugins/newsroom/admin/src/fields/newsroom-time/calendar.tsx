import { Box, Flex, IconButton, Typography, VisuallyHidden } from '@strapi/design-system';
import { ChevronLeft, ChevronRight } from '@strapi/icons';
import { useState, type KeyboardEvent } from 'react';
import { useIntl } from 'react-intl';

import { useSay } from '../../translations/message';
import { CalendarDay } from './calendar-day';
import { isSameMonth, midnightOf, moveDay, shiftMonth, weeksOf } from './calendar-month';

interface CalendarProps {
  /** `2024-02-01`, or `null` when no day is picked yet. */
  picked: string | null;
  /** Today where the newsroom is. */
  today: string;
  onPick: (day: string) => void;
}

/** A month to pick a day from, by mouse or with arrows, Home, End, Page Up and Page Down. */
export function Calendar({ picked, today, onPick }: CalendarProps) {
  const say = useSay();
  const { locale } = useIntl();
  // The day to which the Tab key leads; its month is shown.
  const [{ day, isFocused }, setCurrent] = useState({ day: picked ?? today, isFocused: true });
  const weeks = weeksOf(day);

  return (
    <Box padding={3}>
      <Flex justifyContent="space-between" paddingBottom={2}>
        <IconButton variant="ghost" label={say('calendar.previous')} onClick={() => turn(-1)}>
          <ChevronLeft />
        </IconButton>
        <Typography variant="omega" fontWeight="bold" aria-live="polite">
          {inWords(day, { month: 'long', year: 'numeric' })}
        </Typography>
        <IconButton variant="ghost" label={say('calendar.next')} onClick={() => turn(1)}>
          <ChevronRight />
        </IconButton>
      </Flex>
      <table>
        <thead>
          <tr>
            {weeks[0]?.map((weekday) => (
              <th key={weekday} scope="col">
                <Typography variant="pi" textColor="neutral600" aria-hidden>
                  {inWords(weekday, { weekday: 'short' })}
                </Typography>
                <VisuallyHidden>{inWords(weekday, { weekday: 'long' })}</VisuallyHidden>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]}>
              {week.map((each) => (
                <td key={each}>
                  <CalendarDay
                    day={each}
                    label={inWords(each, { dateStyle: 'full' })}
                    isPicked={each === picked}
                    isToday={each === today}
                    isOtherMonth={!isSameMonth(each, day)}
                    isReachable={each === day}
                    isFocused={each === day && isFocused}
                    onPick={() => onPick(each)}
                    onKeyDown={move}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Box>
  );

  function turn(months: number): void {
    setCurrent({ day: shiftMonth(day, months), isFocused: false });
  }

  function move(event: KeyboardEvent): void {
    const next = moveDay(day, event.key, event.shiftKey);
    if (!next) return;
    event.preventDefault();
    setCurrent({ day: next, isFocused: true });
  }

  function inWords(of: string, options: Intl.DateTimeFormatOptions): string {
    return new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(midnightOf(of));
  }
}
