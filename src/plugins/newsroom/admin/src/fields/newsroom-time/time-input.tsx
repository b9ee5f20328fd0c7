import { Box, Button, Field, Flex } from '@strapi/design-system';
import type { InputProps } from '@strapi/strapi/admin';
import { forwardRef, useState } from 'react';
import { useIntl } from 'react-intl';

import { localText } from '../../../../domain/time-zone';
import { useNewsroomSettingsQuery } from '../../settings/newsroom-settings';
import { useSay } from '../../translations/message';
import { ChoiceButtons } from './choice-buttons';
import { ClockInput } from './clock-input';
import { DayInput } from './day-input';
import { timeChoices } from './time-choices';
import { timeError } from './time-error';
import { minuteOf } from './time-reading';
import { TimeLabel } from './time-label';
import { TimeSummary } from './time-summary';
import { useTime } from './use-time';
import { placeOf, zoneName } from './zone-label';

type TimeInputProps = Pick<
  InputProps,
  'name' | 'label' | 'labelAction' | 'hint' | 'required' | 'disabled' | 'aria-label'
> & {
  /** For Strapi's preview, which follows the field that is being edited. */
  onFocus?: () => void;
  onBlur?: () => void;
};

/** Stands in until the server has named the newsroom's zone; nothing can be changed meanwhile. */
const UNKNOWN_ZONE = 'UTC';
const NOTHING = { day: '', clock: '' };

/** A newsroom time: day and clock as the newsroom's wall shows them, wherever the laptop is. */
export const TimeInput = forwardRef<HTMLInputElement, TimeInputProps>(function TimeInput(
  { name, label, labelAction, hint, required = false, disabled = false, ...props },
  ref
) {
  const say = useSay();
  const { locale } = useIntl();
  const settings = useNewsroomSettingsQuery();
  const timeZone = settings.data?.timeZone ?? UNKNOWN_ZONE;
  const time = useTime(name, timeZone);
  const [isActive, setActive] = useState(false);

  const { reading } = time;
  const instant = 'instant' in reading ? reading.instant : null;
  const place = placeOf(timeZone, say);
  const now = Date.now();
  const zone = zoneName(time, now, timeZone, say);
  const [today = '', clockNow = ''] = localText(now, timeZone).split('T');

  const typed = settings.isLoading ? NOTHING : time.typed;
  const isLocked = disabled || !settings.data;
  const error = settings.isError
    ? say('settings.error')
    : (timeError(say, { ...time, isActive, timeZone, place, locale }) ?? time.formError);
  const spoken = typeof label === 'string' ? label : (props['aria-label'] ?? name);

  return (
    <Field.Root name={name} error={error} hint={hint} required={required}>
      <TimeLabel
        label={label}
        labelAction={labelAction}
        zone={settings.isLoading ? '' : zone}
        onNow={isLocked ? undefined : () => time.choose(minuteOf(Date.now()))}
      />
      <Flex
        role="group"
        aria-label={spoken}
        gap={2}
        wrap="wrap"
        onFocus={() => {
          setActive(true);
          props.onFocus?.();
        }}
        onBlur={() => {
          setActive(false);
          time.settle();
          props.onBlur?.();
        }}
      >
        <Box flex="1 1 15.6rem">
          <DayInput
            ref={ref}
            label={say('time.day', { label: spoken, zone })}
            text={typed.day}
            today={today}
            disabled={isLocked}
            onType={(day) => time.type({ ...typed, day })}
            onPick={(day) => time.pick({ ...typed, day })}
            clearLabel={say('time.clear')}
            onClear={reading.kind === 'empty' ? undefined : () => time.choose(null)}
          />
        </Box>
        <Box flex="1 1 11.4rem">
          <ClockInput
            name={`${name}.clock`}
            label={say('time.clock', { label: spoken, zone })}
            text={typed.clock}
            now={clockNow.slice(0, 5)}
            disabled={isLocked}
            onType={(clock) => time.type({ ...typed, clock })}
            onPick={(clock) => time.pick({ ...typed, clock })}
          />
        </Box>
      </Flex>
      <Field.Error />
      <ChoiceButtons
        choices={timeChoices(reading)}
        timeZone={timeZone}
        disabled={isLocked}
        onChoose={time.choose}
      />
      {instant && settings.data && <TimeSummary instant={instant} timeZone={timeZone} />}
      <Field.Hint />
      {settings.isError && (
        <Button type="button" size="S" variant="tertiary" onClick={() => void settings.refetch()}>
          {say('settings.retry')}
        </Button>
      )}
    </Field.Root>
  );
});
