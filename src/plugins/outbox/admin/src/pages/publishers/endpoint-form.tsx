import { Box, Button, Flex, Textarea, TextInput, Toggle } from '@strapi/design-system';
import { useEffect, useRef, useState, type FormEvent } from 'react';

import { refusalOf } from '../../api/field-problems';
import type { Endpoint, EndpointInput } from '../../api/outbox-types';
import { useSay } from '../../translations/message';
import { fieldsOf, inputOf, type EndpointFields } from './endpoint-fields';
import { LabelledField } from './labelled-field';
import { SubscriptionFields } from './subscription-fields';

interface Props {
  endpoint: Endpoint | null;
  canEdit: boolean;
  /** Rejects with what the server said. */
  onSave: (input: EndpointInput) => Promise<void>;
  /** Called when the reason is not to be seen at a field. */
  onRefused: (message: string) => void;
}

export function EndpointForm({ endpoint, canEdit, onSave, onRefused }: Props) {
  const say = useSay();
  const form = useRef<HTMLFormElement>(null);
  const [fields, setFields] = useState(() => fieldsOf(endpoint));
  const [problems, setProblems] = useState<Record<string, string>>({});
  const [isSaving, setIsSaving] = useState(false);
  const change = (changes: Partial<EndpointFields>): void => setFields({ ...fields, ...changes });
  useEffect(() => {
    if (Object.keys(problems).length === 0) return;
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [problems]);

  const save = async (): Promise<void> => {
    const reading = inputOf(fields);
    if (!reading.ok) {
      setProblems({ headers: say('form.headerLine', { line: reading.headerLine }) });
      return;
    }
    setIsSaving(true);
    try {
      await onSave(reading.input);
      setProblems({});
    } catch (error) {
      const refusal = refusalOf(error);
      setProblems(refusal.fields);
      if (Object.keys(refusal.fields).length === 0) onRefused(refusal.message);
    } finally {
      setIsSaving(false);
    }
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void save();
  };

  return (
    <Box
      tag="form"
      ref={form}
      onSubmit={submit}
      noValidate
      background="neutral0"
      padding={6}
      shadow="tableShadow"
      hasRadius
    >
      <Flex direction="column" alignItems="stretch" gap={5}>
        <LabelledField name="name" label="publishers.name" error={problems.name} required>
          <TextInput
            value={fields.name}
            disabled={!canEdit}
            onChange={({ target }: { target: HTMLInputElement }) => change({ name: target.value })}
          />
        </LabelledField>
        <LabelledField
          name="url"
          label="publishers.url"
          hint="form.url.hint"
          error={problems.url}
          required
        >
          <TextInput
            type="url"
            value={fields.url}
            disabled={!canEdit}
            onChange={({ target }: { target: HTMLInputElement }) => change({ url: target.value })}
          />
        </LabelledField>
        <SubscriptionFields
          fields={fields}
          problems={problems}
          canEdit={canEdit}
          onChange={change}
        />
        <LabelledField
          name="headers"
          label="form.headers"
          hint="form.headers.hint"
          error={problems.headers}
        >
          <Textarea
            value={fields.headers}
            disabled={!canEdit}
            onChange={({ target }: { target: HTMLTextAreaElement }) =>
              change({ headers: target.value })
            }
          />
        </LabelledField>
        <LabelledField name="enabled" label="form.enabled" error={problems.enabled}>
          <Toggle
            onLabel={say('form.on')}
            offLabel={say('form.offLabel')}
            checked={fields.enabled}
            disabled={!canEdit}
            onChange={({ target }: { target: HTMLInputElement }) =>
              change({ enabled: target.checked })
            }
          />
        </LabelledField>
        {canEdit && (
          <Flex justifyContent="flex-end">
            <Button type="submit" loading={isSaving}>
              {say('form.save')}
            </Button>
          </Flex>
        )}
      </Flex>
    </Box>
  );
}
