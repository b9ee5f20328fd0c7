import {
  Box,
  Field,
  Flex,
  SingleSelect,
  SingleSelectOption,
  TextInput,
} from '@strapi/design-system';
import type { ReactNode } from 'react';

import { useOutboxEndpointsQuery } from '../../api/outbox-api';
import type { DeliveryQuery } from '../../api/outbox-types';
import { useSay, type MessageKey } from '../../translations/message';
import { STATES } from './delivery-search';

/** The select's word for no choice; it takes no empty value. */
const ALL = 'all';

interface Props {
  filter: DeliveryQuery;
  onChange: (filter: DeliveryQuery) => void;
}

export function DeliveryFilter({ filter, onChange }: Props) {
  const say = useSay();
  const { data: endpoints = [] } = useOutboxEndpointsQuery();
  const set = (changes: DeliveryQuery): void => onChange({ ...filter, ...changes });
  return (
    <Flex gap={4} paddingBottom={4} wrap="wrap" alignItems="flex-end">
      <Choice name="endpoint" label="deliveries.publisher">
        <SingleSelect
          value={String(filter.endpoint ?? ALL)}
          onChange={(value) => set({ endpoint: value === ALL ? undefined : Number(value) })}
        >
          <SingleSelectOption value={ALL}>{say('deliveries.everybody')}</SingleSelectOption>
          {endpoints.map(({ id, name }) => (
            <SingleSelectOption key={id} value={String(id)}>
              {name}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Choice>
      <Choice name="state" label="deliveries.state">
        <SingleSelect
          value={filter.state ?? ALL}
          onChange={(value) => set({ state: STATES.find((state) => state === value) })}
        >
          <SingleSelectOption value={ALL}>{say('deliveries.any')}</SingleSelectOption>
          {STATES.map((state) => (
            <SingleSelectOption key={state} value={state}>
              {say(`deliveries.${state}`)}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Choice>
      <Choice name="event" label="deliveries.event">
        <TextInput
          placeholder="evt_…"
          value={filter.event ?? ''}
          onChange={({ target }: { target: HTMLInputElement }) =>
            set({ event: target.value.trim() || undefined })
          }
        />
      </Choice>
    </Flex>
  );
}

function Choice(props: { name: string; label: MessageKey; children: ReactNode }) {
  const say = useSay();
  return (
    <Box minWidth="22rem">
      <Field.Root name={props.name}>
        <Field.Label>{say(props.label)}</Field.Label>
        {props.children}
      </Field.Root>
    </Box>
  );
}
