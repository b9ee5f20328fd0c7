import { Box, Button, Flex, Textarea, TextInput, Toggle } from '@strapi/design-system';
import { useEffect, useRef, type FormEvent } from 'react';

import { useSay } from '../../translations/message';
import { KindField } from './kind-field';
import { LabelledField } from './labelled-field';
import { SubscriptionFields } from './subscription-fields';
import { useEndpointForm, type FormWork } from './use-endpoint-form';

interface Props extends FormWork {
  canEdit: boolean;
}

/** Who a publisher is, where it is told, and of what. */
export function EndpointForm({ canEdit, ...work }: Props) {
  const say = useSay();
  const form = useRef<HTMLFormElement>(null);
  const { fields, problems, isSaving, change, save } = useEndpointForm(work);
  useEffect(() => {
    if (Object.keys(problems).length === 0) return;
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [problems]);

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
        <KindField
          value={fields.kind}
          error={problems.kind}
          canChoose={canEdit && work.endpoint === null}
          onChange={(kind) => change({ kind })}
        />
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
