import { Field, Flex, Typography } from '@strapi/design-system';
import { useField } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useIntl } from 'react-intl';

import { localText } from '../../../domain/time-zone';
import { ChoiceButtons } from '../fields/newsroom-time/choice-buttons';
import { ClockInput } from '../fields/newsroom-time/clock-input';
import { DayInput } from '../fields/newsroom-time/day-input';
import { timeChoices } from '../fields/newsroom-time/time-choices';
import { timeError } from '../fields/newsroom-time/time-error';
import { readTyped, readValue, type TimeReading } from '../fields/newsroom-time/time-reading';
import { parted, typedTime, type TypedTime } from '../fields/newsroom-time/typed-time';
import { placeOf, zoneName } from '../fields/newsroom-time/zone-label';
import { useNewsroomSettingsQuery } from '../settings/newsroom-settings';
import { useSay } from '../translations/message';

interface TimeFilterProps {
  name: string;
  'aria-label': string;
}

/** The time to filter a list by, on the newsroom's clock. */
export function TimeFilter(props: TimeFilterProps) {
  const timeZone = useNewsroomSettingsQuery().data?.timeZone;
  return timeZone ? <ZonedFilter {...props} timeZone={timeZone} /> : null;
}

/** What names no time filters nothing: the form then holds an empty value, which adds no filter. */
function ZonedFilter({ name, timeZone, ...props }: TimeFilterProps & { timeZone: string }) {
  const say = useSay();
  const { locale } = useIntl();
  const { value, onChange } = useField<string | undefined>(name);
  const [typed, setTyped] = useState(() => typedTime(value, timeZone));
  const [reading, setReading] = useState<TimeReading>(() => readValue(value, timeZone));
  const [isActive, setActive] = useState(false);
  const place = placeOf(timeZone, say);
  const zone = zoneName({ reading, typed }, Date.now(), timeZone, say);
  const [today = '', now = ''] = localText(Date.now(), timeZone).split('T');

  const take = (next: TypedTime): void => {
    setTyped(next);
    hold(readTyped(next, timeZone));
  };
  const hold = (read: TimeReading): void => {
    const instant = 'instant' in read ? read.instant : null;
    setReading(read);
    // The list shows the value as it is: the newsroom's clock with its offset.
    onChange(name, instant ? localText(Date.parse(instant), timeZone) : '');
  };

  return (
    <Field.Root
      name={name}
      error={timeError(say, {
        reading,
        typed,
        isTyping: isActive,
        isActive,
        timeZone,
        place,
        locale,
      })}
    >
      <Flex
        role="group"
        aria-label={props['aria-label']}
        direction="column"
        alignItems="stretch"
        gap={2}
        onFocus={() => setActive(true)}
        onBlur={() => {
          setActive(false);
          setTyped(parted(typed, timeZone));
        }}
      >
        <DayInput
          label={say('time.day', { label: props['aria-label'], zone })}
          text={typed.day}
          today={today}
          disabled={false}
          onType={(day) => take({ ...typed, day })}
          onPick={(day) => take({ ...typed, day })}
          clearLabel={say('time.clear')}
          onClear={undefined}
        />
        <ClockInput
          name={`${name}.clock`}
          label={say('time.clock', { label: props['aria-label'], zone })}
          text={typed.clock}
          now={now.slice(0, 5)}
          disabled={false}
          onType={(clock) => take({ ...typed, clock })}
          onPick={(clock) => take({ ...typed, clock })}
        />
        <Typography variant="pi" textColor="neutral600">
          {zone}
        </Typography>
      </Flex>
      <Field.Error />
      <ChoiceButtons
        choices={timeChoices(reading)}
        timeZone={timeZone}
        disabled={false}
        onChoose={(instant) => hold(readValue(instant, timeZone))}
      />
    </Field.Root>
  );
}
