import { Field } from '@strapi/design-system';
import { Clock } from '@strapi/icons';
import { useId, useRef, useState } from 'react';

import { useSay } from '../../translations/message';
import { ClockPanel } from './clock-panel';
import { readClock } from './clock-text';
import { Picker } from './picker';

interface ClockInputProps {
  name: string;
  label: string;
  /** What stands in the input, a time of day or not. */
  text: string;
  /** The newsroom's clock at this moment: `17:25`. */
  now: string;
  disabled: boolean;
  onType: (text: string) => void;
  onPick: (clock: string) => void;
}

/** The time of day of a newsroom time, on 24 hours, typed or picked. */
export function ClockInput({ name, label, text, now, disabled, onType, onPick }: ClockInputProps) {
  const say = useSay();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  return (
    <Field.Input
      ref={input}
      // The id of the field belongs to the day, so this input needs its own.
      id={id}
      name={name}
      aria-label={label}
      placeholder={say('time.clock.placeholder')}
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
          label={say('clock.open')}
          icon={<Clock fill="neutral500" />}
          disabled={disabled}
          isOpen={isOpen}
          onOpenChange={setOpen}
          onClosed={() => input.current?.focus()}
        >
          <ClockPanel
            picked={readClock(text)}
            now={now}
            onPick={onPick}
            onDone={() => setOpen(false)}
          />
        </Picker>
      }
    />
  );
}
