import { Field, Flex } from '@strapi/design-system';
import { useField, type InputProps } from '@strapi/strapi/admin';
import { forwardRef } from 'react';

import { useNewsroomSettingsQuery } from '../settings/newsroom-settings';
import { useSay } from '../translations/message';
import { PhotoCredit } from './photo-credit';

type CreditInputProps = Pick<
  InputProps,
  'name' | 'label' | 'labelAction' | 'hint' | 'required' | 'disabled' | 'placeholder'
> & {
  /** For Strapi's preview, which follows the field that is being edited. */
  onFocus?: () => void;
  onBlur?: () => void;
};

/** The photographer's name, below all that helps with a photo's credit. */
export const CreditInput = forwardRef<HTMLInputElement, CreditInputProps>(function CreditInput(
  { name, label, labelAction, hint, placeholder, required = false, disabled = false, ...focus },
  ref
) {
  const say = useSay();
  const field = useField<string | null>(name);
  const { data: settings } = useNewsroomSettingsQuery();
  return (
    <Flex
      tag="section"
      aria-label={say('photo.title')}
      direction="column"
      alignItems="stretch"
      gap={4}
    >
      {settings && <PhotoCredit settings={settings} />}
      <Field.Root name={name} error={field.error} hint={hint} required={required}>
        <Field.Label action={labelAction}>{label}</Field.Label>
        <Field.Input
          ref={ref}
          type="text"
          placeholder={placeholder}
          disabled={disabled}
          value={field.value ?? ''}
          onChange={(event) => field.onChange(name, event.target.value)}
          onFocus={focus.onFocus}
          onBlur={focus.onBlur}
        />
        <Field.Hint />
        <Field.Error />
      </Field.Root>
    </Flex>
  );
});
