import { Flex, SingleSelect, SingleSelectOption } from '@strapi/design-system';

import type { DeskDay } from '../../../../desk-contract';
import { useSay } from '../../translations/message';
import { DaySwitch } from './day-switch';

interface DeskSwitchesProps {
  meta: Pick<DeskDay, 'day' | 'today' | 'locale' | 'locales'>;
  onChange: (change: { day?: string | undefined; locale?: string }) => void;
}

/** Which language and day the desk shows. */
export function DeskSwitches({ meta, onChange }: DeskSwitchesProps) {
  const say = useSay();
  return (
    <Flex gap={3} wrap="wrap">
      {meta.locales.length > 1 && (
        <SingleSelect
          aria-label={say('desk.locale')}
          value={meta.locale}
          onChange={(code: string | number) => onChange({ locale: String(code) })}
        >
          {meta.locales.map(({ code, name }) => (
            <SingleSelectOption key={code} value={code}>
              {name}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      )}
      <DaySwitch day={meta.day} today={meta.today} onChange={(day) => onChange({ day })} />
    </Flex>
  );
}
