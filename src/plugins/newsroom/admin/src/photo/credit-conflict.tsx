import { Box, Button, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import { photoCredit } from '../../../domain/photo-credit';
import { creditConflicts } from '../../../domain/photo-credit-fields';
import type { PhotoSuggestion } from '../../../domain/photo-suggestions';
import { useSay } from '../translations/message';
import { creditFieldsIn, fileCreditPatch, type PhotoPatch } from './photo-values';
import type { PhotoForm } from './use-photo-form';

interface CreditConflictProps {
  form: PhotoForm;
  suggestions: readonly PhotoSuggestion[];
  onTake: (patch: PhotoPatch) => void;
}

/** Shown when the file credits somebody else than the form: both credits, and a way out. */
export function CreditConflict({ form, suggestions, onTake }: CreditConflictProps) {
  const say = useSay();
  const { locale } = useIntl();
  const file = fileCreditPatch(suggestions.filter(({ caution }) => caution !== 'cut'));
  const typed = creditFieldsIn(form.values);
  const parts = creditConflicts(typed, file);
  if (parts.length === 0) return null;
  const fields = new Intl.ListFormat(locale).format(
    parts.map((part) => say(`photo.field.${part}`))
  );
  return (
    <Box background="warning100" borderColor="warning200" hasRadius padding={3} role="status">
      <Typography variant="omega" fontWeight="bold" tag="p" textColor="neutral800">
        {say('photo.conflict', { fields })}
      </Typography>
      <Typography variant="omega" tag="p" textColor="neutral800">
        {say('photo.conflict.file', { credit: photoCredit(file, locale) ?? '' })}
      </Typography>
      <Typography variant="omega" tag="p" textColor="neutral800">
        {say('photo.conflict.typed', { credit: photoCredit(typed, locale) ?? '' })}
      </Typography>
      {form.canEdit('photographer') && (
        <Box paddingTop={2}>
          <Button type="button" size="S" variant="tertiary" onClick={() => onTake(file)}>
            {say('photo.conflict.take')}
          </Button>
        </Box>
      )}
    </Box>
  );
}
