import { useMoment } from '../api/moment';
import { useSay } from '../translations/message';
import { Note } from './note';

interface Props {
  /** Whether the last try to read it again has failed. */
  isOutdated: boolean;
  /** Milliseconds since 1970, when it was read; 0 when it never was. */
  now: number;
}

/** Says that what the page shows may have changed since, and of when it is. */
export function Outdated({ isOutdated, now }: Props) {
  const say = useSay();
  const moment = useMoment();
  const isSaid = isOutdated && now > 0;
  return (
    <Note>{isSaid ? say('outdated', { moment: moment(new Date(now).toISOString()) }) : null}</Note>
  );
}
