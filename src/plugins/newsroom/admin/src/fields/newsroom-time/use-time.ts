import { useField } from '@strapi/strapi/admin';
import { useState } from 'react';

import { useFieldError } from '../use-field-error';
import { formValue, readTyped, readValue, type TimeReading } from './time-reading';
import { typedTime, type TypedTime } from './typed-time';

export interface TimeState {
  /** What the inputs show. */
  typed: TypedTime;
  reading: TimeReading;
  /** Whether the editor is in the middle of typing, when half a time is no mistake yet. */
  isTyping: boolean;
  /** What the form found wrong with this very time. */
  formError: string | undefined;
  /** Takes what now stands in the inputs, as it is being typed. */
  type: (typed: TypedTime) => void;
  /** The editor has left an input: it then shows what was understood. */
  settle: () => void;
  /** Takes what was picked for the inputs. */
  pick: (typed: TypedTime) => void;
  /** Takes an instant, `2024-02-01T15:25:00.000Z`, or `null` for no time. */
  choose: (value: string | null) => void;
}

/**
 * The state of one newsroom time, `name` in the form. The form's value is the only truth; what is
 * kept here besides is the text while it is being typed.
 */
export function useTime(name: string, timeZone: string): TimeState {
  const field = useField<string | null>(name);
  const [typing, setTyping] = useState<TypedTime | null>(null);
  const formError = useFieldError(field);

  const commit = (value: string | null): void => {
    if (value !== (field.value ?? null)) field.onChange(name, value);
  };

  return {
    typed: typing ?? typedTime(field.value, timeZone),
    reading: typing ? readTyped(typing, timeZone) : readValue(field.value, timeZone),
    isTyping: typing !== null,
    formError,
    type: (typed) => {
      setTyping(typed);
      commit(formValue(typed, timeZone));
    },
    settle: () => setTyping(null),
    pick: (typed) => {
      setTyping(null);
      commit(formValue(typed, timeZone));
    },
    choose: (value) => {
      setTyping(null);
      commit(value);
    },
  };
}
