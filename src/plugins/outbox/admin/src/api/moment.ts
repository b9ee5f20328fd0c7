import { useStrapiApp } from '@strapi/strapi/admin';
import { useIntl, type IntlShape } from 'react-intl';

import { useSay } from '../translations/message';
import { useOutboxNewsroomZoneQuery } from './newsroom-zone';

/** What the newsroom's plugin offers to others as `apis.sayMoment`. */
type SayMoment = (iso: string, timeZone: string, intl: IntlShape) => string;

/**
 * Says a moment to the second, on the newsroom's clock where its plugin is there to tell it. Without
 * it the browser's clock is all that is known, and that is said.
 */
export function useMoment(): (iso: string) => string {
  const say = useSay();
  const intl = useIntl();
  const sayMoment = useStrapiApp(
    'useMoment',
    ({ plugins }) => plugins.newsroom?.apis.sayMoment as SayMoment | undefined
  );
  const zone = useOutboxNewsroomZoneQuery(undefined, { skip: !sayMoment });
  return (iso) => {
    if (sayMoment && zone.data) return sayMoment(iso, zone.data, intl);
    // A moment later it is known.
    if (zone.isLoading) return '';
    return say('moment.browser', { moment: intl.formatDate(iso, BROWSER) });
  };
}

const BROWSER = {
  year: 'numeric',
  month: 'short',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
  timeZoneName: 'short',
} as const;
