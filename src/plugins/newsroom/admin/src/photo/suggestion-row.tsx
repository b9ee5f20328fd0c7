import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useRef } from 'react';
import { useIntl } from 'react-intl';

import { compareWithTyped } from '../../../domain/photo-comparison';
import type { PhotoSuggestion } from '../../../domain/photo-suggestions';
import { useSay } from '../translations/message';
import { useName } from '../translations/name';
import { BLOCK_NAMES } from './block-name';
import { suggestionText } from './suggestion-text';
import { textIn } from './photo-values';
import type { PhotoForm } from './use-photo-form';

interface SuggestionRowProps {
  suggestion: PhotoSuggestion;
  form: PhotoForm;
  timeZone: string;
}

/** One value of the file: where it stood, how it compares with the form, and a button to take it. */
export function SuggestionRow({ suggestion, form, timeZone }: SuggestionRowProps) {
  const say = useSay();
  const { locale } = useIntl();
  const row = useRef<HTMLLIElement>(null);
  const { field, value, from, caution } = suggestion;
  const comparison = compareWithTyped(suggestion, form.values[field]);
  const typed = textIn(form.values, field) ?? '';
  const name = say(`photo.field.${field}`);
  const shown = { timeZone, locale, nameOf: useName() };
  return (
    <Box tag="li" ref={row} tabIndex={-1} paddingBottom={3}>
      <Typography variant="pi" tag="p" textColor="neutral600">
        {say('photo.row', { name, block: BLOCK_NAMES[from] })}
      </Typography>
      <Typography
        variant="omega"
        tag="p"
        style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-line' }}
      >
        {suggestionText(field, value, shown)}
      </Typography>
      {caution && (
        <Typography variant="pi" tag="p" textColor="neutral800" fontWeight="semiBold">
          {say(`photo.caution.${caution}`)}
        </Typography>
      )}
      {comparison === 'different' && (
        <Typography
          variant="pi"
          tag="p"
          textColor="neutral800"
          fontWeight="semiBold"
          style={{ overflowWrap: 'anywhere' }}
        >
          {say('photo.typed', { text: suggestionText(field, typed, shown) })}
        </Typography>
      )}
      {comparison === 'same' ? (
        <Typography variant="pi" tag="p" textColor="success600">
          {say('photo.same')}
        </Typography>
      ) : (
        <Flex paddingTop={1}>
          <Button
            type="button"
            size="S"
            variant="tertiary"
            disabled={!form.canEdit(field)}
            aria-label={say('photo.take.one', { name })}
            onClick={() => {
              form.fillIn({ [field]: value });
              // The button goes; who works with the keyboard goes on from here.
              row.current?.focus();
            }}
          >
            {say('photo.take')}
          </Button>
        </Flex>
      )}
    </Box>
  );
}
