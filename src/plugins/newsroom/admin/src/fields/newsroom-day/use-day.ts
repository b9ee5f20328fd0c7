import { useField } from '@strapi/strapi/admin';
import { useState } from 'react';

import { useFieldError } from '../use-field-error';
import { dayFormValue, readDayText, type DayReading } from './day-reading';

export interface DayState {
  /** What the input shows. */
  text: string;
  reading: DayReading;
  /** Whether the editor is in the middle of typing, when half a day is no mistake yet. */
  isTyping: boolean;
  /** What the form found wrong with this very day. */
  formError: string | undefined;
  /** Takes what now stands in the input, as it is being typed. */
  type: (text: string) => void;
  /** The editor is done typing: the input then shows what was understood. */
  settle: () => void;
  /** Takes a day, `2024-02-01`, or `null` for none. */
  choose: (day: string | null) => void;
}

/** The state of one newsroom day, `name` in the form, whose value is the only truth. */
export function useDay(name: string): DayState {
  const field = useField<string | null>(name);
  const [typing, setTyping] = useState<string | null>(null);
  const formError = useFieldError(field);

  const commit = (value: string | null): void => {
    if (value !== (field.value ?? null)) field.onChange(name, value);
  };

  return {
    text: typing ?? field.value ?? '',
    reading: readDayText(typing ?? field.value),
    isTyping: typing !== null,
    formError,
    type: (text) => {
      setTyping(text);
      commit(dayFormValue(text));
    },
    settle: () => setTyping(null),
    choose: (day) => {
      setTyping(null);
      commit(day);
    },
  };
}
