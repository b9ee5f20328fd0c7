import { Box, Field } from '@strapi/design-system';
import { useState } from 'react';

import { readDayText } from '../../fields/newsroom-day/day-reading';
import { DayInput } from '../../fields/newsroom-time/day-input';
import { useSay } from '../../translations/message';

interface DayChoiceProps {
  day: string;
  today: string;
  onChoose: (day: string) => void;
}

/** Any day, typed or picked. The desk turns to what was typed once the input is left. */
export function DayChoice({ day, today, onChoose }: DayChoiceProps) {
  const say = useSay();
  const [text, setText] = useState(day);
  const [shown, setShown] = useState(day);
  if (shown !== day) {
    setShown(day);
    setText(day);
  }
  const [isTyping, setTyping] = useState(false);
  const reading = readDayText(text);
  const isNoDay = reading.kind === 'unreadable' && !isTyping;

  const settle = (): void => {
    setTyping(false);
    // Left empty, it shows the day of the desk again.
    if (reading.kind !== 'unreadable') setText(reading.kind === 'day' ? reading.day : day);
    if (reading.kind === 'day') onChoose(reading.day);
  };

  return (
    <Field.Root error={isNoDay && say('time.error.day.unreadable', { text: reading.text })}>
      <Box
        maxWidth="18rem"
        onBlur={settle}
        onKeyDown={(event) => {
          if (event.key === 'Enter') settle();
        }}
      >
        <DayInput
          label={say('desk.day')}
          text={text}
          today={today}
          disabled={false}
          onType={(typed) => {
            setTyping(true);
            setText(typed);
          }}
          onPick={(picked) => {
            setText(picked);
            onChoose(picked);
          }}
          clearLabel={say('day.clear')}
          onClear={undefined}
        />
      </Box>
      <Field.Error />
    </Field.Root>
  );
}
