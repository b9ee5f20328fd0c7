import { SingleSelect, SingleSelectOption } from '@strapi/design-system';

import { ENDPOINT_KINDS, endpointKind, type EndpointKind } from '../../../../domain/endpoint-kind';
import { useSay } from '../../translations/message';
import { LabelledField } from './labelled-field';

interface Props {
  value: EndpointKind;
  error: string | undefined;
  canChoose: boolean;
  onChange: (kind: EndpointKind) => void;
}

/** Whether a publisher is told of events, or a CDN forgets what they change, and what each needs. */
export function KindField({ value, error, canChoose, onChange }: Props) {
  const say = useSay();
  return (
    <LabelledField name="kind" label="form.kind" hint={`form.kind.hint.${value}`} error={error}>
      <SingleSelect
        value={value}
        disabled={!canChoose}
        onChange={(chosen: string | number) => onChange(endpointKind(String(chosen)))}
      >
        {ENDPOINT_KINDS.map((kind) => (
          <SingleSelectOption key={kind} value={kind}>
            {say(`kind.${kind}`)}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </LabelledField>
  );
}
