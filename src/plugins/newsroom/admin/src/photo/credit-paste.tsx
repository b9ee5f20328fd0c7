import { Button, Field, Flex } from '@strapi/design-system';
import { useState, type ClipboardEvent, type KeyboardEvent } from 'react';

import { aiSourceType } from '../../../domain/ai-credit';
import { creditFieldsOf } from '../../../domain/photo-credit-fields';
import { useSay } from '../translations/message';
import type { PhotoForm } from './use-photo-form';

/** Takes a whole credit line, pasted or typed, and fills in its parts. */
export function CreditPaste({ form }: { form: PhotoForm }) {
  const say = useSay();
  const [line, setLine] = useState('');
  const [isRefused, setRefused] = useState(false);
  const isLocked = !form.canEdit('photographer');

  const show = (text: string): void => {
    setLine(text);
    setRefused(false);
  };
  const take = (text: string): void => {
    const fields = creditFieldsOf(text);
    show(fields ? '' : text);
    setRefused(fields === null);
    if (!fields) return;
    const source = aiSourceType(text);
    form.fillIn(source === null ? fields : { ...fields, digitalSourceType: source });
  };
  const onPaste = (event: ClipboardEvent<HTMLInputElement>): void => {
    // A paste into a line that is being typed is a part of that line.
    if (line !== '') return;
    event.preventDefault();
    take(event.clipboardData.getData('text'));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    // Enter would save the whole photo.
    event.preventDefault();
    if (line !== '') take(line);
  };

  return (
    <Field.Root
      name="newsroom-credit-line"
      hint={say('photo.paste.hint')}
      error={isRefused ? say('photo.paste.refused') : undefined}
    >
      {/* On two lines where one is too narrow: a label would else be cut off. */}
      <Field.Label style={{ whiteSpace: 'normal' }}>{say('photo.paste.label')}</Field.Label>
      <Field.Input
        placeholder={say('photo.paste.example')}
        autoComplete="off"
        disabled={isLocked}
        value={line}
        onChange={(event) => show(event.target.value)}
        onPaste={onPaste}
        onKeyDown={onKeyDown}
      />
      <Field.Hint />
      <Field.Error />
      {line !== '' && (
        <Flex>
          <Button type="button" size="S" variant="secondary" onClick={() => take(line)}>
            {say('photo.paste.fill')}
          </Button>
        </Flex>
      )}
    </Field.Root>
  );
}
