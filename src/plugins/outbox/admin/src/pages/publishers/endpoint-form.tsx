import { Box, Button, Field, Flex, Textarea, TextInput, Toggle } from '@strapi/design-system';
import { useState, type FormEvent } from 'react';

import { refusalOf, type Refusal } from '../../api/field-problems';
import type { Endpoint, EndpointInput } from '../../api/outbox-types';
import { useSay, type MessageKey } from '../../translations/message';
import { fieldsOf, inputOf, type EndpointFields } from './endpoint-fields';

interface Props {
  endpoint: Endpoint | null;
  canEdit: boolean;
  /** Rejects with what the server said. */
  onSave: (input: EndpointInput) => Promise<void>;
  onRefused: (refusal: Refusal) => void;
}

const LISTS = ['eventTypes', 'contentTypes', 'locales', 'headers'] as const;

export function EndpointForm({ endpoint, canEdit, onSave, onRefused }: Props) {
  const say = useSay();
  const [fields, setFields] = useState(() => fieldsOf(endpoint));
  const [problems, setProblems] = useState<Record<string, string>>({});
  const [isSaving, setIsSaving] = useState(false);
  const change = (changes: Partial<EndpointFields>): void => setFields({ ...fields, ...changes });

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
      onRefused(refusal);
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
      onSubmit={submit}
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
        {LISTS.map((name) => (
          <LabelledField
            key={name}
            name={name}
            label={`form.${name}`}
            hint={`form.${name}.hint`}
            error={problems[name]}
          >
            <Textarea
              value={fields[name]}
              disabled={!canEdit}
              onChange={({ target }: { target: HTMLTextAreaElement }) =>
                change({ [name]: target.value })
              }
            />
          </LabelledField>
        ))}
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

interface LabelledFieldProps {
  name: string;
  label: MessageKey;
  hint?: MessageKey;
  error: string | undefined;
  required?: boolean;
  children: React.ReactNode;
}

function LabelledField({ name, label, hint, error, required, children }: LabelledFieldProps) {
  const say = useSay();
  return (
    <Field.Root
      name={name}
      error={error ?? false}
      hint={hint && say(hint)}
      required={required ?? false}
    >
      <Field.Label>{say(label)}</Field.Label>
      {children}
      <Field.Error />
      <Field.Hint />
    </Field.Root>
  );
}
