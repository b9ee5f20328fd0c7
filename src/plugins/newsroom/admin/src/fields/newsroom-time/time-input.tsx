import { Button, Field, Flex, Typography } from '@strapi/design-system';
import type { InputProps } from '@strapi/strapi/admin';
import { forwardRef, useState } from 'react';
import { useIntl } from 'react-intl';

import { useNewsroomSettingsQuery } from '../../settings/newsroom-settings';
import { useSay } from '../../translations/message';
import { ChoiceButtons } from './choice-buttons';
import { timeChoices } from './time-choices';
import { timeError } from './time-error';
import { minuteOf, type TimeReading } from './time-reading';
import { useTime } from './use-time';
import { offsetName, placeOf } from './zone-label';

type TimeInputProps = Pick<
  InputProps,
  'name' | 'label' | 'labelAction' | 'hint' | 'required' | 'disabled' | 'aria-label'
>;

/** Stands in until the server has named the newsroom's zone; nothing can be changed meanwhile. */
const UNKNOWN_ZONE = 'UTC';

/** A newsroom time: day and clock as the newsroom's wall shows them, wherever the laptop is. */
export const TimeInput = forwardRef<HTMLInputElement, TimeInputProps>(function TimeInput(
  { name, label, labelAction, hint, required = false, disabled = false, 'aria-label': ariaLabel },
  ref
) {
  const say = useSay();
  const { locale } = useIntl();
  const settings = useNewsroomSettingsQuery();
  const timeZone = settings.data?.timeZone ?? UNKNOWN_ZONE;
  const time = useTime(name, timeZone);
  const [isActive, setActive] = useState(false);

  const place = timeZone === 'Europe/Kyiv' ? say('time.place.kyiv') : placeOf(timeZone);
  const zone = zoneText(time.reading);
  const isLocked = disabled || !settings.data;
  const error = settings.isError
    ? say('settings.error')
    : (timeError(say, { ...time, isActive, timeZone, place, locale }) ?? time.formError);
  const spoken = typeof label === 'string' ? label : (ariaLabel ?? name);

  return (
    <Field.Root name={name} error={error} hint={hint} required={required}>
      <Field.Label
        action={
          <Flex gap={1}>
            {labelAction}
            <Typography variant="pi" textColor="neutral600">
              {settings.data && zone}
            </Typography>
          </Flex>
        }
      >
        {label}
      </Field.Label>
      <Flex
        role="group"
        gap={2}
        onFocus={() => setActive(true)}
        onBlur={() => {
          setActive(false);
          time.settle();
        }}
      >
        <Field.Input
          ref={ref}
          aria-label={say('time.day', { label: spoken, zone })}
          placeholder={say('time.day.example')}
          autoComplete="off"
          disabled={isLocked}
          value={time.typed.day}
          onChange={(event) => time.type({ ...time.typed, day: event.target.value })}
        />
        <Field.Input
          id={`${name}-clock`}
          name={`${name}-clock`}
          aria-label={say('time.clock', { label: spoken, zone })}
          placeholder={say('time.clock.example')}
          autoComplete="off"
          disabled={isLocked}
          value={time.typed.clock}
          onChange={(event) => time.type({ ...time.typed, clock: event.target.value })}
        />
        <Button
          type="button"
          variant="tertiary"
          disabled={isLocked}
          onClick={() => time.choose(minuteOf(Date.now()))}
        >
          {say('time.now')}
        </Button>
      </Flex>
      <ChoiceButtons
        choices={timeChoices(time.reading)}
        timeZone={timeZone}
        disabled={isLocked}
        onChoose={time.choose}
      />
      <Field.Hint />
      <Field.Error />
      {settings.isError && (
        <Button type="button" size="S" variant="tertiary" onClick={() => void settings.refetch()}>
          {say('settings.retry')}
        </Button>
      )}
    </Field.Root>
  );

  /** The offset belongs to a date, so it is named only where the date settles it. */
  function zoneText(reading: TimeReading): string {
    if (reading.kind === 'gap' || (reading.kind === 'overlap' && !reading.instant)) return place;
    const settled = reading.kind === 'instant' || reading.kind === 'overlap';
    const at = settled ? Date.parse(reading.instant ?? '') : Date.now();
    return say('time.zone', { place, offset: offsetName(at, timeZone) });
  }
});
