import { MultiSelect, MultiSelectOption } from '@strapi/design-system';

import { EVENT_TYPES, SUBJECTS } from '../../../../domain/event-type';
import { useOutboxLocalesQuery } from '../../api/outbox-api';
import { useSay, type MessageKey } from '../../translations/message';
import type { EndpointFields } from './endpoint-fields';
import { LabelledField } from './labelled-field';

type List = 'eventTypes' | 'contentTypes' | 'locales';

interface Props {
  fields: Pick<EndpointFields, List>;
  problems: Record<string, string>;
  canEdit: boolean;
  onChange: (changes: Partial<EndpointFields>) => void;
}

/** Every type of a subject below the pattern that means them all. */
const EVENT_PATTERNS = SUBJECTS.flatMap((subject) => [
  `${subject}.*`,
  ...EVENT_TYPES.filter((type) => type.startsWith(`${subject}.`)),
]);

/** What a publisher is told of: nothing chosen means everything. */
export function SubscriptionFields({ fields, problems, canEdit, onChange }: Props) {
  const say = useSay();
  const { data: locales = [] } = useOutboxLocalesQuery();
  const names = new Map(locales.map(({ code, name }) => [code, name]));
  const choices: Record<List, string[]> = {
    eventTypes: EVENT_PATTERNS,
    contentTypes: [...SUBJECTS],
    locales: [...names.keys()],
  };
  return (
    <>
      {(['eventTypes', 'contentTypes', 'locales'] as const).map((list) => (
        <LabelledField key={list} name={list} label={`form.${list}`} error={problems[list]}>
          <Choices
            label={say(`form.${list}`)}
            values={fields[list]}
            choices={choices[list]}
            none={`form.${list}.all`}
            nameOf={(value) => names.get(value) ?? value}
            disabled={!canEdit}
            onChange={(values) => onChange({ [list]: values })}
          />
        </LabelledField>
      ))}
    </>
  );
}

interface ChoicesProps {
  label: string;
  values: string[];
  choices: string[];
  /** What nothing chosen means. */
  none: MessageKey;
  nameOf: (value: string) => string;
  disabled: boolean;
  onChange: (values: string[]) => void;
}

function Choices({ label, values, choices, none, nameOf, disabled, onChange }: ChoicesProps) {
  const say = useSay();
  // What was chosen stays a choice, such as a language that has been removed since.
  const all = [...new Set([...choices, ...values])];
  return (
    <MultiSelect
      value={values}
      placeholder={say(none)}
      clearLabel={say('form.clear', { label })}
      disabled={disabled}
      customizeContent={(chosen = []) => chosen.map(nameOf).join(', ')}
      onChange={onChange}
      onClear={() => onChange([])}
    >
      {all.map((choice) => (
        <MultiSelectOption key={choice} value={choice}>
          {nameOf(choice)}
        </MultiSelectOption>
      ))}
    </MultiSelect>
  );
}
