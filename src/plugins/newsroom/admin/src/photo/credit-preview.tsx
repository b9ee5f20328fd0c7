import { Box, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import { photoCredit } from '../../../domain/photo-credit';
import { useSay } from '../translations/message';
import { creditFieldsIn, type PhotoValues } from './photo-values';

interface CreditPreviewProps {
  values: PhotoValues;
  /** The languages of the site: `en`, `uk`. */
  locales: readonly string[];
}

/** The credit as readers get it, in each language of the site. */
export function CreditPreview({ values, locales }: CreditPreviewProps) {
  const say = useSay();
  const languages = new Intl.DisplayNames(useIntl().locale, { type: 'language' });
  const fields = creditFieldsIn(values);
  const credits = locales.map((locale) => ({
    locale,
    name: languages.of(locale),
    credit: photoCredit(fields, locale),
  }));
  return (
    <Flex direction="column" alignItems="stretch" gap={1}>
      <Typography variant="sigma" tag="h3" textColor="neutral600">
        {say('photo.preview')}
      </Typography>
      {credits.some(({ credit }) => credit === null) ? (
        <Typography variant="omega" textColor="danger600">
          {say('photo.preview.nobody')}
        </Typography>
      ) : (
        <Box tag="dl">
          {credits.map(({ locale, name, credit }) => (
            <Box key={locale} paddingBottom={1}>
              <Typography variant="pi" tag="dt" textColor="neutral600">
                {name}
              </Typography>
              <Typography variant="omega" tag="dd" lang={locale}>
                {credit}
              </Typography>
            </Box>
          ))}
        </Box>
      )}
    </Flex>
  );
}
