import { Field, useComposedRefs } from '@strapi/design-system';
import { Calendar as CalendarIcon, Cross } from '@strapi/icons';
import { forwardRef, useRef, useState } from 'react';

import { useSay } from '../../translations/message';
import { Calendar } from './calendar';
import { readDay } from './day-text';
import { Picker } from './picker';

interface DayInputProps {
  label: string;
  /** What stands in the input, a day or not. */
  text: string;
  /** Today where the newsroom is. */
  today: string;
  disabled: boolean;
  onType: (text: string) => void;
  onPick: (day: string) => void;
  clearLabel: string;
  /** Empties the whole time; absent when it is empty, or must not be. */
  onClear: (() => void) | undefined;
}

/** A day, typed or picked from a calendar. */
export const DayInput = forwardRef<HTMLInputElement, DayInputProps>(function DayInput(
  { label, text, today, disabled, onType, onPick, clearLabel, onClear },
  forwardedRef
) {
  const say = useSay();
  const [isOpen, setOpen] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const ref = useComposedRefs(input, forwardedRef);
  return (
    <Field.Input
      ref={ref}
      aria-label={label}
      placeholder={say('time.day.placeholder')}
      autoComplete="off"
      disabled={disabled}
      value={text}
      onChange={(event) => onType(event.target.value)}
      onKeyDown={(event) => {
        if (event.key !== 'ArrowDown') return;
        event.preventDefault();
        setOpen(true);
      }}
      startAction={
        <Picker
          label={say('calendar.open')}
          icon={<CalendarIcon fill="neutral500" />}
          disabled={disabled}
          isOpen={isOpen}
          onOpenChange={setOpen}
          onClosed={() => input.current?.focus()}
        >
          <Calendar
            picked={readDay(text)}
            today={today}
            onPick={(day) => {
              onPick(day);
              setOpen(false);
            }}
          />
        </Picker>
      }
      endAction={
        onClear && !disabled ? (
          <Field.Action label={clearLabel} onClick={onClear} tabIndex={-1}>
            <Cross fill="neutral500" />
          </Field.Action>
        ) : undefined
      }
    />
  );
});
