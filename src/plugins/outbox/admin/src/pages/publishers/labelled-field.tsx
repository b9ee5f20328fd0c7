import { Field } from '@strapi/design-system';
import type { ReactNode } from 'react';

import { useSay, type MessageKey } from '../../translations/message';

interface Props {
  name: string;
  label: MessageKey;
  hint?: MessageKey;
  error: string | undefined;
  required?: boolean;
  children: ReactNode;
}

/** A field with its label, what is wrong with it, and what belongs there. */
export function LabelledField({ name, label, hint, error, required = false, children }: Props) {
  const say = useSay();
  return (
    <Field.Root name={name} error={error ?? false} hint={hint && say(hint)} required={required}>
      <Field.Label>{say(label)}</Field.Label>
      {children}
      <Field.Error />
      <Field.Hint />
    </Field.Root>
  );
}
