import { useEffect, useRef, type KeyboardEvent } from 'react';

import { PickerCell } from './picker-cell';

interface CalendarDayProps {
  /** `2024-02-01` */
  day: string;
  /** The day in words, for those who do not see the calendar. */
  label: string;
  isPicked: boolean;
  isToday: boolean;
  isOtherMonth: boolean;
  /** Whether the Tab key leads here. */
  isReachable: boolean;
  /** Whether the keyboard has moved here. */
  isFocused: boolean;
  onPick: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

/** One day of a calendar. */
export function CalendarDay({ day, label, isFocused, ...props }: CalendarDayProps) {
  const cell = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isFocused) cell.current?.focus();
  }, [isFocused]);
  return (
    <PickerCell
      ref={cell}
      $isCurrent={props.isToday}
      $isFaint={props.isOtherMonth}
      aria-label={label}
      aria-pressed={props.isPicked}
      tabIndex={props.isReachable ? 0 : -1}
      onClick={props.onPick}
      onKeyDown={props.onKeyDown}
    >
      {Number(day.slice(-2))}
    </PickerCell>
  );
}
