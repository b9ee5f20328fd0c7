import { Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import { photoCredit } from '../../../domain/photo-credit';

/** What a list knows of a photo. */
export type PhotoRow = Parameters<typeof photoCredit>[0];

/** A photo's credit in a list, `Photo by X/Y via Z`. */
export function PhotoCreditCell({ photo }: { photo: PhotoRow }) {
  const { locale } = useIntl();
  return (
    <Typography textColor="neutral800" maxWidth="30rem" ellipsis>
      {photoCredit(photo, locale) ?? '-'}
    </Typography>
  );
}
