import { Typography } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';

import { useSay } from '../translations/message';
import { bylineOf } from './byline-requests';

type Answer = { byline: string | null } | 'failed';

interface BylineCellProps {
  contentType: string;
  /** Of the version in the row. */
  id: number;
}

/** The names over a story in a list, as readers get them. */
export function BylineCell({ contentType, id }: BylineCellProps) {
  const say = useSay();
  const { get } = useFetchClient();
  const [answer, setAnswer] = useState<Answer>();
  useEffect(() => {
    let isShown = true;
    const show = (next: Answer) => isShown && setAnswer(next);
    bylineOf(get, contentType, id).then(
      (byline) => show({ byline }),
      () => show('failed')
    );
    return () => {
      isShown = false;
    };
  }, [get, contentType, id]);
  if (answer === undefined) return null;
  // Not the dash of a story that names nobody.
  if (answer === 'failed') {
    return <Typography textColor="neutral600">{say('list.byline.failed')}</Typography>;
  }
  return (
    <Typography textColor="neutral800" maxWidth="30rem" ellipsis>
      {answer.byline ?? '-'}
    </Typography>
  );
}
