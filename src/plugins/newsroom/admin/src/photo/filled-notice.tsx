import { Box, Flex, TextButton, Typography } from '@strapi/design-system';
import { useRef } from 'react';
import { useIntl } from 'react-intl';

import { useSay } from '../translations/message';
import { isUnrecognised } from '../../../domain/credit-fields';
import { creditFieldsIn } from './photo-values';
import type { PhotoForm } from './use-photo-form';

/** Says, also to a screen reader, what was just filled in, and offers to take it back. */
export function FilledNotice({ form }: { form: PhotoForm }) {
  const say = useSay();
  const { locale } = useIntl();
  const notice = useRef<HTMLDivElement>(null);
  const { filled } = form;
  const names = filled?.map((field) => say(`photo.field.${field}`)) ?? [];
  const fields = new Intl.ListFormat(locale).format(names);
  const isKept = filled?.includes('creditLine') && Boolean(form.values.creditLine);
  const isUnknown = isUnrecognised(creditFieldsIn(form.values));
  const undo = (): void => {
    form.undo();
    // The button goes; who works with the keyboard goes on from here.
    notice.current?.focus();
  };
  return (
    <Box ref={notice} tabIndex={-1}>
      <Flex role="status" direction="column" alignItems="stretch" gap={1}>
        {filled && (
          <Typography variant="pi" textColor="success600">
            {names.length > 0 ? say('photo.filled', { fields }) : say('photo.filled.nothing')}
          </Typography>
        )}
        {isKept && (
          <Typography variant="pi" textColor="neutral600">
            {say(isUnknown ? 'photo.filled.unrecognised' : 'photo.filled.verbatim')}
          </Typography>
        )}
      </Flex>
      {names.length > 0 && <TextButton onClick={undo}>{say('photo.undo')}</TextButton>}
    </Box>
  );
}
