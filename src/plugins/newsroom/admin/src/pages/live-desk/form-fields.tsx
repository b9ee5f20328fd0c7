import { Box, Checkbox, Field, Link, Textarea, Typography } from '@strapi/design-system';
import { useField, useForm } from '@strapi/strapi/admin';
import type { Ref } from 'react';
import { NavLink } from 'react-router-dom';

import { useSay } from '../../translations/message';

export function TitleField({ inputRef }: { inputRef: Ref<HTMLInputElement> }) {
  const say = useSay();
  const field = useField<string | null>('title');
  const isSubmitting = useForm('TitleField', (form) => form.isSubmitting);
  return (
    <Field.Root error={field.error} required>
      <Field.Label>{say('desk.title')}</Field.Label>
      <Field.Input
        ref={inputRef}
        type="text"
        // What is typed now would belong to neither this brief nor the next.
        readOnly={isSubmitting}
        autoComplete="off"
        placeholder={say('desk.title.placeholder')}
        value={field.value ?? ''}
        onChange={(event) => field.onChange('title', event.target.value)}
      />
      <Field.Error />
    </Field.Root>
  );
}

/** Plain paragraphs; a text with more to it is left to the full editor. */
export function TextField({ fullEditor }: { fullEditor: string | null }) {
  const say = useSay();
  const field = useField<string | null>('text');
  const isSubmitting = useForm('TextField', (form) => form.isSubmitting);
  if (field.value === null && fullEditor) {
    return (
      <Field.Root error={field.error}>
        <Box background="neutral100" padding={3} hasRadius>
          <Typography tag="p">
            {say('desk.text.rich')}{' '}
            <Link tag={NavLink} to={fullEditor}>
              {say('desk.full-editor')}
            </Link>
          </Typography>
        </Box>
        <div role="alert">
          <Field.Error />
        </div>
      </Field.Root>
    );
  }
  return (
    <Field.Root error={field.error} required>
      <Field.Label
        action={
          <Typography variant="pi" textColor="neutral600" paddingLeft={2}>
            {say('desk.text.hint')}
          </Typography>
        }
      >
        {say('desk.text')}
      </Field.Label>
      <Textarea
        rows={3}
        readOnly={isSubmitting}
        placeholder={say('desk.text.placeholder')}
        value={field.value ?? ''}
        onChange={(event) => field.onChange('text', event.target.value)}
      />
      <Field.Error />
    </Field.Root>
  );
}

export function TickField({ name }: { name: 'pinned' | 'keyEvent' }) {
  const say = useSay();
  const field = useField<boolean>(name);
  return (
    <Field.Root error={field.error}>
      <Checkbox
        checked={field.value}
        onCheckedChange={(checked) => field.onChange(name, checked === true)}
      >
        {say(name === 'pinned' ? 'desk.pinned' : 'desk.key-event')}
      </Checkbox>
      <Field.Error />
    </Field.Root>
  );
}
