import { Box, Field, Flex, Typography } from '@strapi/design-system';
import type { InputProps } from '@strapi/strapi/admin';
import { forwardRef } from 'react';

import { dayOf } from '../../../../domain/newsroom-day';
import { useNewsroomSettingsQuery } from '../../settings/newsroom-settings';
import { useSay } from '../../translations/message';
import { DayInput } from '../newsroom-time/day-input';
import { placeOf } from '../newsroom-time/zone-label';
import { DaySummary } from './day-summary';
import { useDay } from './use-day';

type DayEntryProps = Pick<
  InputProps,
  'name' | 'label' | 'labelAction' | 'hint' | 'required' | 'disabled' | 'aria-label'
> & {
  /** Of the schema. */
  attribute?: { options?: { isLastDay?: boolean } };
  /** For Strapi's preview, which follows the field that is being edited. */
  onFocus?: () => void;
  onBlur?: () => void;
};

/** A newsroom day: typed in one piece or picked, and read as a newsroom time's day is. */
export const DayEntry = forwardRef<HTMLInputElement, DayEntryProps>(function DayEntry(
  { name, label, labelAction, hint, required = false, disabled = false, attribute, ...props },
  ref
) {
  const say = useSay();
  const timeZone = useNewsroomSettingsQuery().data?.timeZone;
  const day = useDay(name);
  const { reading, isTyping } = day;
  const isNoDay = reading.kind === 'unreadable' && !isTyping;
  const error = isNoDay ? say('time.error.day.unreadable', { text: reading.text }) : day.formError;
  const spoken = typeof label === 'string' ? label : (props['aria-label'] ?? name);

  return (
    <Field.Root name={name} error={error} hint={hint} required={required}>
      <Field.Label
        action={
          <Flex gap={1}>
            {labelAction}
            <Typography variant="pi" textColor="neutral600">
              {timeZone && placeOf(timeZone, say)}
            </Typography>
          </Flex>
        }
      >
        {label}
      </Field.Label>
      <Box
        onFocus={props.onFocus}
        onBlur={() => {
          day.settle();
          props.onBlur?.();
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') day.settle();
        }}
      >
        <DayInput
          ref={ref}
          label={spoken}
          text={day.text}
          today={dayOf(Date.now(), timeZone ?? 'UTC')}
          disabled={disabled}
          onType={day.type}
          onPick={day.choose}
          clearLabel={say('day.clear')}
          onClear={reading.kind === 'empty' ? undefined : () => day.choose(null)}
        />
      </Box>
      <Field.Error />
      {reading.kind === 'day' && timeZone && (
        <DaySummary
          day={reading.day}
          isLastDay={attribute?.options?.isLastDay === true}
          timeZone={timeZone}
        />
      )}
      <Field.Hint />
    </Field.Root>
  );
});
