import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import { captionCredit } from '../../../domain/caption-credit';
import { mergeCredits } from '../../../domain/credit-merge';
import { photoCredit } from '../../../domain/photo-credit';
import { withTerms } from '../../../domain/usage-terms';
import { useSay } from '../translations/message';
import { creditFieldsIn, textIn } from './photo-values';
import type { PhotoForm } from './use-photo-form';

/** Shown while the caption ends with a credit: readers would else get it twice, or two of them. */
export function CaptionCredit({ form }: { form: PhotoForm }) {
  const say = useSay();
  const { locale } = useIntl();
  const own = captionCredit(textIn(form.values, 'caption') ?? '');
  if (own === null) return null;
  const typed = creditFieldsIn(form.values);
  const merged = mergeCredits(typed, own.fields);
  const terms = own.terms && {
    usageTerms: withTerms(textIn(form.values, 'usageTerms'), own.terms),
  };
  const move = (fields: typeof typed): void =>
    form.fillIn({ ...fields, ...terms, caption: own.text });
  const canMove =
    form.canEdit('caption') &&
    form.canEdit('photographer') &&
    (!terms || form.canEdit('usageTerms'));
  return (
    <Box background="warning100" borderColor="warning200" hasRadius padding={3} role="status">
      <Typography variant="omega" fontWeight="bold" tag="p" textColor="neutral800">
        {merged ? say('photo.caption.moved', { credit: own.line }) : say('photo.caption.conflict')}
      </Typography>
      {!merged && (
        <>
          <Typography variant="omega" tag="p" textColor="neutral800">
            {say('photo.caption.conflict.caption', { credit: own.line })}
          </Typography>
          <Typography variant="omega" tag="p" textColor="neutral800">
            {say('photo.caption.conflict.typed', { credit: photoCredit(typed, locale) ?? '' })}
          </Typography>
        </>
      )}
      {canMove && (
        <Flex paddingTop={2} gap={2} wrap="wrap">
          <Button
            type="button"
            size="S"
            variant="tertiary"
            onClick={() => move(merged ?? own.fields)}
          >
            {say(merged ? 'photo.caption.move' : 'photo.caption.useCaption')}
          </Button>
          {!merged && (
            <Button type="button" size="S" variant="tertiary" onClick={() => move(typed)}>
              {say('photo.caption.useTyped')}
            </Button>
          )}
        </Flex>
      )}
    </Box>
  );
}
