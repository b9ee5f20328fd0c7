import { Typography } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';

import { bylineOf } from './byline-requests';

interface BylineCellProps {
  contentType: string;
  /** Of the version in the row. */
  id: number;
}

/** The names over a story in a list, as readers get them. */
export function BylineCell({ contentType, id }: BylineCellProps) {
  const { get } = useFetchClient();
  const [text, setText] = useState<string | null>();
  useEffect(() => {
    let isShown = true;
    const show = (byline: string | null) => isShown && setText(byline);
    bylineOf(get, contentType, id).then(show, () => show(null));
    return () => {
      isShown = false;
    };
  }, [get, contentType, id]);
  if (text === undefined) return null;
  return (
    <Typography textColor="neutral800" maxWidth="30rem" ellipsis>
      {text ?? '-'}
    </Typography>
  );
}
